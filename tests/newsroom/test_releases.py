from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from common import doorbell
from common.refusal import Reason, Refusal
from newsroom import workflow
from newsroom.models import Release
from newsroom.models.transition import Act
from tests.conftest import again

HOUR = timedelta(hours=1)


@pytest.fixture
def release(managing: Any, now: datetime) -> Any:
    def act(article: Any, by: Any = managing, **details: Any) -> Any:
        return workflow.perform(Act.RELEASE, article, by=by, now=now, **details)

    return act


def test_a_release_waits_for_its_instant(approved: Any, release: Any, now: datetime) -> None:
    article = approved()
    release(article, at=now + HOUR)
    waiting = article.releases.get()
    assert (waiting.state, waiting.at, waiting.revision) == ("pending", now + HOUR, article.head)
    assert article.live_edition is None


def test_a_release_without_an_instant_is_live_at_once(approved: Any, release: Any) -> None:
    article = approved()
    release(article)
    assert article.live_edition.revision == article.head
    assert article.releases.get().state == "done"


def test_a_release_in_the_past_is_refused(approved: Any, release: Any, now: datetime) -> None:
    with pytest.raises(Refusal, match="This instant has passed") as refused:
        release(approved(), at=now - HOUR)
    assert refused.value.problems[0].field == "at"


def test_a_second_release_waits_for_the_first(approved: Any, release: Any, now: datetime) -> None:
    article = approved()
    release(article, at=now + HOUR)
    with pytest.raises(Refusal, match="A release of this article waits already"):
        release(article, at=now + 2 * HOUR)


def test_a_pending_release_keeps_its_revision_while_drafting_goes_on(
    scheduled: Any, writer: Any, content: Any, now: datetime
) -> None:
    pending = scheduled()
    workflow.perform(Act.EDIT, pending.article, by=writer, now=now, content=content(headline="Later words"), version=1)
    pending.refresh_from_db()
    assert (pending.state, pending.revision.number) == ("pending", 1)


@pytest.mark.parametrize(
    ("details", "field"),
    [
        ({"change": "update"}, "change"),
        ({"change": "poem"}, "change"),
        ({"correction": "It was Tuesday."}, "correction"),
    ],
)
def test_a_first_publication_is_called_one(approved: Any, release: Any, details: dict[str, str], field: str) -> None:
    with pytest.raises(Refusal) as refused:
        release(approved(), **details)
    assert refused.value.problems[0].field == field


def test_a_published_article_is_not_published_for_the_first_time_again(live: Any, changed: Any, release: Any) -> None:
    with pytest.raises(Refusal, match="choose minor change, update or correction"):
        release(changed(live()), change="first")


def test_a_correction_carries_its_sentence(live: Any, changed: Any, release: Any) -> None:
    article = changed(live())
    with pytest.raises(Refusal, match="Write the sentence that readers are shown"):
        release(article, change="correction")
    release(article, change="correction", correction="The ferry sank in 1921, not 1912.")
    assert article.live_edition.correction == "The ferry sank in 1921, not 1912."


def test_a_button_pressed_twice_publishes_once(approved: Any, release: Any) -> None:
    article = approved()
    release(article)
    with pytest.raises(Refusal, match="Readers have this revision already"):
        release(article)
    assert article.editions.count() == 1


def test_a_correction_may_come_after_the_change_that_it_is_about(live: Any, release: Any) -> None:
    article = again(live().article)
    release(article, change="correction", correction="It was Tuesday.")
    with pytest.raises(Refusal, match="Readers have this revision already"):
        release(article, change="correction", correction="It was Tuesday.")
    assert article.live_edition.correction == "It was Tuesday."


def test_an_editor_releases_a_minor_change_of_a_live_article(
    live: Any, changed: Any, release: Any, editor: Any
) -> None:
    article = changed(live())
    release(article, by=editor, change="minor")
    assert article.live_edition.number == 2


