"""What the page tells machines about itself: NewsArticle for search engines, Open Graph for shared links.

Both are made of the words that stand open on the page, never of the body.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.safestring import SafeString

from articles.addresses import absolute
from articles.models import Edition, EditionCredit, Magazine, Role
from subscribers.access import Level

# The element of articles/article.html around the text that a closed piece keeps for its readers.
CLOSED_PART = ".text"
# So that no headline can end the script element that the JSON stands in.
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}
PROPERTY = {
    Role.BY: "author",
    Role.ADDITIONAL: "author",
    Role.TRANSLATED: "translator",
    Role.PHOTOGRAPHS: "contributor",
}


def news_article(
    edition: Edition, credits: Iterable[EditionCredit], corrections: Iterable[Edition], magazine: Magazine
) -> SafeString:
    """JSON-LD of schema.org's NewsArticle."""
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": edition.headline,
        "description": edition.description or edition.dek,
        "url": absolute(edition.get_absolute_url()),
        "mainEntityOfPage": absolute(edition.get_absolute_url()),
        "datePublished": edition.first_at,
        "dateModified": edition.modified_at,
        "articleSection": edition.section.name,
        "publisher": {"@type": "NewsMediaOrganization", "name": magazine.name, "url": absolute("/")},
        **_people(credits),
        **_image(edition),
        **_access(edition),
        **_corrections(corrections),
    }
    return SafeString(json.dumps(data, cls=DjangoJSONEncoder, ensure_ascii=False).translate(ESCAPES))


def open_graph(edition: Edition, magazine: Magazine) -> dict[str, str]:
    return {
        "type": "article",
        "site_name": magazine.name,
        "title": edition.headline,
        "description": edition.description or edition.dek,
        "url": absolute(edition.get_absolute_url()),
        "image": absolute(edition.lead_image.url) if edition.lead_image else "",
        "image_alt": edition.lead_alt,
    }


def _people(credits: Iterable[EditionCredit]) -> dict[str, list[dict[str, str]]]:
    people: dict[str, list[dict[str, str]]] = {}
    for credit in credits:
        address = absolute(credit.contributor.get_absolute_url())
        person = {"@type": "Person", "name": credit.name, "url": address}
        people.setdefault(PROPERTY[Role(credit.role)], []).append(person)
    return people


def _image(edition: Edition) -> dict[str, Any]:
    image = edition.lead_image
    if image is None:
        return {}
    picture = {
        "@type": "ImageObject",
        "url": absolute(image.url),
        "width": image.shared_size[0],
        "height": image.shared_size[1],
    }
    words = {"caption": edition.lead_caption, "creditText": edition.lead_credit}
    return {"image": picture | {name: value for name, value in words.items() if value}}


def _access(edition: Edition) -> dict[str, Any]:
    """A metered piece is a closed one here: that is how search engines ask for it."""
    if edition.access == Level.OPEN:
        return {"isAccessibleForFree": True}
    part = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": CLOSED_PART}
    return {"isAccessibleForFree": False, "hasPart": part}


def _corrections(corrections: Iterable[Edition]) -> dict[str, Any]:
    comments = [
        {"@type": "CorrectionComment", "text": edition.correction, "datePublished": edition.starts_at}
        for edition in corrections
    ]
    return {"correction": comments} if comments else {}
