"""Fifty reads at once at the end of a logged-in reader's meter, through a real server."""

from __future__ import annotations

import urllib.request
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest

from subscribers.models import MeterRead, User
from tests.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)
READS, LIMIT = 50, 3
END = "Paragraph 6 of the piece."


@pytest.fixture
def read(as_: Any, reader: User, live_server: Any) -> Any:
    """Reads all these addresses in the same moment, in one reader's session; which of them were given in full."""
    cookie = f"sessionid={as_(reader).session.session_key}"

    def one(address: str) -> bool:
        request = urllib.request.Request(f"{live_server.url}{address}", headers={"Cookie": cookie})
        with urllib.request.urlopen(request, timeout=60) as answer:
            assert answer.status == 200
            return END in answer.read().decode()

    def all_at_once(addresses: Sequence[str]) -> list[bool]:
        return list(at_once(*[lambda address=address: one(address) for address in addresses]))

    return all_at_once


@pytest.fixture
def pieces(live: Any, magazine: Any) -> Any:
    magazine.metered_pieces = LIMIT
    magazine.save()
    return lambda number: [live(access="metered", headline=f"Piece {one}").get_absolute_url() for one in range(number)]


def counted(user: User) -> int:
    return MeterRead.objects.filter(user=user).count()


def test_of_fifty_pieces_exactly_three_are_given_in_full(read: Any, pieces: Any, reader: User) -> None:
    fifty = pieces(READS)
    given = read(fifty)
    assert sum(given) == counted(reader) == LIMIT
    # Those, and no others, stay open.
    assert read(fifty) == given


def test_one_piece_read_fifty_times_counts_once(read: Any, pieces: Any, reader: User) -> None:
    first, *others = pieces(LIMIT + 2)
    assert all(read([first] * READS))
    assert counted(reader) == 1
    assert sum(read(others)) == LIMIT - 1


def test_five_pieces_ten_times_each_are_three_pieces(read: Any, pieces: Any) -> None:
    asked = pieces(5) * 10
    full = Counter(address for address, given in zip(asked, read(asked), strict=True) if given)
    assert len(full) == LIMIT
    # A piece is given in full each time, or at no time.
    assert set(full.values()) == {10}


def test_at_the_end_of_the_meter_one_of_fifty_reads_is_the_last(read: Any, pieces: Any, reader: User) -> None:
    *last, first, second = pieces(7)
    assert all(read([first, second]))
    asked = last * 10
    full = {address for address, given in zip(asked, read(asked), strict=True) if given}
    assert len(full) == 1
    assert counted(reader) == LIMIT
