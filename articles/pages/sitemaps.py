"""The sitemaps, as https://www.sitemaps.org/protocol.html and search engines describe them, and robots.txt."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles import sitemaps
from articles.addresses import absolute
from articles.feeds.entries import LANGUAGE
from articles.feeds.legal import legal
from articles.models import Magazine
from articles.pages import standing
from articles.pages.alike import alike

# By the names of their addresses; beside them what editors have written of standing.PAGES.
ALWAYS = ("home", "latest", "feeds", "corrections", "plans")
# Years as an address has them.
MONTH = r"^sitemap-(?P<year>[1-9][0-9]{3})-(?P<month>0[1-9]|1[0-2])\.xml$"
XML = "application/xml; charset=utf-8"
TEXT = "text/plain; charset=utf-8"
# What is nobody's to find: rooms behind a log-in, forms, and every list that somebody can ask for.
CLOSED = ("/admin/", "/account/", "/accounts/", "/api/", "/search/")


@require_safe
def index(request: HttpRequest) -> HttpResponseBase:
    others = [sitemaps.Entry(absolute(reverse(name))) for name in ("sitemap-pages", "sitemap-news")]
    return _answer(request, "sitemap_index", sitemaps=[*others, *sitemaps.months()])


@require_safe
def pages(request: HttpRequest) -> HttpResponseBase:
    magazine = Magazine.load()
    written = [name for name in standing.PAGES if standing.is_written(magazine, name)]
    paths = [*map(reverse, (*ALWAYS, *written)), *sitemaps.lists()]
    return _answer(request, "sitemap", entries=[sitemaps.Entry(absolute(path)) for path in paths])


@require_safe
def month(request: HttpRequest, year: str, month: str) -> HttpResponseBase:
    entries = sitemaps.pieces(int(year), int(month))
    if not entries:
        raise Http404
    return _answer(request, "sitemap", entries=entries)


@require_safe
def news(request: HttpRequest) -> HttpResponseBase:
    entries = sitemaps.news(timezone.now())
    return _answer(request, "sitemap_news", entries=entries, magazine=Magazine.load(), language=LANGUAGE)


@require_safe
def robots(request: HttpRequest) -> HttpResponseBase:
    closed = [f"Disallow: {path}" for path in CLOSED]
    lines = ["User-agent: *", *closed, "", f"Sitemap: {absolute(reverse('sitemap'))}"]
    return alike(request, "\n".join(lines) + "\n", TEXT)


def _answer(request: HttpRequest, template: str, **context: object) -> HttpResponseBase:
    return alike(request, legal(render_to_string(f"articles/{template}.xml", context)), XML)
