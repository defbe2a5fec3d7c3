"""Arranging the front page: who may, what is refused, and what somebody else did meanwhile."""

from datetime import timedelta

import pytest

from articles.front import Choice
from articles.models import Arrangement
from common.refusal import Refusal
from newsroom import front_page

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def lead(edition):
    return [Choice("lead", edition.article_id)]


def refused(*args, **kwargs):
    with pytest.raises(Refusal) as refusal:
        front_page.arrange(*args, **kwargs)
    return refusal.value


@pytest.mark.parametrize("name", ["writer", "editor", "photo_editor", "moderator", "subscriber", "reader"])
def test_it_is_for_managing_editors(name, request, live, now):
    refusal = refused(lead(live()), by=request.getfixturevalue(name), now=now)
    assert refusal.sentence == front_page.MAY_NOT
    assert not Arrangement.objects.exists()


def test_a_superuser_without_a_role_may_not(admin_user, live, now):
    assert refused(lead(live()), by=admin_user, now=now).sentence == front_page.MAY_NOT


def test_who_arranged_it_and_when_is_kept(live, managing, now):
    made = front_page.arrange(lead(live()), by=managing, now=now)
    assert (made.made_by, made.made_at, made.starts_at) == (managing, now, now)


def test_each_change_for_now_is_a_page_of_its_own_so_that_earlier_ones_stay_known(live, managing, now):
    first = front_page.arrange(lead(live()), by=managing, now=now)
    front_page.arrange(lead(live(headline="Two")), by=managing, now=now + HOUR, over=first, version=first.version)
    assert Arrangement.objects.count() == 2


@pytest.mark.parametrize(
    ("choices", "sentence"),
    [
        ([("lead", ""), ("lead", "")], "“Lead” has room for 1; take 1 out."),
        ([("second", "")] * 5, "“Second tier” has room for 4; take 1 out."),
        ([("section", "coast")] * 6, "“Coast” has room for 4; take 2 out."),
        ([("section", "nowhere")], "Choose one of the places of the front page."),
        ([("section", "")], "Choose one of the places of the front page."),
        ([("lead", "coast")], "Choose one of the places of the front page."),
        ([("attic", "")], "Choose one of the places of the front page."),
    ],
    ids=["two-leads", "five-second", "six-in-a-row", "no-such-row", "row-without-section", "lead-in-a-row", "attic"],
)
def test_what_does_not_fit_is_refused_with_the_number_that_is_too_many(choices, sentence, live, managing, now):
    pieces = [live(headline=f"Piece {number}") for number in range(len(choices))]
    found = [Choice(place, piece.article_id, section) for (place, section), piece in zip(choices, pieces, strict=True)]
    assert refused(found, by=managing, now=now).sentence == sentence


def test_a_piece_stands_there_once(live, managing, now):
    edition = live()
    twice = [*lead(edition), Choice("second", edition.article_id)]
    assert refused(twice, by=managing, now=now).sentence == "Each piece stands on the front page once."


@pytest.mark.parametrize("stage", ["draft", "in_review", "approved"])
def test_a_piece_that_readers_will_not_see_is_refused(stage, request, managing, now):
    article = request.getfixturevalue(stage)()
    refusal = refused([Choice("lead", article.pk)], by=managing, now=now)
    assert refusal.sentence == front_page.UNSEEN.format(headline=article)


def test_a_piece_that_does_not_exist_is_refused(managing, now, magazine):
    assert refused([Choice("lead", 987654321)], by=managing, now=now).sentence == front_page.UNKNOWN


def test_an_instant_that_has_passed_is_refused(live, managing, now):
    assert refused(lead(live()), by=managing, now=now, at=now - HOUR).sentence == front_page.PAST


def test_two_pages_do_not_start_at_the_same_instant(live, managing, now):
    front_page.arrange(lead(live()), by=managing, now=now, at=now + HOUR)
    assert refused(lead(live(headline="B")), by=managing, now=now, at=now + HOUR).sentence == front_page.TAKEN


def test_who_saw_an_older_page_is_refused_and_overwrites_nothing(live, managing, now):
    first = front_page.arrange(lead(live()), by=managing, now=now)
    second = front_page.arrange(lead(live(headline="B")), by=managing, now=now + HOUR, over=first, version=1)
    refusal = refused(lead(live(headline="C")), by=managing, now=now + 2 * HOUR, over=first, version=1)
    assert refusal.sentence == front_page.STALE
    assert Arrangement.objects.at(now + 2 * HOUR) == second


def test_one_that_waits_is_changed_and_moved_in_its_place(live, managing, now):
    waiting = front_page.arrange(lead(live()), by=managing, now=now, at=now + HOUR)
    front_page.arrange(lead(live(headline="B")), by=managing, now=now, over=waiting, version=1, at=now + 2 * HOUR)
    [only] = Arrangement.objects.all()
    assert (only.starts_at, only.version) == (now + 2 * HOUR, 2)


