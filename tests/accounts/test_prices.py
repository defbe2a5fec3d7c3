"""Prices and terms, as a reader expects them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from subscribers import terms
from subscribers.money import price

NEW_YORK = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("units", "currency", "words"),
    [
        (8400, "USD", "$84"),
        (850, "USD", "$8.50"),
        (5, "USD", "$0.05"),
        (123_456, "USD", "$1,234.56"),
        (900, "EUR", "€9"),
        (900, "GBP", "£9"),
        (900, "JPY", "¥900"),
        (8400, "CHF", "CHF\N{NO-BREAK SPACE}84"),
        (8500, "KWD", "KWD\N{NO-BREAK SPACE}8.500"),
        (8400, "usd", "$84"),
    ],
)
def test_a_price_is_written_as_its_currency_is(units, currency, words):
    assert price(units, currency) == words


@pytest.mark.parametrize(
    ("start", "term", "end"),
    [
        ("2026-01-31 09:00", "month", "2026-02-28 09:00"),
        ("2028-01-31 09:00", "month", "2028-02-29 09:00"),
        ("2026-11-24 09:00", "month", "2026-12-24 09:00"),
        ("2026-12-24 09:00", "month", "2027-01-24 09:00"),
        ("2026-11-24 09:00", "year", "2027-11-24 09:00"),
        ("2028-02-29 09:00", "year", "2029-02-28 09:00"),
        # Both sides of a change of the clocks: the same hour on the house's clock.
        ("2026-10-20 09:00", "month", "2026-11-20 09:00"),
        ("2026-02-20 09:00", "month", "2026-03-20 09:00"),
    ],
)
def test_a_term_ends_on_the_same_day_of_the_houses_calendar(start, term, end):
    began = datetime.fromisoformat(start).replace(tzinfo=NEW_YORK)
    day = terms.day_of(began, NEW_YORK)
    assert terms.end_of(began, term, day, NEW_YORK).astimezone(NEW_YORK).strftime("%Y-%m-%d %H:%M") == end


def test_after_a_short_month_it_is_the_thirty_first_again():
    at = datetime(2026, 1, 31, 9, tzinfo=NEW_YORK)
    days = []
    for _ in range(4):
        at = terms.end_of(at, "month", 31, NEW_YORK)
        days.append(at.astimezone(NEW_YORK).strftime("%d %b"))
    assert days == ["28 Feb", "31 Mar", "30 Apr", "31 May"]


def test_the_day_is_that_of_the_house_and_not_of_greenwich():
    at = datetime(2026, 1, 31, 23, tzinfo=NEW_YORK)
    end = terms.end_of(at, "month", terms.day_of(at, NEW_YORK), NEW_YORK)
    assert end.isoformat() == "2026-03-01T04:00:00+00:00"
