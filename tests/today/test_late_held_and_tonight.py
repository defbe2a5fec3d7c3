"""What is late or held comes first, with its reason and what can be done; then what goes out, with every check run."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from articles.front import Choice
from articles.models import Edition, Section
from common.refusal import Refusal
from newsroom import foresight, front_page, guards, health
from newsroom.models import Release, RequiredDesk, SectionRules
from newsroom.models.transition import Act
from newsroom.roles import Job
from newsroom.step import Ground, Step
from newsroom.today.schedule import morning_after, schedule
from newsroom.waiting import Colleague
from tests.conftest import again
from tests.today.conftest import address_of

NEW_YORK = ZoneInfo("America/New_York")


def test_a_late_release_is_told_with_what_can_be_done(screen: Any, managing: Any, late: Any) -> None:
    release = late(headline="The road")
    page, row = screen(managing), f"release-{release.pk}"
    assert page.rows("late") == [row]
    assert "Late. Nothing stands in its way." in page.row(row)
    assert page.buttons(row) == ["move", "move", "cancel"]
    assert "the workers are stopped or asleep" in page.part("late")
    assert page.rows("tonight") == []


def test_what_should_have_gone_out_first_stands_first(
    screen: Any, managing: Any, held: Any, late: Any, now: Any
) -> None:
    releases = [held(headline="A", slug="a"), late(headline="B", slug="b"), held(headline="C", slug="c")]
    for age, release in zip((1, 3, 2), releases, strict=True):
        Release.objects.filter(pk=release.pk).update(at=now - timedelta(hours=age))
    assert screen(managing).rows("late") == [f"release-{releases[one].pk}" for one in (1, 2, 0)]


def test_a_release_that_is_half_a_minute_old_is_not_late_yet(
    screen: Any, managing: Any, scheduled: Any, now: datetime
) -> None:
    release = scheduled()
    Release.objects.filter(pk=release.pk).update(at=now - timedelta(seconds=5))
    assert screen(managing).rows("late") == []


def test_a_held_release_says_what_holds_it_now_and_leads_to_the_field(
    request: Any, screen: Any, managing: Any, held: Any
) -> None:
    release = held()
    request.getfixturevalue("copy_desk")
    row = screen(managing).row(f"release-{release.pk}")
    assert "Held" in row
    assert "The Copy desk has not signed this off." in row
    assert f'href="{address_of(release.article)}#signoffs"' in screen(managing).text


def test_a_held_release_in_whose_way_nothing_stands_any_more_says_what_did(
    screen: Any, managing: Any, held: Any
) -> None:
    release = held("The lead picture has no credit.")
    row = screen(managing).row(f"release-{release.pk}")
    assert "Held: The lead picture has no credit. Nothing stands in its way now." in row


def test_writers_see_what_of_theirs_is_held_and_nothing_of_others(
    screen: Any, writer: Any, person: Any, held: Any
) -> None:
    row = f"release-{held().pk}"
    assert (screen(writer).rows("late"), screen(writer).buttons(row)) == ([row], [])
    assert screen(person("walt writer", Job.WRITER)).rows("late") == []


@pytest.mark.parametrize(("broker", "sentence"), [("away", "Redis does not answer"), ("ok", "")])
def test_a_broker_that_is_away_is_told_to_who_can_act(
    screen: Any, managing: Any, writer: Any, monkeypatch: Any, broker: str, sentence: str
) -> None:
    monkeypatch.setattr(health, "broker", lambda: broker)
    assert ("Redis" in screen(managing).part("late")) is bool(sentence)
    assert "Redis" not in screen(writer).part("late")


def test_what_goes_out_until_tomorrow_morning_stands_by_the_hour(
    screen: Any, managing: Any, magazine: Any, scheduled: Any, now: datetime
) -> None:
    releases = [scheduled(headline=f"Piece {name}", slug=f"piece-{name.lower()}") for name in "ABC"]
    evening = datetime(2026, 11, 24, 22, 0, tzinfo=UTC)
    for at, release in zip((30, 50, 65), releases, strict=True):
        Release.objects.filter(pk=release.pk).update(at=evening + timedelta(minutes=at))
    plan = schedule(Colleague(managing), evening, NEW_YORK)
    assert [(hour.label, len(hour.rows)) for hour in plan.hours] == [("17:00", 2), ("18:00", 1)]


def test_the_morning_after_is_that_of_the_houses_clock() -> None:
    evening = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
    assert morning_after(evening, NEW_YORK).isoformat() == "2026-11-25T10:00:00-05:00"


def test_after_midnight_an_hour_names_its_day(managing: Any, magazine: Any, scheduled: Any) -> None:
    release = scheduled()
    evening = datetime(2026, 11, 24, 23, 0, tzinfo=UTC)
    Release.objects.filter(pk=release.pk).update(at=evening + timedelta(hours=9))
    assert schedule(Colleague(managing), evening, NEW_YORK).hours[0].label == "Wed 03:00"


def test_what_goes_out_later_is_only_named(screen: Any, managing: Any, scheduled: Any, now: datetime) -> None:
    scheduled(now + timedelta(days=3), headline="The road")
    page = screen(managing)
    assert page.rows("tonight") == []
    assert "The next is due" in page.part("tonight")
    assert "The road" in page.part("tonight")


def test_each_release_of_tonight_is_ready_or_says_what_would_hold_it(
    screen: Any, managing: Any, scheduled: Any, copy_desk: Any, now: datetime, copy_editor: Any
) -> None:
    copy_desk.required_by.all().delete()
    ready, lacking = scheduled(headline="The road"), scheduled(headline="The pier", slug="pier")
    lacking.revision.content["lead"]["credit"] = ""
    lacking.revision.save()
    page = screen(managing)
    assert "✓ Ready" in page.row(f"release-{ready.pk}")
    assert "Would be held The lead picture has no credit." in page.row(f"release-{lacking.pk}")
    assert f'href="{address_of(lacking.article)}#id_lead_credit"' in page.text


def test_it_foresees_what_holds_a_release_at_its_hour(
    request: Any, scheduled: Any, managing: Any, copy_desk: Any, live: Any, changed: Any, now: datetime
) -> None:
    """The same problems as the guard finds, for every reason that there is."""
    copy_desk.required_by.all().delete()
    names = ("fine", "unsigned", "overtaken", "taken", "unchecked", "left", "closed", "elsewhere")
    releases = {name: scheduled(headline=f"Piece {name}", slug=name) for name in names}
    _spoil(releases, managing, copy_desk, live, now, request.getfixturevalue("person"))
    fresh = [Release.objects.get(pk=one.pk) for one in releases.values()]
    found = foresight.foreseen(fresh)
    assert {one.pk: " ".join(problem.sentence for problem in found[one.pk]) for one in fresh} == {
        one.pk: _refused(one, now) for one in fresh
    }
    assert not found[releases["fine"].pk]
    assert all(found[releases[name].pk] for name in names[1:])


def test_it_foresees_for_many_in_as_many_queries_as_for_one(
    scheduled: Any, managing: Any, django_assert_num_queries: Any
) -> None:
    for name in "ABCD":
        scheduled(headline=f"Piece {name}", slug=f"piece-{name.lower()}")
    due = list(Release.objects.select_related("article", "revision", "made_by"))
    for some in (due[:1], due):
        with django_assert_num_queries(9):
            foresight.foreseen(some)


def _spoil(releases: dict[str, Release], managing: Any, desk: Any, live: Any, now: datetime, person: Any) -> None:
    """Each lacks what its name says."""
    other = live(headline="Another", slug="another")
    Release.objects.filter(pk=releases["overtaken"].pk).update(against=other, change="update")
    Release.objects.filter(pk=releases["taken"].pk).update(at=other.first_at + timedelta(minutes=1))
    releases["taken"].revision.content["slug"] = "another"
    releases["unchecked"].revision.content["dek"] = ""
    for name in ("taken", "unchecked"):
        releases[name].revision.save()
    hills = Section.objects.create(name="Hills", slug="hills")
    makers = {
        "left": person("lena leaver", Job.WRITER),
        "closed": person("clara closed", Job.MANAGING_EDITOR),
        "elsewhere": person("elsa elsewhere", Job.EDITOR),
    }
    for name, maker in makers.items():
        Release.objects.filter(pk=releases[name].pk).update(made_by=maker)
    type(managing).objects.filter(pk=makers["closed"].pk).update(is_active=False)
    SectionRules.objects.create(section=hills).editors.add(makers["elsewhere"])
    Release.objects.filter(pk=releases["elsewhere"].pk).update(against=other, change="minor")
    RequiredDesk.objects.create(section=hills, desk=desk)
    releases["unsigned"].revision.content["section"] = "hills"
    releases["unsigned"].revision.save()


def _refused(release: Release, now: datetime) -> str:
    step = Step(Act.PUBLISH, Ground(again(release.article), None), now, {"release": release}, release)
    try:
        guards.is_in_order(step)
    except Refusal as refusal:
        return refusal.sentence
    return ""


def test_the_front_page_stands_there_small_with_what_comes_next(
    screen: Any, managing: Any, editor: Any, live: Any, now: datetime
) -> None:
    edition: Edition = live(headline="The road")
    front_page.arrange([Choice("lead", edition.article_id)], by=managing, now=now, at=now + timedelta(hours=2))
    words = screen(managing).part("front")
    assert "Lead The road" in words
    assert "The next front page starts" in words
    assert "It is led by “The road”." in words
    assert "Arrange" in words
    assert "Arrange" not in screen(editor).part("front")
