"""The three formats, by how their addresses end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from articles.feeds import xml
from articles.feeds.entries import Feed
from articles.feeds.json_feed import json_feed


@dataclass(frozen=True)
class Format:
    name: str
    media_type: str
    content_type: str
    written: Callable[[Feed], str]


FORMATS = {
    "rss": Format("RSS", "application/rss+xml", "application/rss+xml; charset=utf-8", xml.rss),
    "atom": Format("Atom", "application/atom+xml", "application/atom+xml", xml.atom),
    "json": Format("JSON Feed", "application/feed+json", "application/feed+json", json_feed),
}
