"""Two people press the same button of Today in the same moment: one of them does it, and the other is told who did."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.http import QueryDict

from articles.models import Article
from newsroom.admin.today import article_acts
from newsroom.models import Release
from newsroom.models.transition import Act
from newsroom.roles import Job
from newsroom.today.schedule import mark
from subscribers.models import User
from tests.at_once import at_once, refusals
from tests.conftest import again

pytestmark = pytest.mark.django_db(transaction=True)

ZONE = ZoneInfo("America/New_York")


def pressed(act: Act, article: Article, by: User, now: datetime, **typed: str) -> Any:
    """As it stands in both of their browsers."""
    posted = QueryDict(mutable=True)
    newest = article.transitions.order_by("-pk").values_list("pk", flat=True)[0]
    posted.update({"act": act.value, "seen": str(newest), "version": str(again(article).version)} | typed)
    return lambda: article_acts.carry_out(posted, article, by=by, now=now, zone=ZONE)


def test_two_editors_approve(in_review: Any, managing: User, person: Any, now: datetime) -> None:
    article, other = in_review(), person("max managing", Job.MANAGING_EDITOR)
    outcomes = at_once(*(pressed(Act.APPROVE, article, who, now) for who in (managing, other)))
    (refusal,) = refusals(outcomes)
    assert article.transitions.filter(act=Act.APPROVE).count() == 1
    assert f"{article.transitions.get(act=Act.APPROVE).by} approved it at " in refusal.sentence


def test_one_button_twice_at_once(in_review: Any, managing: User, now: datetime) -> None:
    article = in_review()
    outcomes = at_once(*(pressed(Act.APPROVE, article, managing, now) for _ in range(5)))
    assert not refusals(outcomes)
    assert article.transitions.filter(act=Act.APPROVE).count() == 1


def test_one_moves_what_the_other_cancels(scheduled: Any, managing: User, person: Any, now: datetime) -> None:
    release: Release = scheduled()
    before = release.at
    other, seen = person("max managing", Job.MANAGING_EDITOR), mark(release)
    later = (release.at + timedelta(days=300)).astimezone(ZONE).strftime("%Y-%m-%dT%H:%M")
    outcomes = at_once(
        pressed(Act.CANCEL, release.article, managing, now, release=seen),
        pressed(Act.MOVE, release.article, other, now, release=seen, when="at", at=later),
    )
    assert len(refusals(outcomes)) == 1
    release.refresh_from_db()
    assert (release.state == Release.State.CANCELLED) != (release.at > before)
