"""Forms that no browser sends: refused in sentences, and kept."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from articles.models import Arrangement
from newsroom import front_page
from newsroom.admin.front_page.arranging import SAVED_NOW, UNREAD
from newsroom.admin.front_page.moves import NOT_HERE
from newsroom.admin.front_page.opening import KEPT
from newsroom.admin.front_page.press import NO_SUCH_ACT
from tests.front_page.conftest import URL, Screen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "lines",
    [
        ["lead.987654321", "second.987654320"],
        ["section.nowhere.1", "attic.2", "section.3"],
        ["lead", "", "lead.", ".1", "lead.x", f"lead.{'9' * 400}", "lead.-1", "lead.1.2.3", "\x00.1"],
        [f"second.{number}" for number in range(900)],
        ["lead.1"] * 50,
        ["<script>alert(1)</script>.1"],
    ],
    ids=["unknown", "places", "unreadable", "many", "twice", "script"],
)
def test_what_cannot_be_is_refused_in_sentences_and_kept(lines, opened, arranged):
    screen = opened()
    for do in ("save", "show", "up 1", "down 900", "to 1", "out 2", "open lead", "choose 7", "put 1 lead 0"):
        answer = screen.client.post(URL, {"piece": lines, "base": arranged.pk, "version": "1", "when": "now", "do": do})
        assert answer.status_code == 200, do
        assert b"<script>alert" not in answer.content
    assert screen.client.post(URL + "preview/", {"piece": lines}).status_code == 200
    assert Arrangement.objects.get() == arranged


def test_a_line_that_names_nothing_is_told_before_anything_is_saved(opened, arranged):
    screen = opened()
    screen.values.append(("piece", "lead"))
    assert UNREAD in screen.press("save").text
    assert Arrangement.objects.get() == arranged


def test_a_piece_in_a_place_that_is_not_there_is_kept_and_can_be_moved(opened, arranged, three):
    screen = opened()
    kept = [(name, value) for name, value in screen.values if name != "piece"]
    screen.values = [*kept, ("piece", f"section.nowhere.{three[1].article_id}")]
    assert front_page.NO_PLACE in screen.press("save").text
    assert "Piece B" in screen.place("Without a place")
    key = three[1].article_id
    assert screen.press(f"to {key}", **{f"to-{key}": "section.coast"}).pieces == [f"section.coast.{key}"]


@pytest.mark.parametrize(
    ("do", "sentence"),
    [
        ("dance", NO_SUCH_ACT),
        ("", NO_SUCH_ACT),
        ("up", NO_SUCH_ACT),
        ("up x", NO_SUCH_ACT),
        ("down 987654", NOT_HERE),
        ("put 1 attic 0", front_page.NO_PLACE),
        ("choose 1", front_page.NO_PLACE),
        ("over 987654 1", "somebody took it back"),
        ("over x y", "after you had opened it"),
    ],
)
def test_a_button_that_the_page_does_not_have_is_told(do, sentence, opened, arranged, three):
    screen = opened().press(f"out {three[1].article_id}")
    assert sentence in screen.press(do).text
    assert len(screen.pieces) == 2
    assert Arrangement.objects.get() == arranged


def test_a_form_that_is_longer_than_we_take_is_told(opened, arranged):
    answer = opened().client.post(URL, {"piece": ["lead.1"] * 1500, "do": "save"})
    assert answer.status_code == 400
    assert "longer than we take" in answer.content.decode()


def test_who_was_logged_out_while_arranging_finds_it_all_after_the_log_in(opened, arranged, three, as_, managing):
    screen = opened().press(f"out {three[1].article_id}")
    screen.client.logout()
    answer = screen.client.post(URL, {"piece": screen.pieces, "base": arranged.pk, "version": "1", "do": "save"})
    [address] = parse_qs(urlsplit(answer["Location"]).query)["next"]
    again = Screen(as_(managing), address.removeprefix(URL))
    assert KEPT in again.text
    assert again.pieces == screen.pieces
    assert SAVED_NOW in again.press("save").text
