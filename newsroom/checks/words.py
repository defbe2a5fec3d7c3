from collections.abc import Iterator

from articles.models import Role
from common import html
from common.refusal import Problem
from newsroom.checks.draft import Draft
from subscribers.access import Level

LONGEST_HEADLINE = 110
FEWEST_WORDS = 50


def headline(draft: Draft) -> Iterator[Problem]:
    length = len(draft.content.headline)
    if not length:
        yield Problem("headline", "The headline is missing.")
    elif length > LONGEST_HEADLINE:
        yield Problem("headline", f"The headline has {length} characters; it may have {LONGEST_HEADLINE}.")


def dek(draft: Draft) -> Iterator[Problem]:
    if not draft.content.dek:
        yield Problem("dek", "The dek is missing: one sentence under the headline.")
    elif draft.content.dek == draft.content.headline:
        yield Problem("dek", "The dek says the same as the headline.")


def byline(draft: Draft) -> Iterator[Problem]:
    if not any(line.role == Role.BY for line in draft.content.bylines):
        yield Problem("bylines", "Nobody is named in the byline.")


def body(draft: Draft) -> Iterator[Problem]:
    words = len(html.plain(draft.content.body).split())
    if words < FEWEST_WORDS:
        yield Problem("body", f"The body has {words} words; it needs at least {FEWEST_WORDS}.")


def teaser_cut(draft: Draft) -> Iterator[Problem]:
    """A closed article must show something and keep something."""
    if draft.content.access == Level.OPEN or not draft.blocks:
        return
    cut, blocks = draft.content.teaser_cut, len(draft.blocks)
    if cut < 1:
        yield Problem("teaser_cut", "The teaser is empty: cut it after the first paragraph at least.")
    elif cut >= blocks:
        yield Problem("teaser_cut", f"The teaser gives away the whole text: cut it before paragraph {blocks}.")
