"""Somebody changes their mind in the second in which a release is due: published or not, never both."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection

from articles.content import Content
from articles.models import Article, Edition
from common.refusal import Reason
from newsroom import due, workflow
from newsroom.models import Release, Transition
from newsroom.models.transition import Act
from outbox.models import Event
from subscribers.models import User
from tests.at_once import at_once, refusals
from tests.conftest import again

pytestmark = pytest.mark.django_db(transaction=True)

HOUR = timedelta(hours=1)


class Race:
    """An article whose release is due at `instant`, again and again."""

    def __init__(self, article: Article, managing: User, now: datetime) -> None:
        self.article, self.managing, self.instant = article, managing, now

    def rounds(self) -> Iterator[Release]:
        """In each, new words wait for their instant; now the scan starts a hair earlier, now the person."""
        for self.number in range(20 if connection.vendor == "postgresql" else 8):
            self.approve_new_words()
            self.do(Act.RELEASE, at=self.instant + HOUR)
            self.instant += HOUR
            yield self.article.releases.get(state=Release.State.PENDING)

    def approve_new_words(self) -> None:
        article = again(self.article)
        assert article.head
        words = replace(Content.of(article.head.content), dek=f"The words of round {self.number}.")
        self.do(Act.EDIT, content=words, version=article.version)
        self.do(Act.SUBMIT)
        self.do(Act.APPROVE)

    def do(self, act: Act, **details: Any) -> Transition | None:
        return workflow.perform(act, again(self.article), by=self.managing, now=self.instant, **details)

    def against_the_scan(self, act: Act, **details: Any) -> list[Any]:
        """What refusals the person met who did `act` while the scan was at work."""
        acts: list[Callable[[], Any]] = [
            lambda: due.publish_due(self.instant),
            lambda: self.do(act, **details),
        ]
        if self.number % 2:
            acts.reverse()
        return [refusal.reason for refusal in refusals(at_once(*acts))]


@pytest.fixture
def race(approved: Any, managing: User, now: datetime) -> Race:
    return Race(approved(), managing, now)


def test_a_release_is_published_or_cancelled(race: Race) -> None:
    for release in race.rounds():
        refused = race.against_the_scan(Act.CANCEL)
        release.refresh_from_db()
        if refused:
            assert (refused, release.state) == ([Reason.NOT_NOW], Release.State.DONE)
        else:
            assert release.state == Release.State.CANCELLED
        assert was_published(release) == bool(refused)


def test_a_release_is_published_or_moved(race: Race) -> None:
    for release in race.rounds():
        refused = race.against_the_scan(Act.MOVE, at=race.instant + HOUR / 2)
        release.refresh_from_db()
        if refused:
            assert (refused, release.state) == ([Reason.NOT_NOW], Release.State.DONE)
        else:
            assert (release.state, release.at) == (Release.State.PENDING, race.instant + HOUR / 2)
            race.do(Act.CANCEL)
        assert was_published(release) == bool(refused)


def test_a_release_that_is_moved_to_now_is_published_once(race: Race) -> None:
    for release in race.rounds():
        race.against_the_scan(Act.MOVE)
        assert was_published(release)


def test_after_a_withdrawal_nothing_is_live_whichever_came_first(race: Race) -> None:
    race.do(Act.RELEASE)
    for release in race.rounds():
        assert race.against_the_scan(Act.WITHDRAW, note="A source took it back.") == []
        release.refresh_from_db()
        assert race.article.live_edition is None
        assert release.state in (Release.State.DONE, Release.State.CANCELLED)
        assert was_published(release) == (release.state == Release.State.DONE)
        race.do(Act.RELEASE)


def test_what_readers_have_changes_once_when_an_editor_saves_in_that_second(race: Race, content: Any) -> None:
    for release in race.rounds():
        words = content(headline=f"Words of round {race.number}")
        assert race.against_the_scan(Act.EDIT, content=words, version=again(race.article).version) == []
        due.publish_due(race.instant)
        assert was_published(release)
        assert race.article.editions.live().get().revision == release.revision


def test_four_scans_at_once_publish_ten_releases_once_each(scheduled: Any, now: datetime) -> None:
    for number in range(10):
        scheduled(slug=f"piece-{number}")
    published = at_once(*[lambda: due.publish_due(now + HOUR)] * 4)
    assert sum(published) == 10
    assert Edition.objects.live().count() == Edition.objects.count() == Event.objects.count() == 10


def was_published(release: Release) -> bool:
    """Edition, event and done are there once each, or none of them is."""
    there = {
        Edition.objects.filter(release=release, revision=release.revision).count(),
        Event.objects.filter(cause=f"release:{release.pk}").count(),
        Release.objects.filter(pk=release.pk, state=Release.State.DONE).count(),
    }
    assert there in ({0}, {1}), "half published"
    return there == {1}
