"""The page of a revision, for colleagues: alone, or in the frame beside the text that is as wide as a phone."""

from __future__ import annotations

from typing import Any

from csp.constants import SELF
from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from articles import rendering
from articles.pages.preview import WHOLE, preview, without_subscription
from newsroom.admin.press import revision_of

SENTENCE = "Preview of revision {number}, which only colleagues see."
TEASER = "Preview of revision {number}, as somebody without a subscription would see it."
framing = csp_replace({"frame-src": [SELF]})


def framed(view: Any) -> Any:
    """For the one page of the newsroom that another of its pages shows in a frame."""
    return csp_replace({"frame-ancestors": [SELF]})(xframe_options_sameorigin(view))


@require_safe
def answer(request: HttpRequest, door: Any, object_id: int) -> HttpResponse:
    article = door.found(request, object_id)
    number = request.GET.get("revision")
    revision = article.head if number is None else revision_of(article, number)
    if revision is None:
        raise Http404
    decision, sentence = WHOLE, SENTENCE
    if request.GET.get("as") == "visitor":
        decision, sentence = without_subscription(revision), TEASER
    request.in_frame = "frame" in request.GET  # type: ignore[attr-defined]
    return preview(request, revision, rendering.preview(revision), sentence.format(number=revision.number), decision)
