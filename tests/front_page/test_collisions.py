"""Somebody else arranged meanwhile: nothing is lost, and what they have stands beside it."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone

from articles.front import Choice
from articles.models import Arrangement
from newsroom import front_page
from newsroom.admin.front_page.arranging import SAVED_NOW
from newsroom.roles import Job
from tests.front_page.conftest import leads

pytestmark = pytest.mark.django_db


@pytest.fixture
def collided(opened, arranged, three, person, now):
    """B was put into the lead here, and meanwhile C elsewhere; then Save was pressed here."""
    screen, (a, b, c) = opened(), (piece.article_id for piece in three)
    other = person("olga other", Job.MANAGING_EDITOR)
    front_page.arrange([Choice("lead", c), Choice("second", a)], by=other, now=timezone.now(), over=arranged, version=1)
    return screen.press(f"out {a}").press(f"to {b}", **{f"to-{b}": "lead"}).press("save")


def test_a_save_over_what_somebody_else_arranged_is_refused_and_all_is_kept(collided, three):
    assert "Olga Other arranged the front page at" in collided.text
    assert set(collided.pieces) == {f"second.{three[2].article_id}", f"lead.{three[1].article_id}"}
    assert leads() == "Piece C"


def test_theirs_stands_beside_each_place_that_differs(collided):
    assert "Theirs Piece C" in collided.place("Lead")
    assert "Theirs Piece A" in collided.place("Second tier")
    assert "Theirs" not in collided.place("Opinion")


def test_it_stays_there_while_one_goes_on_arranging(collided, three):
    collided.press(f"out {three[2].article_id}")
    assert "Theirs Piece C" in collided.place("Lead")
    assert "Olga Other arranged the front page at" in collided.press("save").text
    assert leads() == "Piece C"


def test_save_over_theirs_is_an_act_of_its_own(collided):
    [over] = re.findall(r'name="do" value="(over[^"]*)"', collided.text)
    assert SAVED_NOW in collided.press(over).text
    assert leads() == "Piece B"


def test_it_saves_over_that_one_and_no_later_one(collided, managing, three, now):
    [over] = re.findall(r'name="do" value="(over[^"]*)"', collided.text)
    theirs = Arrangement.objects.at(timezone.now())
    front_page.arrange([], by=managing, now=timezone.now(), over=theirs, version=1)
    assert SAVED_NOW not in collided.press(over).text
    assert Arrangement.objects.at(timezone.now()).slots.count() == 0


def test_a_change_of_one_that_waits_is_refused_if_somebody_else_changed_it(opened, waiting, managing, three, now):
    screen, c = opened(f"?open={waiting.pk}"), three[2].article_id
    at = waiting.starts_at
    front_page.arrange([Choice("lead", c)], by=managing, now=now, over=waiting, version=1, at=at)
    screen.press(f"out {three[1].article_id}").press("save", at="2099-07-01T09:00")
    assert "changed this front page at" in screen.text
    assert "Theirs Piece C" in screen.place("Lead")
    [over] = re.findall(r'name="do" value="(over[^"]*)"', screen.text)
    screen.press(over)
    assert Arrangement.objects.get(pk=waiting.pk).slots.count() == 0


def test_one_that_was_taken_back_meanwhile_can_be_saved_anew(opened, arranged, waiting, managing, now):
    screen = opened(f"?open={waiting.pk}")
    front_page.cancel(waiting, by=managing, now=now)
    screen.press("save", at="2099-07-01T09:00")
    assert "somebody took it back" in screen.text
    [over] = re.findall(r'name="do" value="(over[^"]*)"', screen.text)
    screen.press(over)
    assert Arrangement.objects.filter(starts_at__year=2099).count() == 1
