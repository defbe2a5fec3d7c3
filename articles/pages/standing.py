"""The pages that the magazine says about itself, as its editors wrote them in the Magazine's row."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from articles.addresses import absolute
from articles.models import Magazine
from articles.pages.sharing import keep

# By the name in the address: the title, and the field that holds the words.
PAGES = {
    "about": ("About {name}", "about"),
    "contact": ("Contact", "contact_page"),
    "guidelines": ("Guidelines for comments", "guidelines"),
    "privacy": ("Privacy", "privacy"),
    "terms": ("Terms", "terms"),
}


@require_safe
def page(request: HttpRequest, name: str) -> HttpResponse:
    """Not found while nobody has written it."""
    magazine = Magazine.load()
    title, field = PAGES[name]
    words = SafeString(getattr(magazine, field))
    if not is_written(magazine, name):
        raise Http404
    context = {
        "title": title.format(name=magazine.name),
        "words": words,
        "name": name,
        "canonical": absolute(request.path),
    }
    response = render(request, "articles/standing.html", context)
    keep(response, request)
    return response


def is_written(magazine: Magazine, name: str) -> bool:
    return bool(getattr(magazine, PAGES[name][1])) or (name == "contact" and bool(magazine.contact))
