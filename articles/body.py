"""What a body refers to, and its blocks as a page shows them: pictures, embeds and notes in full."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

from django.template.loader import render_to_string

from articles import embeds
from articles.models import Image

# As common.html leaves them: attributes in double quotes, nothing inside.
REFERENCE = re.compile(r'<(figure|sup)((?: data-[a-z]+="[^"]*")+)></\1>')
TABLE_IN_TABLE = re.compile(r"<table\b(?:(?!</table>).)*<table\b", re.DOTALL)
TABLE = re.compile(r'<table(?: data-caption="([^"]*)")?>(.*?)</table>', re.DOTALL)
# The corner between headings of rows and of columns, mostly: nobody can read it out, so it is a cell like any other.
EMPTY_HEADING = re.compile(r"<th\b([^>]*)></th>")
SCOPE = re.compile(r' scope="[^"]*"')
CELL_OF_WORDS = re.compile(r"<td\b[^>]*>(?!\s*+[-−–+$€£]*+[\d.,]*+(?:\s?%)?\s*+</td>)")
LONGEST_WORDS = {"data-alt": 400, "data-caption": 400, "data-credit": 200, "data-title": 200, "data-note": 1000}


def references(body: str) -> list[dict[str, str]]:
    """The attributes of each reference, in the order in which they stand."""
    return [_attributes(found[0]) for found in REFERENCE.finditer(body)]


def pictures(body: str) -> list[dict[str, str]]:
    """The references to pictures, with the words that they have here."""
    return [reference for reference in references(body) if "data-picture" in reference]


def keys(body: str) -> list[uuid.UUID]:
    """Of the pictures, as far as they are keys at all."""
    return [uuid.UUID(reference["data-picture"]) for reference in pictures(body) if _is_key(reference["data-picture"])]


def problems(body: str, known: Iterable[uuid.UUID]) -> Iterable[str]:
    """Why these references cannot be kept, in sentences."""
    found = {str(key) for key in known}
    if TABLE_IN_TABLE.search(body):
        yield "A table stands in a table: take the inner one out."
    for reference in references(body):
        if reference.get("data-picture", "") not in {"", *found}:
            yield "A picture in the body is not in the library: take it out, or place another."
        if "data-embed" in reference and (sentence := embeds.obstacle(reference["data-embed"])):
            yield sentence
        for name, length in LONGEST_WORDS.items():
            if len(reference.get(name, "")) > length:
                yield f"Shorten the {name.removeprefix('data-')} in the body to {length:,} characters."


def expanded(blocks: Sequence[str]) -> str:
    """The HTML of a page: every reference in full, the notes at the end."""
    page = _Page(_images("\n".join(blocks)))
    shown = "\n".join(_with_tables(REFERENCE.sub(page.expand, block)) for block in blocks)
    return shown + page.foot()


@dataclass
class _Page:
    images: Mapping[uuid.UUID, Image]
    notes: list[str] = field(default_factory=list)

    def expand(self, found: re.Match[str]) -> str:
        reference = _attributes(found[0])
        if note := reference.get("data-note"):
            self.notes.append(note)
            return _drawn("note_mark", number=len(self.notes))
        if address := reference.get("data-embed"):
            return _embed(address, reference.get("data-title", ""))
        return self._picture(reference)

    def _picture(self, reference: dict[str, str]) -> str:
        image = self.images.get(uuid.UUID(reference["data-picture"]))
        words = {name: reference.get(f"data-{name}", "") for name in ("alt", "caption", "credit")}
        return _drawn("figure", image=image, **words) if image else ""

    def foot(self) -> str:
        return "\n" + _drawn("notes", notes=self.notes) if self.notes else ""


def _embed(address: str, title: str) -> str:
    found = embeds.embed(address)
    return _drawn("embed", embed=found, title=title) if found else ""


def _with_tables(block: str) -> str:
    """Each in a frame that scrolls by itself, so that a phone's page does not."""
    return TABLE.sub(_table, block)


def _table(found: re.Match[str]) -> str:
    """Where there is no cell of words, the figures of a column end beneath each other."""
    figures = CELL_OF_WORDS.search(found[2]) is None
    rows = EMPTY_HEADING.sub(lambda heading: f"<td{SCOPE.sub('', heading[1])}></td>", found[2])
    return _drawn("table", caption=unescape(found[1] or ""), rows=rows, figures=figures)


def _drawn(name: str, **context: object) -> str:
    return render_to_string(f"articles/_{name}.html", context).strip()


def _images(body: str) -> dict[uuid.UUID, Image]:
    return Image.objects.in_bulk(keys(body), field_name="key")


def _is_key(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False


def _attributes(tag: str) -> dict[str, str]:
    reader = _Attributes()
    reader.feed(tag)
    return reader.found


class _Attributes(HTMLParser):
    found: dict[str, str]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found = {name: value or "" for name, value in attrs}
