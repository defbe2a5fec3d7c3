"""A body where nobody can change it: its references show what they refer to, and are still what they were when somebody
copies them into the text editor, which knows them by their attributes, as common.html does."""

from __future__ import annotations

import re

from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles import embeds
from articles.body import REFERENCE, references
from newsroom.admin.body_asks import picture_address

TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
FRAME = '<div class="tableWrapper" role="region" tabindex="0" aria-label="Table">{}</div>'


def drawn(html: str) -> SafeString:
    """Of HTML that common.html has cleaned."""
    found = iter(references(html))
    filled = REFERENCE.sub(lambda tag: f"<{tag[1]}{tag[2]}>{_inside(next(found))}</{tag[1]}>", html)
    return SafeString(TABLE.sub(lambda table: FRAME.format(table[0]), filled))


def _inside(reference: dict[str, str]) -> SafeString:
    if "data-note" in reference:
        return format_html(" [{}]", reference["data-note"])
    if "data-embed" in reference:
        return _embed(reference["data-embed"], reference.get("data-title", ""))
    return _picture(reference)


def _embed(address: str, title: str) -> SafeString:
    found = embeds.embed(address)
    provider = found.provider if found else address
    return format_html("<strong>{}</strong> <span>From {}</span>", title or "No title", provider)


def _picture(reference: dict[str, str]) -> SafeString:
    words = {name: reference.get(f"data-{name}", "") for name in ("alt", "caption", "credit")}
    return format_html(
        '<img src="{}" alt="{}" loading="lazy"><figcaption>{} {}</figcaption>',
        picture_address(reference["data-picture"]),
        *words.values(),
    )
