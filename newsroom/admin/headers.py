"""What a browser may load on the newsroom's pages: the magazine's policy, and what a nonce names."""

from collections.abc import Callable

from csp.constants import NONCE
from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse

Answer = Callable[[HttpRequest], HttpResponseBase]

# The import map of the text editor and the place of its style sheet, which have no address of their own.
INLINE = {"script-src": [NONCE], "style-src": [NONCE]}


def newsroom_policy(get_response: Answer) -> Answer:
    """Middleware: names the newsroom's policy to django-csp, which has to stand outside of it."""
    in_the_newsroom = csp_update(INLINE)(get_response)

    def answer(request: HttpRequest) -> HttpResponseBase:
        is_newsroom = request.path.startswith(reverse("admin:index"))
        return in_the_newsroom(request) if is_newsroom else get_response(request)

    return answer
