"""What must be right before an article is approved, and again at the instant of its release.

A check is a function from a Draft to the Problems that it finds, in an editor's words; its place in CHECKS is its
place on the screen. A new one is a function in a file here and a line below.
"""

from collections.abc import Callable, Iterable

from articles.models import Revision
from common.refusal import Problem
from newsroom.checks import pictures, settings, words
from newsroom.checks.draft import Draft

Check = Callable[[Draft], Iterable[Problem]]

CHECKS: tuple[Check, ...] = (
    words.headline,
    words.dek,
    words.byline,
    words.body,
    words.teaser_cut,
    pictures.lead_image,
    pictures.caption_and_credit,
    settings.access_level,
)


def run(revision: Revision) -> tuple[Problem, ...]:
    return run_each([revision])[revision.pk]


def run_each(revisions: Iterable[Revision]) -> dict[int, tuple[Problem, ...]]:
    """By the revision's id, in one query however many they are."""
    drafts = Draft.of_each(revisions)
    return {pk: tuple(problem for check in CHECKS for problem in check(draft)) for pk, draft in drafts.items()}
