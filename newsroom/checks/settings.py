from collections.abc import Iterator

from common.refusal import Problem
from newsroom.checks.draft import Draft
from subscribers.access import Level


def access_level(draft: Draft) -> Iterator[Problem]:
    if draft.content.access not in Level.values:
        yield Problem("access", "Choose who may read the whole article.")
