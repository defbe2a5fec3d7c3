"""What an article says: one immutable value, cleaned in one way, written as one canonical document, hashed by part.

Format 2: {"format": 2, "kind", "section": slug, "topics": [slug], "headline", "dek", "body": HTML of common.html,
"teaser_cut": blocks before the gate, "bylines": [{"contributor": key, "role", "title", "sentence"}],
"lead": {"image": key, "alt", "caption", "credit"} or null, "access", "slug", "description", "series": slug}.
Format 1 had no series; it is read as it is.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from dataclasses import asdict, dataclass, replace
from typing import Any

from articles import body
from articles.models import Kind, Role
from common import html
from common.text import clean_line

FORMAT = 2
# Names are of every part: who is named may not sign, so nobody signs first and is named afterwards.
PARTS = {
    "words": ("headline", "dek", "body", "teaser_cut", "bylines"),
    "pictures": ("lead", "bylines"),
    "all": (
        "headline",
        "dek",
        "body",
        "teaser_cut",
        "bylines",
        "lead",
        "kind",
        "section",
        "topics",
        "access",
        "slug",
        "series",
    ),
}
# What came later is left out of a hash while it is empty, so that sign-offs from before it stay valid.
LATER = {"series"}


@dataclass(frozen=True)
class Line:
    """A contributor in the byline; `title` or `sentence` is what is printed of them this time."""

    contributor: uuid.UUID
    role: str = Role.BY
    title: str = ""
    sentence: str = ""


@dataclass(frozen=True)
class Picture:
    """A picture with the words it has in this article."""

    image: uuid.UUID
    alt: str = ""
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True)
class Content:
    section: str = ""
    kind: str = Kind.NEWS
    topics: tuple[str, ...] = ()
    headline: str = ""
    dek: str = ""
    body: str = ""
    teaser_cut: int = 1
    bylines: tuple[Line, ...] = ()
    lead: Picture | None = None
    access: str = ""
    slug: str = ""
    description: str = ""
    series: str = ""

    @classmethod
    def of(cls, document: dict[str, Any]) -> Content:
        """Reads the JSON document of a revision."""
        fields = {name: value for name, value in document.items() if name != "format"}
        lead = fields["lead"]
        return cls(
            **fields
            | {
                "topics": tuple(fields["topics"]),
                "bylines": tuple(
                    Line(**line | {"contributor": uuid.UUID(line["contributor"])}) for line in fields["bylines"]
                ),
                "lead": Picture(**lead | {"image": uuid.UUID(lead["image"])}) if lead else None,
            }
        )

    def document(self) -> dict[str, Any]:
        """The canonical JSON document: equal content gives equal documents."""
        plain: dict[str, Any] = json.loads(json.dumps(asdict(self), default=str))
        return {"format": FORMAT} | plain

    def cleaned(self) -> Content:
        """Trimmed, normalised and sanitised, so that a change nobody can see is none."""
        return replace(
            self,
            topics=tuple(sorted(set(self.topics))),
            headline=clean_line(self.headline),
            dek=clean_line(self.dek),
            body=html.clean(self.body),
            bylines=tuple(
                replace(line, title=clean_line(line.title), sentence=clean_line(line.sentence)) for line in self.bylines
            ),
            lead=self.lead and _cleaned_picture(self.lead),
            slug=clean_line(self.slug).lower(),
            description=clean_line(self.description),
        )

    def hash_of(self, part: str) -> str:
        document = self.document()
        shown = {name: document[name] for name in PARTS[part] if document[name] or name not in LATER}
        if part == "pictures" and (placed := body.pictures(self.body)):
            shown["placed"] = placed
        return hashlib.sha256(json.dumps(shown, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _cleaned_picture(picture: Picture) -> Picture:
    return replace(
        picture,
        alt=clean_line(picture.alt),
        caption=clean_line(picture.caption),
        credit=clean_line(picture.credit),
    )
