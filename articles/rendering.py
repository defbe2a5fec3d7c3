"""The HTML of a revision, made before its release so that nothing slow happens at the instant itself."""

from typing import Any

from articles import body
from articles.content import Content
from articles.models import Rendering, Revision
from common import html


def render(revision: Revision) -> Rendering:
    """Makes the rendering of `revision`, anew if it has one."""
    return Rendering.objects.update_or_create(revision=revision, defaults=rendered(revision))[0]


def preview(revision: Revision) -> Rendering:
    """The same, for one look: nothing is stored."""
    return Rendering(revision=revision, **rendered(revision))


def rendered(revision: Revision) -> dict[str, Any]:
    content = Content.of(revision.content)
    blocks = html.blocks(content.body)
    return {
        "body": body.expanded(blocks),
        "teaser": body.expanded(blocks[: content.teaser_cut]),
        "words": len(html.plain(content.body).split()),
    }
