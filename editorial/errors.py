"""What stands in the place of a page that could not be made; under /api/ a problem document."""

from django.http import HttpRequest, HttpResponseBase
from django.views import defaults

from common import problems


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponseBase:
    if request.path.startswith("/api/"):
        return problems.bad_request(request)
    return defaults.bad_request(request, exception)


def server_error(request: HttpRequest) -> HttpResponseBase:
    if request.path.startswith("/api/"):
        return problems.server_error(request)
    return defaults.server_error(request)
