"""The list of words in the newsroom: one by one, and many at once."""

from __future__ import annotations

import pytest

from comments import word_list
from comments.models import ListedWord
from common.refusal import Reason, Refusal
from tests.at_once import at_once, refusals
from tests.comments.conftest import html

pytestmark = pytest.mark.django_db
LIST = "/admin/comments/listedword/"
HOLD = {"then": "hold", "note": ""}


def words() -> list[str]:
    return list(ListedWord.objects.order_by("pk").values_list("words", flat=True))


def test_many_are_pasted_a_line_each_and_what_is_there_stays(desk, moderator, listed):
    listed("Bad", then="refuse")
    answer = desk.post(
        f"{LIST}paste/", {"lines": "ill will\r\n\r\n  bád \nILL WILL\nmiracle cure", **HOLD}, follow=True
    )
    assert "2 added. 2 were on the list." in html(answer)
    assert words() == ["Bad", "ill will", "miracle cure"]
    added = ListedWord.objects.get(words="ill will")
    assert (added.then, added.added_by) == ("hold", moderator)
    assert ListedWord.objects.get(words="Bad").then == "refuse"


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("good\n***", "“***” has neither a letter nor a digit"),
        (f"good\n{'x' * 81}", "has more than 80 characters"),
        ("a\n" * 1_001, "1,000 lines at most"),
        (" \n\u200b\n", "a word or a phrase on each line"),
    ],
)
def test_all_lines_are_added_or_none(desk, lines, says):
    answer = desk.post(f"{LIST}paste/", {"lines": lines, **HOLD})
    assert answer.status_code == 400
    assert says in html(answer)
    assert words() == []


@pytest.mark.django_db(transaction=True)
def test_two_who_paste_the_same_at_once_both_have_it_on_the_list(moderator, managing):
    lines = [f"word no. {number}" for number in range(40)]
    outcomes = at_once(
        lambda: word_list.add("\n".join(lines), then=ListedWord.Then.HOLD, note="", by=moderator),
        lambda: word_list.add("\n".join(reversed(lines)), then=ListedWord.Then.HOLD, note="", by=managing),
    )
    assert refusals(outcomes) == []
    assert sorted(words()) == sorted(lines)


def test_one_is_added_changed_and_deleted(desk, moderator):
    desk.post(f"{LIST}add/", {"words": "ill will", **HOLD})
    entry = ListedWord.objects.get()
    assert entry.added_by == moderator
    desk.post(f"{LIST}{entry.pk}/change/", {"words": "ill will", "then": "refuse", "note": "Old quarrels"})
    assert ListedWord.objects.get().then == "refuse"
    desk.post(f"{LIST}{entry.pk}/delete/", {"post": "yes"})
    assert words() == []


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("typed", "says"), [("B\u00c1D", "on the list already, as “bad”"), ("!!!", "neither a letter")]
)
def test_what_is_listed_or_could_not_be_found_is_refused(desk, listed, typed, says):
    listed("bad")
    assert says in html(desk.post(f"{LIST}add/", {"words": typed, **HOLD}))
    assert words() == ["bad"]


@pytest.mark.one_database
def test_the_list_is_for_moderators_and_managing_editors(request, as_, now):
    doors = (LIST, f"{LIST}add/", f"{LIST}paste/")
    may = {"moderator", "managing"}
    wrong = []
    for who in ("writer", "editor", "copy_editor", "subscriptions_manager", *may):
        browser = as_(request.getfixturevalue(who))
        wrong += [(who, door) for door in doors if (browser.get(door).status_code == 200) != (who in may)]
    assert not wrong


def test_who_is_no_moderator_adds_nothing(writer):
    with pytest.raises(Refusal, match="Only moderators") as refused:
        word_list.add("bad", then=ListedWord.Then.HOLD, note="", by=writer)
    assert refused.value.reason == Reason.NOT_ALLOWED
