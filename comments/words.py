"""A comment's words: Markdown as it was typed, and the little HTML that is made of it."""

from __future__ import annotations

import threading

import nh3
from markdown_it import MarkdownIt

from common.text import clean_lines

MOST = 5_000
# Longer input is refused before anything looks into it: normalising n accents in a row takes n * n steps.
MOST_TYPED = 3 * MOST
TAGS = {"p", "br", "em", "strong", "a", "blockquote", "ul", "ol", "li", "code", "pre"}
LEFT_AS_TYPED = ("image", "heading", "lheading", "html_block", "html_inline", "reference", "code", "hr")
# The parser of links keeps its place in itself, so no two threads may share one.
_parsers = threading.local()


def to_html(text: str) -> str:
    """Safe HTML of cleaned text. A line break stays one; links are not followed by search engines."""
    # Cleaned once more: entities and percent signs bring invisible characters back.
    return nh3.clean(
        clean_lines(_parser().render(text)),
        tags=TAGS,
        attributes={"*": set(), "a": {"href"}, "ol": {"start"}},
        url_schemes={"http", "https"},
        link_rel="nofollow ugc noopener",
    )


def _parser() -> MarkdownIt:
    if not hasattr(_parsers, "markdown"):
        markdown = MarkdownIt("commonmark", {"html": False, "linkify": True, "breaks": True})
        markdown.enable("linkify").disable(list(LEFT_AS_TYPED))
        assert markdown.linkify
        markdown.linkify.set({"fuzzy_email": False, "fuzzy_ip": False})
        _parsers.markdown = markdown
    return _parsers.markdown
