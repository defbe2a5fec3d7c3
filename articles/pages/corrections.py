"""Every correction, newest first: what was wrong, what is right, and where."""

from __future__ import annotations

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.addresses import absolute
from articles.models import Edition
from articles.pages import paging
from articles.pages.sharing import keep

SIZE = 30


@require_safe
def corrections(request: HttpRequest) -> HttpResponse:
    """Of pieces that are live, each with the piece as it stands now."""
    live = Edition.objects.live()
    ever = Edition.objects.correcting().filter(Exists(live.filter(article=OuterRef("article"))))
    rows, pages = paging.read(request, ever, "starts_at", SIZE)
    now = {edition.article_id: edition for edition in live.filter(article__in=[row.article_id for row in rows])}
    context = {"corrections": [(row, now[row.article_id]) for row in rows], "canonical": absolute(request.path)}
    response = render(request, "articles/corrections.html", context | pages)
    keep(response, request)
    return response
