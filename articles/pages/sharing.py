"""Which answers a cache may keep and give to somebody else."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

PRIVATE = "private, no-store"
ASK_AGAIN = "public, max-age=0, must-revalidate"


def keep(response: HttpResponseBase, request: HttpRequest, *, is_open: bool = True) -> None:
    """Only what is open to everybody, and made for nobody by name, may be shared."""
    may_share = is_open and not request.user.is_authenticated
    response["Cache-Control"] = ASK_AGAIN if may_share else PRIVATE
    patch_vary_headers(response, ["Cookie"])
