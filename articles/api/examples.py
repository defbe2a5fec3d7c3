"""What the description of the readers' API shows: answers as the demo's magazine gives them."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiExample

SITE = "https://magazine.example"


def _answer(name: str, value: object) -> OpenApiExample:
    return OpenApiExample(name, value=value, response_only=True, status_codes=["200"])


def _page(*rows: dict[str, Any]) -> dict[str, Any]:
    return {"results": list(rows), "next": None, "previous": None}


def _named(slug: str, name: str, place: str) -> dict[str, str]:
    return {"id": slug, "name": name, "slug": slug, "address": f"{SITE}/{place}/{slug}/"}


def _picture(key: str, width: int, height: int, alt: str, caption: str, credit: str) -> dict[str, Any]:
    files = f"{SITE}/pictures/{key}"
    return {
        "id": key,
        "url": f"{files}/{width}.jpg",
        "width": width,
        "height": height,
        "alt": alt,
        "caption": caption,
        "credit": credit,
        "usage_terms": "In print and online, with the piece that it was made for.",
        "usage_ends_on": None,
        "sizes": [
            {"url": f"{files}/320.avif", "width": 320, "height": round(320 * height / width), "type": "image/avif"},
            {"url": f"{files}/{width}.jpg", "width": width, "height": height, "type": "image/jpeg"},
        ],
    }


_tree = _picture(
    "6f1d3c52-8a0b-4c1e-9f57-2f0f6f3b9a11",
    1280,
    853,
    "A tall old pear tree hung with yellow fruit, with a long ladder leaning into it.",
    "The ladder is much too long for anything on the place except the pears.",
    "Illustration by Jun Halloran",
)
_section = _named("land-and-water", "Land & Water", "section")
_topic = _named("trees", "Trees", "topic")
_series = _named("after-the-mill", "After the Mill", "series")
_jun = {
    "id": "0c7a7f0e-53e5-4d39-8b35-9a4b1f3f2d77",
    "slug": "jun-halloran",
    "name": "Jun Halloran",
    "title": "picture editor",
    "biography": "Jun Halloran chooses the pictures in the magazine and makes some of them.",
    "address": f"{SITE}/by/jun-halloran/",
    "portrait": None,
    "handles": [{"network": "web", "name": "halloran.example", "address": "https://halloran.example/"}],
}
_article = {
    "id": "b1d5a8a4-0d3b-4a7c-8a4e-61c9f1d4c2e0",
    "address": f"{SITE}/2026/11/20/plant-the-slow-tree/",
    "kind": "opinion",
    "access_level": "metered",
    "section": _section,
    "topics": [_topic],
    "series": None,
    "headline": "Plant the Slow Tree",
    "dek": "A pear on its own roots is worth most at sixty.",
    "byline": "By Jun Halloran",
    "bylines": [
        {
            "role": "by",
            "name": _jun["name"],
            "title": _jun["title"],
            "sentence": "",
            "contributor": _jun["id"],
            "address": _jun["address"],
        }
    ],
    "published_at": "2026-11-20T14:00:00Z",
    "modified_at": "2026-11-21T09:30:00Z",
    "image": _tree,
}
_decision = {
    "full": False,
    "reason": "metered-elsewhere",
    "sentence": "The whole of this article is on our site, for subscribers and as one of 3 free articles a month.",
}

ARTICLES = _answer("One piece", _page(_article))
ARTICLE = _answer(
    "For a visitor",
    _article
    | {
        "access": _decision,
        "text_html": "<p>A town that plants a pear on its own roots waits.</p>",
        "pictures": [],
        "corrections": [
            {"sentence": "The orchard has nine pear trees, and not eight.", "at": "2026-11-21T09:30:00Z"},
        ],
    },
)
_section_told = _section | {"description": "Fields, rivers, coasts, and the people who read them.", "position": 2}
SECTIONS, SECTION = _answer("One section", _page(_section_told)), _answer("A section", _section_told)
TOPICS, TOPIC = _answer("One topic", _page(_topic)), _answer("A topic", _topic)
_series_told = _series | {"description": "A textile mill closes in Corran."}
ALL_SERIES = _answer("One series", _page(_series_told))
SERIES = _answer("A series", _series_told | {"articles": ["4b0e1a3f-7a55-4f0e-9c39-c7c1b9f8a2d4"]})
CONTRIBUTORS, CONTRIBUTOR = _answer("One contributor", _page(_jun)), _answer("A contributor", _jun)
PICTURE = _answer("A picture", _tree)
DECISION = _answer("Without a subscription", _decision | {"article": _article["id"], "access_level": "metered"})
