"""Feeds and sitemaps as a strict program reads them: by a schema first, and only then for what they say."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime, parsedate_to_datetime
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import feedparser
from jsonschema import Draft202012Validator
from lxml import etree

SCHEMAS = Path(__file__).with_name("schemas")
ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
DC = "{http://purl.org/dc/elements/1.1/}"
MEDIA = "{http://search.yahoo.com/mrss/}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
FORMATS = ("rss", "atom", "json")


@dataclass(frozen=True)
class Item:
    """One piece, as any of the three formats tells it."""

    id: str
    url: str
    title: str
    summary: str
    html: str
    published: datetime
    updated: datetime
    authors: list[str]
    tags: list[str]
    picture: dict[str, Any] | None


@dataclass(frozen=True)
class Told:
    title: str
    description: str
    page: str
    address: str
    updated: datetime | None
    items: list[Item]

    @property
    def titles(self) -> list[str]:
        return [item.title for item in self.items]


def read(ending: str, data: bytes) -> Told:
    return READERS[ending](data)


def rss(data: bytes) -> Told:
    channel = valid("rss.rng", data).find("channel")
    lenient = feedparser.parse(data)
    assert lenient.bozo == 0
    assert lenient.version == "rss20"
    return Told(
        channel.findtext("title"),
        channel.findtext("description"),
        channel.findtext("link"),
        channel.find(f"{ATOM}link").get("href"),
        rfc822(channel.findtext("lastBuildDate")),
        [_rss_item(item) for item in channel.iter("item")],
    )


def _rss_item(item: Any) -> Item:
    return Item(
        item.findtext("guid"),
        item.findtext("link"),
        item.findtext("title"),
        unescaped(item.findtext("description")),
        item.findtext(f"{CONTENT}encoded"),
        rfc822(item.findtext("pubDate")),
        datetime.fromisoformat(item.findtext(f"{ATOM}updated")),
        [author.text for author in item.findall(f"{DC}creator")],
        [tag.text for tag in item.findall("category")],
        picture(item, item.find("enclosure"), "url"),
    )


def atom(data: bytes) -> Told:
    feed = valid("atom.rng", data)
    lenient = feedparser.parse(data)
    assert lenient.bozo == 0
    assert lenient.version == "atom10"
    return Told(
        feed.findtext(f"{ATOM}title"),
        feed.findtext(f"{ATOM}subtitle"),
        link(feed, "alternate").get("href"),
        link(feed, "self").get("href"),
        datetime.fromisoformat(feed.findtext(f"{ATOM}updated")),
        [_atom_item(entry) for entry in feed.iter(f"{ATOM}entry")],
    )


def _atom_item(entry: Any) -> Item:
    return Item(
        entry.findtext(f"{ATOM}id"),
        link(entry, "alternate").get("href"),
        entry.findtext(f"{ATOM}title"),
        unescaped(entry.findtext(f"{ATOM}summary")),
        entry.findtext(f"{ATOM}content"),
        datetime.fromisoformat(entry.findtext(f"{ATOM}published")),
        datetime.fromisoformat(entry.findtext(f"{ATOM}updated")),
        [name.text for name in entry.findall(f"{ATOM}author/{ATOM}name")],
        [tag.get("term") for tag in entry.findall(f"{ATOM}category")],
        picture(entry, link(entry, "enclosure"), "href"),
    )


def json_feed(data: bytes) -> Told:
    feed = json.loads(data.decode())
    Draft202012Validator(json.loads((SCHEMAS / "json_feed.json").read_text())).validate(feed)
    items = [_json_item(item) for item in feed["items"]]
    return Told(feed["title"], feed["description"], feed["home_page_url"], feed["feed_url"], None, items)


def _json_item(item: dict[str, Any]) -> Item:
    attachment = item.get("attachments", [None])[0]
    if attachment:
        attachment = item["_picture"] | {
            "url": item["image"],
            "type": attachment["mime_type"],
            "bytes": attachment["size_in_bytes"],
        }
    return Item(
        item["id"],
        item["url"],
        item["title"],
        item.get("summary", ""),
        item["content_html"],
        datetime.fromisoformat(item["date_published"]),
        datetime.fromisoformat(item["date_modified"]),
        [author["name"] for author in item.get("authors", [])],
        item.get("tags", []),
        attachment,
    )


READERS: dict[str, Callable[[bytes], Told]] = {"rss": rss, "atom": atom, "json": json_feed}


def valid(schema: str, data: bytes) -> Any:
    """The root, if the schema has nothing against it."""
    root = etree.fromstring(data)
    _schema(schema).assertValid(root)
    return root


def sitemap(data: bytes) -> dict[str, Any]:
    """Its elements by their addresses, each of which stands once."""
    root = valid("sitemap.xsd", data)
    entries = {element.findtext(f"{SITEMAP}loc"): element for element in root}
    assert len(entries) == len(root)
    return entries


@cache
def _schema(name: str) -> Any:
    kind = etree.RelaxNG if name.endswith(".rng") else etree.XMLSchema
    return kind(etree.parse(SCHEMAS / name))


def link(element: Any, rel: str) -> Any:
    """The one with this relation; an element has no two of them."""
    found = [one for one in element.findall(f"{ATOM}link") if one.get("rel") == rel]
    assert len(found) <= 1
    return found[0] if found else None


def picture(item: Any, enclosure: Any, address: str) -> dict[str, Any] | None:
    told = item.find(f"{MEDIA}content")
    assert (told is None) == (enclosure is None)
    if told is None:
        return None
    assert enclosure.get(address) == told.get("url")
    return {
        "url": told.get("url"),
        "type": enclosure.get("type"),
        "bytes": int(enclosure.get("length")),
        "width": int(told.get("width")),
        "height": int(told.get("height")),
        "alt": told.findtext(f"{MEDIA}description", ""),
        "caption": told.findtext(f"{MEDIA}title", ""),
        "credit": told.findtext(f"{MEDIA}credit", ""),
    }


def rfc822(text: str) -> datetime:
    """With the right day of the week, which no pattern can see."""
    at = parsedate_to_datetime(text)
    assert format_datetime(at) == text
    return at


def unescaped(html: str) -> str:
    """The words of HTML that has no tag in it."""
    assert "<" not in html
    return unescape(html)
