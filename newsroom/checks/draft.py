from __future__ import annotations

from dataclasses import dataclass

from articles.content import Content
from articles.models import Image, Revision
from common import html


@dataclass(frozen=True)
class Draft:
    """What the checks look at: the content of a revision, its blocks, and its picture in the library."""

    content: Content
    blocks: tuple[str, ...]
    image: Image | None

    @classmethod
    def of(cls, revision: Revision) -> Draft:
        content = Content.of(revision.content)
        image = Image.objects.filter(key=content.lead.image).first() if content.lead else None
        return cls(content, tuple(html.blocks(content.body)), image)
