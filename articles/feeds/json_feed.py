"""JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/"""

from __future__ import annotations

import json
from typing import Any

from articles.feeds.entries import LANGUAGE, Entry, Feed, Picture

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed) -> str:
    told = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.address,
        "description": feed.description,
        "language": LANGUAGE,
        "authors": [{"name": feed.house, "url": feed.home}],
        "items": [_item(entry) for entry in feed.entries],
    }
    return json.dumps(told, ensure_ascii=False)


def _item(entry: Entry) -> dict[str, Any]:
    told = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.headline,
        "summary": entry.dek.strip(),
        "content_html": entry.html,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "authors": [{"name": person.name, "url": person.url} for person in entry.authors],
        "tags": entry.tags,
    }
    return {name: value for name, value in told.items() if value} | _pictured(entry.picture)


def _pictured(picture: Picture | None) -> dict[str, Any]:
    """The format has no place for what is to be seen and who made it: a name of one's own begins with a line."""
    if picture is None:
        return {}
    attachment = {"url": picture.url, "mime_type": picture.media_type, "size_in_bytes": picture.bytes}
    words = {"alt": picture.alt, "caption": picture.caption, "credit": picture.credit}
    size = {"width": picture.width, "height": picture.height}
    return {"image": picture.url, "attachments": [attachment], "_picture": words | size}
