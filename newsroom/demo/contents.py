"""The articles of the demo: each a file of articles/, its settings in TOML over its text in HTML."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

ARTICLES = Path(__file__).parent / "articles"
FIGURE = re.compile(r"<figure data-picture=[^>]*>")
WORD = re.compile(r'data-([a-z]+)="([^"]*)"')
NAME = re.compile(r'data-picture="([^"]*)"')


@dataclass(frozen=True)
class DemoByline:
    """A contributor in a role. An empty sentence prints the contributor's usual title."""

    contributor: str
    role: str
    sentence: str = ""


@dataclass(frozen=True)
class DemoPicture:
    """The name is one that `newsroom.demo.pictures.draw` knows."""

    name: str
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True)
class DemoChange:
    """What was changed after the first release: the exact words before and after, and a correction's sentence."""

    change: str
    hours: float
    old: str
    new: str
    sentence: str = ""


@dataclass(frozen=True)
class DemoArticle:
    """`teaser_cut` counts the top-level blocks before the gate. `hours` is the release, counted from the seeding."""

    slug: str
    kind: str
    section: str
    topics: tuple[str, ...]
    headline: str
    dek: str
    body: str
    teaser_cut: int
    access: str
    description: str
    stage: str
    bylines: tuple[DemoByline, ...]
    picture: DemoPicture
    hours: float = 0
    series: str = ""
    later: tuple[DemoChange, ...] = ()
    withdrawn_hours: float | None = None

    @property
    def placed(self) -> list[dict[str, str]]:
        """The pictures in the body: each one's name and words."""
        found = [dict(WORD.findall(figure)) for figure in FIGURE.findall(self.body)]
        return [
            {name: unescape(words) for name, words in figure.items()} | {"name": figure["picture"]} for figure in found
        ]

    def body_with(self, keys: Mapping[str, str]) -> str:
        """The body with the key of each picture in the place of its name."""
        return NAME.sub(lambda found: f'data-picture="{keys[found[1]]}"', self.body)


def articles() -> list[DemoArticle]:
    """All of them, in the order in which they came out: a series is released from its beginning."""
    return sorted(map(read, ARTICLES.glob("*.html")), key=lambda article: article.hours)


def read(file: Path) -> DemoArticle:
    _, settings, body = file.read_text(encoding="utf-8").split("+++\n", 2)
    fields: dict[str, Any] = tomllib.loads(settings)
    return DemoArticle(
        slug=file.stem,
        body=body,
        **fields
        | {
            "topics": tuple(fields["topics"]),
            "bylines": tuple(DemoByline(**line) for line in fields["bylines"]),
            "picture": DemoPicture(**fields["picture"]),
            "later": tuple(DemoChange(**change) for change in fields.get("later", ())),
        },
    )
