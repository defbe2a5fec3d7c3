"""What is typed on the house's clock, at both edges of daylight saving time (P7)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.refusal import Refusal
from newsroom import instants
from newsroom.instants import TwoInstants

# Without a zone, as hypothesis wants them.
BEGIN, END = datetime.fromisoformat("2000-01-01"), datetime.fromisoformat("2099-01-01")
NEW_YORK = ZoneInfo("America/New_York")
ZONES = [
    "America/New_York",
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "America/St_Johns",
    "UTC",
]


@pytest.mark.parametrize(
    ("zone", "typed", "instant"),
    [
        ("America/New_York", "2026-11-24T09:00", "2026-11-24T14:00"),
        ("America/New_York", "2026-07-01T09:00", "2026-07-01T13:00"),
        ("Europe/Berlin", "2026-07-01T09:00", "2026-07-01T07:00"),
        ("Asia/Kolkata", "2026-07-01T09:00", "2026-07-01T03:30"),
        ("UTC", "2026-07-01T09:00", "2026-07-01T09:00"),
        # The last minute before and the first after the hour that is skipped.
        ("America/New_York", "2026-03-08T01:59", "2026-03-08T06:59"),
        ("America/New_York", "2026-03-08T03:00", "2026-03-08T07:00"),
        # And before and after the one that comes twice.
        ("America/New_York", "2026-11-01T00:59", "2026-11-01T04:59"),
        ("America/New_York", "2026-11-01T02:00", "2026-11-01T07:00"),
    ],
)
def test_it_is_the_instant_at_which_the_clock_shows_that(zone: str, typed: str, instant: str) -> None:
    assert instants.parse(typed, ZoneInfo(zone)) == datetime.fromisoformat(f"{instant}+00:00")


@pytest.mark.parametrize(
    ("zone", "typed", "next_hour"),
    [
        ("America/New_York", "2026-03-08T02:00", "2026-03-08 03:00"),
        ("America/New_York", "2026-03-08T02:59", "2026-03-08 03:59"),
        ("Europe/Berlin", "2026-03-29T02:30", "2026-03-29 03:30"),
        # Half an hour, and a whole day.
        ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-04 02:45"),
        ("Pacific/Apia", "2011-12-30T12:00", "2011-12-31 12:00"),
    ],
)
def test_an_hour_that_the_clock_skips_is_refused_with_one_that_exists(zone: str, typed: str, next_hour: str) -> None:
    with pytest.raises(Refusal, match=f"skips this hour. Choose another, such as {next_hour}"):
        instants.parse(typed, ZoneInfo(zone))


@pytest.mark.parametrize(
    ("zone", "typed", "first", "second"),
    [
        ("America/New_York", "2026-11-01T01:00", "05:00", "06:00"),
        ("America/New_York", "2026-11-01T01:59", "05:59", "06:59"),
        ("Europe/Berlin", "2026-10-25T02:30", "00:30", "01:30"),
        ("Australia/Lord_Howe", "2026-04-05T01:45", "14:45", "15:15"),
    ],
)
def test_an_hour_that_comes_twice_asks_which(zone: str, typed: str, first: str, second: str) -> None:
    with pytest.raises(TwoInstants, match="twice") as asked:
        instants.parse(typed, ZoneInfo(zone))
    assert f"{asked.value.first.astimezone(UTC):%H:%M}" == first
    assert f"{asked.value.second.astimezone(UTC):%H:%M}" == second
    assert instants.parse(typed, ZoneInfo(zone), "first") == asked.value.first
    assert instants.parse(typed, ZoneInfo(zone), "second") == asked.value.second


@pytest.mark.parametrize("which", ["", "both", "FIRST"])
def test_an_answer_that_is_neither_is_asked_again(which: str) -> None:
    with pytest.raises(TwoInstants):
        instants.parse("2026-11-01T01:30", NEW_YORK, which)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2026-11-24",
        "2026-11-24 09:00",
        "2026-02-30T09:00",
        "2026-11-24T24:00",
        "2026-11-24T09:00Z",
        "2026-11-24T09:00+02:00",
        "0001-01-01T00:00",
        "9999-12-31T23:59",
        "9" * 5000,
    ],
)
def test_what_is_no_date_and_time_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="Write the date and the time like"):
        instants.parse(text, NEW_YORK)


@given(
    at=st.datetimes(BEGIN, END, timezones=st.just(UTC)),
    name=st.sampled_from(ZONES),
)
def test_every_instant_that_a_clock_shows_can_be_typed(at: datetime, name: str) -> None:
    zone, at = ZoneInfo(name), at.replace(second=0, microsecond=0)
    typed = at.astimezone(zone)
    which = "second" if typed.fold else "first"
    # As numbers: Python calls an instant of an hour that the clock shows twice equal to none in another zone.
    assert instants.parse(f"{typed:%Y-%m-%dT%H:%M}", zone, which).timestamp() == at.timestamp()


@given(
    typed=st.datetimes(BEGIN, END),
    name=st.sampled_from(ZONES),
)
def test_what_is_understood_is_what_was_typed(typed: datetime, name: str) -> None:
    text = f"{typed:%Y-%m-%dT%H:%M}"
    try:
        instant = instants.parse(text, ZoneInfo(name), "first")
    except Refusal:
        return
    assert f"{instant.astimezone(UTC).astimezone(ZoneInfo(name)):%Y-%m-%dT%H:%M}" == text


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("2026-11-24T14:00", "Tue 09:00 New York"),
        ("2026-11-29T14:00", "Sun 09:00 New York"),
        ("2026-12-01T14:00", "Tue 1 Dec 09:00 New York"),
        ("2027-01-05T14:00", "Tue 5 Jan 2027 09:00 New York"),
        ("2026-11-01T05:30", "Sun 1 Nov 01:30 EDT New York"),
        ("2026-11-01T06:30", "Sun 1 Nov 01:30 EST New York"),
    ],
)
def test_an_instant_is_said_as_the_house_says_it(at: str, words: str) -> None:
    now = datetime(2026, 11, 24, 12, tzinfo=UTC)
    assert instants.in_words(datetime.fromisoformat(f"{at}+00:00"), now, NEW_YORK) == words


def test_a_day_is_named_alone_only_within_a_week() -> None:
    now = datetime(2026, 11, 24, 12, tzinfo=UTC)
    assert instants.short(now + timedelta(days=7), now, NEW_YORK) == "Tue 1 Dec 07:00"
