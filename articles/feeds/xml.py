"""RSS 2.0 and Atom (RFC 4287) as Django writes them, with what it leaves out: authors, text and pictures."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from xml.sax.xmlreader import AttributesImpl

from django.utils.feedgenerator import Atom1Feed, Enclosure, Rss201rev2Feed, SyndicationFeed, rfc3339_date
from django.utils.html import escape
from django.utils.xmlutils import SimplerXMLGenerator

from articles.feeds.entries import LANGUAGE, Entry, Feed, Picture

MEDIA = {"xmlns:media": "http://search.yahoo.com/mrss/"}
RSS_MODULES = MEDIA | {
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
}


def rss(feed: Feed) -> str:
    return _written(_Rss, feed)


def atom(feed: Feed) -> str:
    return _written(_Atom, feed)


def _written(kind: type[SyndicationFeed], feed: Feed) -> str:
    syndicated = kind(
        title=feed.title,
        link=feed.page,
        description=feed.description,
        subtitle=feed.description,
        language=LANGUAGE,
        author_name=feed.house,
        author_link=feed.home,
        feed_url=feed.address,
        feed_guid=feed.address,
        updated=feed.updated,
    )
    for entry in feed.entries:
        _add(syndicated, entry)
    return syndicated.writeString("utf-8")


def _add(syndicated: SyndicationFeed, entry: Entry) -> None:
    """A description is HTML in RSS, and in Atom as Django writes it."""
    picture = entry.picture
    syndicated.add_item(
        title=entry.headline,
        link=entry.url,
        description=escape(entry.dek),
        unique_id=entry.id,
        unique_id_is_permalink=False,
        pubdate=entry.published,
        updateddate=entry.updated,
        categories=entry.tags,
        enclosures=[Enclosure(picture.url, str(picture.bytes), picture.media_type)] if picture else [],
        entry=entry,
    )


class _Rss(Rss201rev2Feed):
    def latest_post_date(self) -> datetime:
        return self.feed["updated"]

    def rss_attributes(self) -> dict[str, str]:
        return super().rss_attributes() | RSS_MODULES

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        entry: Entry = item["entry"]
        handler.addQuickElement("content:encoded", entry.html)
        for person in entry.authors:
            handler.addQuickElement("dc:creator", person.name)
        for person in entry.contributors:
            handler.addQuickElement("dc:contributor", person.name)
        handler.addQuickElement("atom:updated", rfc3339_date(entry.updated))
        _add_media(handler, entry.picture)


class _Atom(Atom1Feed):
    def latest_post_date(self) -> datetime:
        return self.feed["updated"]

    def root_attributes(self) -> dict[str, str]:
        return super().root_attributes() | MEDIA

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        entry: Entry = item["entry"]
        handler.addQuickElement("content", entry.html, {"type": "html"})
        for role, people in (("author", entry.authors), ("contributor", entry.contributors)):
            for person in people:
                handler.startElement(role, AttributesImpl({}))
                handler.addQuickElement("name", person.name)
                handler.addQuickElement("uri", person.url)
                handler.endElement(role)
        _add_media(handler, entry.picture)


def _add_media(handler: SimplerXMLGenerator, picture: Picture | None) -> None:
    """Media RSS, which alone says what is to be seen and who made it."""
    if picture is None:
        return
    told = {
        "url": picture.url,
        "type": picture.media_type,
        "medium": "image",
        "fileSize": str(picture.bytes),
        "width": str(picture.width),
        "height": str(picture.height),
    }
    words = {"media:title": picture.caption, "media:description": picture.alt, "media:credit": picture.credit}
    handler.startElement("media:content", AttributesImpl(told))
    for name, text in words.items():
        if text:
            handler.addQuickElement(name, text)
    handler.endElement("media:content")
