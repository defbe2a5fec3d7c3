"""Answers that are the same for everybody: no session is asked, and whoever has one is not sent it again."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, set_response_etag
from django.utils.http import http_date

# A reader's program waits five minutes before it asks again. A cache that many share asks each time, so that it shows
# nothing that was withdrawn.
FIVE_MINUTES = "public, max-age=300, s-maxage=0"


def alike(request: HttpRequest, text: str, content_type: str, changed: datetime | None = None) -> HttpResponseBase:
    """304 to whoever has it. The tag is that of the bytes; `changed` is for programs that know dates alone."""
    response = HttpResponse(text, content_type=content_type, headers={"Cache-Control": FIVE_MINUTES})
    set_response_etag(response)
    second = int(changed.timestamp()) if changed else None
    if second is not None:
        response["Last-Modified"] = http_date(second)
    return get_conditional_response(request, response["ETag"], second, response) or response
