"""The buttons beside a piece: nothing that they do is saved."""

from __future__ import annotations

import re

import pytest

from articles.models import Arrangement
from tests.front_page.conftest import URL, leads

pytestmark = pytest.mark.django_db


def test_a_piece_goes_up_and_down_and_nothing_is_saved(opened, arranged, three):
    a, b, c = (piece.article_id for piece in three)
    screen = opened().press(f"down {b}")
    assert screen.pieces == [f"lead.{a}", f"second.{c}", f"second.{b}"]
    assert "Moved to second tier, 2 of 4." in screen.text
    assert "Not saved yet." in screen.text
    assert screen.press(f"up {b}").pieces == [f"lead.{a}", f"second.{b}", f"second.{c}"]
    assert "Not saved yet." not in screen.text
    assert Arrangement.objects.get() == arranged


def test_the_focus_stays_on_the_piece_that_moved(opened, arranged, three):
    b = three[1].article_id
    screen = opened().press(f"down {b}")
    assert re.search(rf'id="up-{b}"[^>]* autofocus', screen.text)


def test_a_piece_is_moved_to_another_place(opened, arranged, three):
    a, b, c = (piece.article_id for piece in three)
    screen = opened().press(f"to {c}", **{f"to-{c}": "section.coast"})
    assert screen.pieces == [f"lead.{a}", f"second.{b}", f"section.coast.{c}"]
    assert "Moved to Coast, 1 of 4." in screen.text


def test_a_piece_that_is_moved_into_a_full_place_stands_first_and_what_is_too_many_is_said(opened, arranged, three):
    a, b, c = (piece.article_id for piece in three)
    screen = opened().press(f"to {c}", **{f"to-{c}": "lead"})
    assert screen.pieces == [f"lead.{c}", f"lead.{a}", f"second.{b}"]
    assert "2 chosen, 1 too many" in screen.place("Lead")
    assert "“Lead” has room for 1; take 1 out." in screen.press("save").text
    assert leads() == "Piece A"


def test_a_piece_is_dropped_before_another(opened, arranged, three):
    a, b, c = (piece.article_id for piece in three)
    assert opened().press(f"put {a} second 1").pieces == [f"second.{b}", f"second.{a}", f"second.{c}"]


def test_a_piece_is_taken_out(opened, arranged, three):
    a, b, c = (piece.article_id for piece in three)
    screen = opened().press(f"out {b}")
    assert screen.pieces == [f"lead.{a}", f"second.{c}"]
    assert "Taken out of second tier." in screen.text
    assert re.search(rf'id="out-{c}"[^>]* autofocus', screen.text)


def test_a_piece_is_found_by_its_headline_and_added(opened, arranged, three, live):
    other = live(headline="The bridge")
    screen = opened().press("open opinion").press("show", words="BRIDGE")
    assert "Add: The bridge" in screen.text
    assert "Add: Piece" not in screen.text
    screen.press(f"choose {other.article_id}")
    assert screen.pieces[-1] == f"opinion.{other.article_id}"
    assert "Added to opinion, 1 of 3." in screen.text
    assert 'name="words"' in screen.text
    assert 'name="words"' not in screen.press("close").text


def test_the_chooser_has_what_is_live_or_waits_and_says_where_it_stands_already(
    opened, arranged, scheduled, draft, withdrawn, live
):
    scheduled(headline="Coming", slug="coming")
    draft(headline="Draft")
    withdrawn(live(headline="Gone"))
    chooser = opened().press("open section.coast").place("Coast")
    assert "Coming" in chooser
    assert "Draft" not in chooser
    assert "Gone" not in chooser
    assert "live · now in lead Move here" in chooser


def test_what_is_typed_is_found_without_the_rest_of_the_page(opened, three):
    answer = opened().client.post(URL + "found/", {"words": "piece b"}).content.decode()
    assert "Piece B" in answer
    assert "Piece A" not in answer
    assert "<html" not in answer
