from __future__ import annotations

from collections.abc import Iterable
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
    def of_each(cls, revisions: Iterable[Revision]) -> dict[int, Draft]:
        """By the revision's id, and with one query for all of their pictures."""
        contents = {revision.pk: Content.of(revision.content) for revision in revisions}
        keys = {content.lead.image for content in contents.values() if content.lead}
        images = Image.objects.in_bulk(keys, field_name="key") if keys else {}
        return {
            pk: cls(content, tuple(html.blocks(content.body)), images.get(content.lead.image) if content.lead else None)
            for pk, content in contents.items()
        }