@pytest.mark.parametrize("change", ["update", "correction"])
def test_an_editor_releases_nothing_more(live: Any, release: Any, editor: Any, change: str) -> None:
    with pytest.raises(Refusal, match="Editors release minor changes") as refused:
        release(again(live().article), by=editor, change=change)
    assert refused.value.reason == Reason.NOT_ALLOWED


def test_a_release_is_moved(scheduled: Any, managing: Any, now: datetime) -> None:
    pending = scheduled()
    workflow.perform(Act.MOVE, pending.article, by=managing, now=now, at=now + 3 * HOUR)
    pending.refresh_from_db()
    assert (pending.state, pending.at) == ("pending", now + 3 * HOUR)


def test_a_release_moved_to_now_is_live_at_once(scheduled: Any, managing: Any, now: datetime) -> None:
    pending = scheduled()
    workflow.perform(Act.MOVE, pending.article, by=managing, now=now)
    assert pending.article.live_edition.revision == pending.revision


def test_a_held_release_that_is_moved_waits_again(scheduled: Any, managing: Any, now: datetime) -> None:
    pending = scheduled()
    Release.objects.filter(pk=pending.pk).update(state="held", held_because="No credit.")
    workflow.perform(Act.MOVE, pending.article, by=managing, now=now, at=now + HOUR)
    pending.refresh_from_db()
    assert (pending.state, pending.held_because) == ("pending", "")


def test_a_cancelled_release_makes_room_for_another(scheduled: Any, release: Any, managing: Any, now: datetime) -> None:
    pending = scheduled()
    workflow.perform(Act.CANCEL, pending.article, by=managing, now=now)
    release(pending.article, at=now + HOUR)
    assert sorted(pending.article.releases.values_list("state", flat=True)) == ["cancelled", "pending"]


def test_an_article_with_a_waiting_release_is_not_spiked(scheduled: Any, managing: Any, now: datetime) -> None:
    with pytest.raises(Refusal, match="Move or cancel it first"):
        workflow.perform(Act.SPIKE, scheduled().article, by=managing, now=now)


def test_a_live_article_is_not_spiked(live: Any, managing: Any, now: datetime) -> None:
    with pytest.raises(Refusal, match="Withdraw it first"):
        workflow.perform(Act.SPIKE, live().article, by=managing, now=now)


def test_an_address_that_another_article_has_is_refused(live: Any, approved: Any, release: Any) -> None:
    live(slug="tide")
    with pytest.raises(Refusal, match="Another article has the address") as refused:
        release(approved(slug="tide"))
    assert refused.value.problems[0].field == "slug"


def test_a_headline_without_letters_needs_a_slug(approved: Any, release: Any) -> None:
    with pytest.raises(Refusal, match="No address can be made of this headline"):
        release(approved(headline="…?!"))


@pytest.mark.parametrize("correction", ["\u200b\u202e", "\x00", "   "])
def test_a_correction_that_nobody_can_see_is_none(live: Any, changed: Any, release: Any, correction: str) -> None:
    with pytest.raises(Refusal, match="Write the sentence that readers are shown"):
        release(changed(live()), change="correction", correction=correction)


def test_what_is_typed_for_an_act_fits_or_is_refused_at_its_field(live: Any, changed: Any, release: Any) -> None:
    with pytest.raises(Refusal, match="Shorten this to 500 characters; it has 501") as refused:
        release(changed(live()), change="correction", correction="x" * 501)
    assert refused.value.problems[0].field == "correction"


def test_setting_an_hour_wakes_a_worker_once_it_is_saved(
    scheduled: Any, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    woken: list[str] = []
    monkeypatch.setattr(doorbell, "ping", lambda task: woken.append(task.name))
    with django_capture_on_commit_callbacks(execute=True):
        scheduled()
        assert not woken
    assert woken == ["newsroom.tasks.publish_due"]


def test_a_correction_is_printed_once_though_another_came_between(live: Any, release: Any) -> None:
    article = again(live().article)
    release(article, change="correction", correction="It was Tuesday.")
    release(article, change="correction", correction="It was the east road.")
    with pytest.raises(Refusal, match="Readers have this revision already"):
        release(article, change="correction", correction="It was Tuesday.")
