from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from articles.models import Address, Edition, Image, Revision, Stage
from common.refusal import Refusal
from newsroom import due, publication, workflow
from newsroom.models import Desk, RequiredDesk, SignOff
from newsroom.models.transition import Act
from outbox.models import Event
from tests.conftest import again

HOUR = timedelta(hours=1)


def test_what_is_due_goes_live_and_what_is_not_waits(scheduled: Any, now: datetime) -> None:
    first, second = scheduled(at=now + HOUR), scheduled(at=now + 2 * HOUR, slug="later")
    assert due.publish_due(now + HOUR) == 1
    assert first.article.live_edition.starts_at == now + HOUR
    assert second.article.live_edition is None


def test_the_scan_goes_by_the_database_when_nobody_names_an_instant(scheduled: Any, now: datetime) -> None:
    scheduled(at=now + HOUR)
    assert due.publish_due() == 0


def test_readers_get_the_released_revision_and_not_later_words(
    scheduled: Any, writer: Any, content: Any, now: datetime
) -> None:
    pending = scheduled()
    workflow.perform(Act.EDIT, pending.article, by=writer, now=now, content=content(headline="Later words"), version=1)
    due.publish_due(now + HOUR)
    assert pending.article.live_edition.headline == "The tide at Marrow Point"
    assert again(pending.article).headline == "Later words"


def test_a_release_leaves_one_event_and_one_record(scheduled: Any, now: datetime) -> None:
    pending = scheduled()
    due.publish_due(now + HOUR)
    due.publish_due(now + HOUR)
    event = Event.objects.get()
    assert (event.kind, event.cause, event.subject) == (
        "article.published",
        f"release:{pending.pk}",
        str(pending.article.key),
    )
    record = pending.article.transitions.get(act=Act.PUBLISH)
    assert (record.by, record.release) == (None, pending)


def test_an_event_carries_no_words_of_the_article(live: Any) -> None:
    edition = live(headline="Canary in the headline")
    assert set(Event.objects.get().payload) == {"article", "edition", "address"}
    assert str(edition.key) == Event.objects.get().payload["article"]


def test_a_minor_change_leaves_no_trace_for_readers(live: Any, revise: Any) -> None:
    second = revise(live(), change="minor", dek="A comma, moved.")
    assert (second.number, second.updated_at) == (2, None)


def test_an_update_moves_the_date_that_readers_see(live: Any, revise: Any, now: datetime) -> None:
    first = live()
    second = revise(first, change="update", dek="What happened since.")
    assert (second.first_at, second.updated_at) == (first.first_at, now)


def test_the_edition_before_ends_when_the_next_begins(live: Any, revise: Any, now: datetime) -> None:
    first = live()
    revise(first, dek="What happened since.")
    first.refresh_from_db()
    assert first.ended_at == now
    assert Edition.objects.live().count() == 1


def test_a_new_slug_acts_with_its_release_and_the_old_address_stays_known(live: Any, revise: Any) -> None:
    first = live(slug="tide")
    second = revise(first, slug="flood")
    assert second.address_date == first.address_date
    assert set(Address.objects.values_list("slug", flat=True)) == {"tide", "flood"}


@pytest.mark.parametrize(
    ("instant", "date"),
    [("2031-03-02T03:30:00+00:00", "2031-03-01"), ("2031-03-02T05:30:00+00:00", "2031-03-02")],
)
def test_the_address_bears_the_date_in_the_houses_zone(scheduled: Any, instant: str, date: str) -> None:
    at = datetime.fromisoformat(instant)
    pending = scheduled(at=at)
    due.publish_due(at + HOUR)
    assert str(pending.article.live_edition.address_date) == date


def test_a_late_release_has_the_date_of_its_instant(scheduled: Any) -> None:
    at = datetime.fromisoformat("2031-03-02T04:59:00+00:00")
    pending = scheduled(at=at)
    due.publish_due(at + 20 * HOUR)
    assert str(pending.article.live_edition.address_date) == "2031-03-01"


def test_a_check_that_fails_at_the_hour_holds_the_release_and_says_why(scheduled: Any, now: datetime) -> None:
    pending = scheduled()
    Image.objects.update(key="00000000-0000-4000-8000-000000000000")
    assert due.publish_due(now + HOUR) == 0
    pending.refresh_from_db()
    assert (pending.state, pending.held_because) == ("held", "The lead picture is missing.")
    assert pending.article.transitions.first().act == Act.HOLD


def test_a_sign_off_taken_back_after_scheduling_holds_the_release(
    copy_desk: Any, in_review: Any, copy_editor: Any, managing: Any, now: datetime
) -> None:
    article = in_review()
    workflow.perform(Act.SIGN, article, by=copy_editor, now=now, desk=copy_desk)
    workflow.perform(Act.APPROVE, article, by=managing, now=now)
    workflow.perform(Act.RELEASE, article, by=managing, now=now, at=now + HOUR)
    SignOff.objects.update(taken_back_at=now)
    due.publish_due(now + HOUR)
    assert article.releases.get().held_because == "The Copy desk has not signed this off."


def test_a_releaser_who_lost_the_right_holds_the_release(scheduled: Any, managing: Any, now: datetime) -> None:
    pending = scheduled()
    managing.groups.clear()
    due.publish_due(now + HOUR)
    pending.refresh_from_db()
    assert pending.held_because.startswith("Mara Managing may no longer release this article.")