def test_one_that_waits_is_not_changed_over_somebody_elses_change(live, managing, now):
    waiting = front_page.arrange(lead(live()), by=managing, now=now, at=now + HOUR)
    changed = {"over": waiting, "version": 1, "at": now + HOUR}
    front_page.arrange(lead(live(headline="B")), by=managing, now=now, **changed)
    assert refused(lead(live(headline="C")), by=managing, now=now, **changed).sentence == front_page.STALE


def test_one_that_waits_can_be_put_up_now(live, managing, now):
    waiting = front_page.arrange(lead(live()), by=managing, now=now, at=now + HOUR)
    front_page.arrange(lead(live(headline="B")), by=managing, now=now, over=waiting, version=1)
    assert Arrangement.objects.at(now) == waiting


def test_one_that_waits_is_taken_back_and_one_that_holds_is_not(live, managing, now):
    waiting = front_page.arrange(lead(live()), by=managing, now=now, at=now + HOUR)
    with pytest.raises(Refusal, match="has started"):
        front_page.cancel(waiting, by=managing, now=now + HOUR)
    front_page.cancel(waiting, by=managing, now=now)
    assert not Arrangement.objects.exists()


def test_one_that_waits_is_not_taken_back_over_somebody_elses_change(live, managing, now):
    waiting = front_page.arrange(lead(live()), by=managing, now=now, at=now + HOUR)
    front_page.arrange(lead(live(headline="B")), by=managing, now=now, over=waiting, version=1, at=now + HOUR)
    with pytest.raises(Refusal, match="changed this front page"):
        front_page.cancel(waiting, by=managing, now=now, version=1)
    assert Arrangement.objects.get().version == 2


@pytest.mark.parametrize("at", [None, HOUR], ids=["now", "later"])
def test_a_button_pressed_twice_saves_once(live, managing, now, at):
    pressed = {"by": managing, "at": at and now + at, "over": None}
    first = front_page.arrange(lead(live()), now=now, **pressed)
    again = front_page.arrange(
        [Choice("lead", first.slots.get().article_id)], now=now + timedelta(seconds=1), **pressed
    )
    assert (again, Arrangement.objects.count(), again.version) == (first, 1, 1)


def test_a_page_that_waits_is_put_up_once_however_often_it_is_pressed(live, managing, now):
    piece = live()
    waiting = front_page.arrange(lead(piece), by=managing, now=now, at=now + HOUR)
    for second in range(2):
        front_page.arrange(
            lead(piece), by=managing, now=now + timedelta(seconds=second), over=Arrangement(pk=waiting.pk), version=1
        )
    assert Arrangement.objects.get().starts_at == now


def test_a_save_that_was_pressed_first_but_came_second_is_told(live, managing, now):
    """The clock was read before the lock: the other's page starts a hair later than this `now`."""
    first = front_page.arrange(lead(live()), by=managing, now=now)
    front_page.arrange(lead(live(headline="B")), by=managing, now=now + 2 * HOUR, over=first, version=1)
    refusal = refused(lead(live(headline="C")), by=managing, now=now + HOUR, over=first, version=1)
    assert refusal.sentence == front_page.STALE


def test_a_change_of_one_that_was_taken_back_meanwhile_is_told(live, managing, now):
    waiting = front_page.arrange(lead(live()), by=managing, now=now, at=now + HOUR)
    front_page.cancel(waiting, by=managing, now=now)
    change = {"over": Arrangement(pk=waiting.pk), "version": 1, "at": now + HOUR}
    refusal = refused(lead(live(headline="B")), by=managing, now=now, **change)
    assert refusal.sentence == front_page.STALE


def test_a_piece_that_was_withdrawn_may_stay_where_it_stood(live, managing, withdrawn, now):
    gone, other = live(headline="Gone"), live(headline="Other")
    first = front_page.arrange(lead(gone), by=managing, now=now)
    withdrawn(gone)
    both = [*lead(gone), Choice("second", other.article_id)]
    front_page.arrange(both, by=managing, now=now + HOUR, over=first, version=1)
    assert Arrangement.objects.at(now + HOUR).slots.count() == 2


def test_a_piece_that_was_withdrawn_is_not_chosen_anew(live, managing, withdrawn, now):
    gone = live(headline="Gone")
    withdrawn(gone)
    assert refused(lead(gone), by=managing, now=now).sentence == front_page.UNSEEN.format(headline="Gone")


def test_a_page_that_follows_another_in_the_same_instant_starts_after_it(live, managing, now):
    first = front_page.arrange(lead(live()), by=managing, now=now)
    second = front_page.arrange(lead(live(headline="B")), by=managing, now=now, over=first, version=1)
    assert second.starts_at > first.starts_at
    assert front_page.holding(now) == second
