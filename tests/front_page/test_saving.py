"""Save: for now, or from an instant on the clock of the house."""

from __future__ import annotations

import re

import pytest
from django.contrib.admin.models import LogEntry

from articles.models import Arrangement, Slot
from newsroom import front_page
from newsroom.admin.front_page.arranging import NOTHING_CHANGED, SAVED_NOW
from tests.front_page.conftest import leads

pytestmark = pytest.mark.django_db


def test_what_is_saved_for_now_is_what_readers_see(opened, arranged, three):
    c = three[2].article_id
    screen = opened().press(f"out {three[0].article_id}").press(f"to {c}", **{f"to-{c}": "lead"}).press("save")
    assert SAVED_NOW in screen.text
    assert leads() == "Piece C"
    assert Arrangement.objects.count() == 2


def test_saving_what_is_there_already_changes_nothing(opened, arranged):
    assert NOTHING_CHANGED in opened().press("save").text
    assert Arrangement.objects.count() == 1


def test_save_pressed_twice_saves_once(opened, arranged, three):
    screen = opened().press(f"out {three[1].article_id}")
    sent = list(screen.values)
    screen.press("save")
    screen.values = sent
    assert SAVED_NOW in screen.press("save").text
    assert Arrangement.objects.count() == 2
    assert LogEntry.objects.count() == 1


def test_it_is_saved_from_an_instant_on_the_houses_clock(opened, arranged, three):
    screen = opened().press(f"out {three[1].article_id}").press("save", when="at", at="2099-07-01T09:00")
    assert "Saved: this front page starts Wed 1 Jul 2099 09:00 New York." in screen.text
    assert Arrangement.objects.get(version=1, starts_at__year=2099).starts_at.isoformat() == "2099-07-01T13:00:00+00:00"
    assert 'value="2099-07-01T09:00"' in screen.text


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"when": "at", "at": "2001-07-01T09:00"}, front_page.PAST),
        ({"when": "at", "at": "2099-03-08T02:30"}, "The clock in New York skips this hour."),
        ({"when": "at", "at": "tomorrow"}, "Write the date and the time like 2026-11-24T09:00."),
        ({"when": "at", "at": "9999-07-01T09:00"}, "Write the date and the time like 2026-11-24T09:00."),
        ({"when": "at", "at": ""}, "Say at which date and time, or choose now."),
        ({"when": "now", "at": "2099-07-01T09:00"}, "“For now” is chosen. Choose “From”, or empty the time."),
    ],
    ids=["past", "skipped", "words", "year-9999", "none", "two-minds"],
)
def test_an_instant_that_cannot_be_is_refused_and_all_is_kept(typed, sentence, opened, arranged, three):
    screen = opened().press(f"out {three[1].article_id}").press("save", **typed)
    assert sentence in screen.text
    assert screen.pieces == [f"lead.{three[0].article_id}", f"second.{three[2].article_id}"]
    assert f'value="{typed["at"]}"' in screen.text or not typed["at"]
    assert Arrangement.objects.count() == 1


def test_of_an_hour_that_comes_twice_it_asks_which(opened, arranged):
    screen = opened().press("save", when="at", at="2099-11-01T01:30")
    assert "Choose the first or the second." in screen.text
    screen.press("show", which="second")
    assert re.search(r'value="second"[^>]* checked', screen.text)
    screen.press("save")
    assert Arrangement.objects.get(starts_at__year=2099).starts_at.hour == 6
    assert re.search(r'value="second"[^>]* checked', screen.text)


def test_a_piece_that_was_withdrawn_meanwhile_stays_marked_and_does_not_stand_in_the_way(
    opened, arranged, three, live, withdrawn
):
    live(headline="Another")
    withdrawn(three[0])
    screen = opened()
    assert "withdrawn: not shown" in screen.place("Lead")
    assert "fills itself: Another" in screen.place("Lead")
    assert SAVED_NOW in screen.press(f"out {three[1].article_id}").press("save").text
    assert Slot.objects.filter(article=three[0].article_id).count() == 2


def test_a_piece_chosen_anew_and_withdrawn_before_the_save_is_named_and_can_be_taken_out(
    opened, arranged, live, withdrawn
):
    other = live(headline="Short-lived")
    screen = opened().press("open opinion").press(f"choose {other.article_id}")
    withdrawn(other)
    assert "Take out “Short-lived”: readers do not see it" in screen.press("save").text
    assert "withdrawn: not shown" in screen.place("Opinion")
    screen.press(f"out {other.article_id}").press(f"out {arranged.slots.first().article_id}").press("save")
    assert SAVED_NOW in screen.text
