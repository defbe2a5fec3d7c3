"""The words that the screen found, marked in a comment as readers would see it."""

from __future__ import annotations

import re
from collections.abc import Collection
from html import escape
from html.parser import HTMLParser

from django.utils.safestring import SafeString


def marked(html: str, spans: Collection[str]) -> SafeString:
    """`html` is a comment's own, which is clean. What a span says across two elements stays unmarked, and so does none
    of its words: they stand beside the comment too."""
    if not any(spans):
        return SafeString(html)
    marker = _Marker(spans)
    marker.feed(html)
    marker.close()
    return SafeString("".join(marker.parts))


class _Marker(HTMLParser):
    def __init__(self, spans: Collection[str]) -> None:
        super().__init__()
        self.spans = spans
        longest_first = sorted(filter(None, spans), key=len, reverse=True)
        self.pattern = re.compile("|".join(map(re.escape, longest_first)))
        self.parts: list[str] = []
        self.is_marked_link = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            href = dict(attrs).get("href")
            self.is_marked_link = any(href in span.split() for span in self.spans)
            self.parts.append("<mark>" if self.is_marked_link else "")
        self.parts.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(f"</{tag}>")
        if tag == "a":
            self.parts.append("</mark>" if self.is_marked_link else "")
            self.is_marked_link = False

    def handle_data(self, data: str) -> None:
        place = 0
        for hit in [] if self.is_marked_link else self.pattern.finditer(data):
            self.parts += [escape(data[place : hit.start()]), "<mark>", escape(hit[0]), "</mark>"]
            place = hit.end()
        self.parts.append(escape(data[place:]))
