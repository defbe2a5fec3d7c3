"""What pages of other sites may do: read the readers' API, as nobody or with a token of their own."""

from __future__ import annotations

from corsheaders.middleware import CorsMiddleware
from django.http import HttpRequest

READS = {"GET", "HEAD"}


class ReadersCors(CorsMiddleware):
    """Where the addresses of the settings are read, and nowhere else.

    A browser lets any preflighted POST pass whatever methods are listed, so what is no reading gets no headers at all.
    """

    def is_enabled(self, request: HttpRequest) -> bool:
        method = request.method
        if method == "OPTIONS":
            method = request.headers.get("Access-Control-Request-Method")
        return method in READS and super().is_enabled(request)