def test_a_release_that_another_edition_overtook_is_held(live: Any, changed: Any, managing: Any, now: datetime) -> None:
    article = changed(live())
    workflow.perform(Act.RELEASE, article, by=managing, now=now, at=now + HOUR, change="update")
    article.releases.filter(state="pending").update(against=None)
    due.publish_due(now + HOUR)
    assert article.releases.get(state="held").held_because.startswith("Another edition went live")


def test_one_release_that_always_fails_is_parked_and_the_others_flow(
    scheduled: Any, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    poisoned, sound = scheduled(), scheduled(slug="sound")
    publish = publication._tell

    def fail(kind: str, cause: str, edition: Edition) -> None:
        if cause == f"release:{poisoned.pk}":
            raise ValueError("poison")
        publish(kind, cause, edition)

    monkeypatch.setattr(publication, "_tell", fail)
    assert due.publish_due(now + HOUR) == 1
    poisoned.refresh_from_db()
    assert poisoned.held_because.startswith("Something failed on our side while publishing (ValueError)")
    assert poisoned.article.live_edition is None
    assert sound.article.live_edition is not None


def test_withdrawing_takes_the_article_down_and_cancels_what_waits(
    live: Any, changed: Any, managing: Any, now: datetime
) -> None:
    article = changed(live())
    workflow.perform(Act.RELEASE, article, by=managing, now=now, at=now + HOUR, change="update")
    workflow.perform(Act.WITHDRAW, article, by=managing, now=now, note="A source took it back.")
    assert article.live_edition is None
    assert article.releases.filter(state="cancelled").count() == 1
    assert Event.objects.filter(kind="article.withdrawn").count() == 1


def test_a_withdrawn_article_comes_back_at_its_old_address(live: Any, managing: Any, now: datetime) -> None:
    edition = live(slug="tide")
    article = again(edition.article)
    workflow.perform(Act.WITHDRAW, article, by=managing, now=now, note="A source took it back.")
    workflow.perform(Act.RELEASE, article, by=managing, now=now, change="update")
    assert article.live_edition.get_absolute_url() == edition.get_absolute_url()
    assert article.live_edition.first_at == edition.first_at


def test_what_is_not_live_cannot_be_withdrawn(approved: Any, managing: Any, now: datetime) -> None:
    with pytest.raises(Refusal, match="This article is not live"):
        workflow.perform(Act.WITHDRAW, approved(), by=managing, now=now, note="No.")


def test_the_edition_has_the_names_as_they_were_printed(live: Any, contributor: Any) -> None:
    edition = live()
    contributor.name = "Ada Long-Reed"
    contributor.save()
    assert [credit.name for credit in edition.credits.all()] == ["Ada Long"]


def test_publishing_leaves_the_working_copy_where_it_stands(live: Any) -> None:
    assert again(live().article).stage == Stage.APPROVED


def test_a_release_that_cannot_even_be_held_does_not_stop_the_others(
    scheduled: Any, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    poisoned, sound = scheduled(), scheduled(slug="sound")
    perform = workflow.perform

    def fail(act: Act, article: Any, **details: Any) -> Any:
        if article.pk == poisoned.article_id:
            raise ValueError("poison")
        return perform(act, article, **details)

    monkeypatch.setattr(workflow, "perform", fail)
    assert due.publish_due(now + HOUR) == 1
    assert sound.article.live_edition is not None
    poisoned.refresh_from_db()
    assert poisoned.state == "pending"


def test_an_article_comes_down_though_the_clock_was_set_back(live: Any, managing: Any, now: datetime) -> None:
    edition = live()
    workflow.perform(Act.WITHDRAW, edition.article, by=managing, now=now - HOUR, note="A source took it back.")
    edition.refresh_from_db()
    assert edition.ended_at == edition.starts_at


def test_a_release_with_very_many_reasons_is_held_with_the_first_of_them(
    scheduled: Any, section: Any, copy_editor: Any, now: datetime
) -> None:
    pending, group = scheduled(), copy_editor.groups.get()
    for number in range(60):
        desk = Desk.objects.create(name=f"Desk of long name number {number}", slug=f"desk-{number}", group=group)
        RequiredDesk.objects.create(section=section, desk=desk)
    due.publish_due(now + HOUR)
    pending.refresh_from_db()
    assert pending.state == "held"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"headline": ""}, "The headline is missing."),
        ({"dek": ""}, "The dek is missing"),
        ({"bylines": ()}, "Nobody is named in the byline."),
        ({"body": "<p>Three words only.</p>"}, "The body has 3 words"),
        ({"access": "metered", "teaser_cut": 0}, "The teaser is empty"),
        ({"lead": None}, "The lead picture is missing."),
        ({"access": ""}, "Choose who may read the whole article."),
    ],
)
def test_each_check_is_made_again_at_the_hour(
    scheduled: Any, content: Any, now: datetime, changes: dict[str, Any], sentence: str
) -> None:
    pending = scheduled(slug="tide")
    text = content(**{"slug": "tide"} | changes)
    Revision.objects.filter(pk=pending.revision_id).update(content=text.document())
    due.publish_due(now + HOUR)
    pending.refresh_from_db()
    assert pending.held_because.startswith(sentence)


def test_the_words_of_the_picture_are_looked_at_again_too(scheduled: Any, content: Any, now: datetime) -> None:
    pending, whole = scheduled(), content()
    Revision.objects.update(content=replace(whole, lead=replace(whole.lead, credit="")).document())
    due.publish_due(now + HOUR)
    pending.refresh_from_db()
    assert pending.held_because == "The lead picture has no credit."
