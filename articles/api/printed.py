"""The words that stand with pictures in what readers are shown. The library's own may have moved on since."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

from articles.models import Edition, Image
from articles.models.edition import EditionQuerySet
from articles.reading import text_for
from subscribers import access
from subscribers.access import Reader

# As articles/_figure.html draws them.
FIGURE = re.compile(r'<figure class="figure">.*?</figure>', re.DOTALL)
PICTURE = re.compile(r"/pictures/([0-9a-f-]{36})/")
# How many pieces are looked through for one in which everybody reads the words.
PIECES = 5


@dataclass(frozen=True)
class Shown:
    """A picture with its words in one place."""

    image: Image
    alt: str = ""
    caption: str = ""
    credit: str = ""


def lead(edition: Edition) -> Shown | None:
    image = edition.lead_image
    return Shown(image, edition.lead_alt, edition.lead_caption, edition.lead_credit) if image else None


def pictures(text: str) -> list[Shown]:
    """Those in the HTML of a text, in its order."""
    figures = list(_figures(text))
    images = Image.objects.in_bulk([figure.key for figure in figures], field_name="key") if figures else {}
    return [
        Shown(images[figure.key], figure.alt, figure.caption.strip(), figure.credit.strip())
        for figure in figures
        if figure.key in images
    ]


def last(image: Image) -> Shown:
    """With the words that everybody reads: over the newest piece that it leads, else in one where its place is open,
    else those of a portrait. In closed text alone it has none here."""
    live = Edition.objects.live().order_by("-starts_at", "-pk")
    if edition := live.filter(lead_image=image).first():
        return Shown(image, edition.lead_alt, edition.lead_caption, edition.lead_credit)
    pieces = live.filter(pictures=image).select_related("article", "rendering")
    if found := _in_the_open(pieces, image):
        return found
    return portrait(image) if image.portrayed.exists() else Shown(image)


def portrait(image: Image) -> Shown:
    """As a contributor's page has it: with the library's own words, and no caption."""
    return Shown(image, image.alt, credit=image.credit)


def _in_the_open(pieces: EditionQuerySet, image: Image) -> Shown | None:
    for edition in pieces[:PIECES]:
        text = text_for(access.decide(Reader(), edition, limit=0), edition.rendering)
        for figure in _figures(text):
            if figure.key == image.key:
                return Shown(image, figure.alt, figure.caption.strip(), figure.credit.strip())
    return None


def _figures(text: str) -> Iterator[_Figure]:
    for found in FIGURE.finditer(text):
        figure = _Figure()
        figure.feed(found[0])
        if figure.key:
            yield figure


class _Figure(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.key: uuid.UUID | None = None
        self.alt = self.caption = self.credit = ""
        self.within: list[str] = []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        words = dict(attrs)
        if tag == "img" and (found := PICTURE.search(words.get("src") or "")):
            self.key, self.alt = uuid.UUID(found[1]), words.get("alt") or ""
        elif tag in {"figcaption", "span"}:
            self.within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.within and self.within[-1] == tag:
            self.within.pop()

    def handle_data(self, data: str) -> None:
        if self.within == ["figcaption"]:
            self.caption += data
        elif self.within:
            self.credit += data
