"""The text of a piece in a feed: its teaser, its corrections, and the way to the whole."""

from __future__ import annotations

from collections.abc import Sequence

import nh3
from django.template.loader import render_to_string

from articles.addresses import absolute
from articles.models import Edition, Magazine
from common import html

# What stands around the house's own tags on a page says nothing elsewhere, and its classes neither.
TAGS = html.TAGS | {"img", "figcaption"}
ATTRIBUTES = {
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "td": html.SPANS,
    "th": html.SPANS,
}


def teaser(edition: Edition, corrections: Sequence[Edition], magazine: Magazine) -> str:
    """HTML with absolute addresses, for open pieces too: whoever wants to read on comes to the magazine."""
    address = absolute(edition.get_absolute_url())
    context = {
        "text": edition.rendering.teaser,
        "corrections": corrections,
        "address": address,
        "magazine": magazine,
    }
    drawn = render_to_string("articles/_feed_text.html", context)
    return nh3.clean(
        drawn, tags=TAGS, attributes=ATTRIBUTES, link_rel=None, url_relative=("rewrite_with_base", address)
    ).strip()
