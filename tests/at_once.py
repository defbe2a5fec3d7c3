"""Several people in the same moment: each act in a thread of its own, with a connection of its own."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from django.db import connection, connections

from common.refusal import Refusal


def at_once(*acts: Callable[[], Any]) -> Sequence[Any]:
    """What each act returned, or the Refusal that it met; any other error is the test's."""
    start = Barrier(len(acts))

    def do(act: Callable[[], Any]) -> Any:
        try:
            connection.ensure_connection()
            start.wait(10)
            return act()
        except Refusal as refusal:
            return refusal
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as people:
        return list(people.map(do, acts))


def refusals(outcomes: Sequence[Any]) -> list[Refusal]:
    return [outcome for outcome in outcomes if isinstance(outcome, Refusal)]
