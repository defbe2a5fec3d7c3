"""Stage x act x role, refusals included. Each cell names those who may; a dash is the wrong stage for the act.

A the author: a writer who is named on the article     E an editor of its section
C F P at the copy, facts and pictures desks            M a managing editor            S the schedule

All others of the cast may nothing, among them a writer who is not named on it, an editor of another section, and a
superuser without a role, which is no by-pass.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import transaction

from articles.content import Content
from articles.models import Article, Section, Stage
from common.refusal import Reason, Refusal
from newsroom import workflow
from newsroom.models import Desk, SectionRules
from newsroom.models.transition import Act
from newsroom.roles import Job
from subscribers.models import User

WHO_MAY = """
act       | drafting | in_review | approved | spiked
edit      | AECFPM   | ECFPM     | AECFPM   | –
submit    | AEM      | –         | –        | –
take_back | –        | AEM       | –        | –
send_back | –        | EM        | EM       | –
sign      | –        | C         | C        | –
unsign    | –        | C         | C        | –
approve   | –        | EM        | –        | –
release   | –        | –         | M        | –
move      | M        | M         | M        | –
cancel    | M        | M         | M        | –
withdraw  | M        | M         | M        | –
spike     | M        | M         | M        | –
restore   | –        | –         | –        | M
duplicate | AEM      | AEM       | AEM      | AEM
publish   | S        | S         | S        | –
hold      | S        | S         | S        | –
"""


def cells() -> list[tuple[Act, Stage, str]]:
    head, *rows = [[cell.strip() for cell in line.split("|")] for line in WHO_MAY.strip().splitlines()]
    return [(Act(row[0]), Stage(stage), cell) for row in rows for stage, cell in zip(head[1:], row[1:], strict=True)]


@pytest.fixture
def cast(
    writer: User, editor: User, copy_editor: User, fact_checker: User, photo_editor: User, managing: User,
    moderator: User, subscriptions_manager: User, subscriber: User, reader: User, person: Any,
) -> dict[str, User | None]:  # fmt: skip
    elsewhere = person("ella elsewhere", Job.EDITOR)
    SectionRules.objects.create(section=Section.objects.create(name="City", slug="city")).editors.add(elsewhere)
    admin = person("adam admin")
    admin.is_staff = admin.is_superuser = True
    admin.save()
    return {
        "A": writer, "E": editor, "C": copy_editor, "F": fact_checker, "P": photo_editor, "M": managing, "S": None,
        "not named": person("wim writer", Job.WRITER), "elsewhere": elsewhere, "moderator": moderator,
        "subscriptions": subscriptions_manager, "subscriber": subscriber, "reader": reader, "admin": admin,
    }  # fmt: skip


@pytest.fixture
def stand(approved: Any, scheduled: Any, live: Any, managing: User, copy_editor: User, now: datetime) -> Any:
    """An article at `stage` for which nothing but the stage and the person can stand in the way of `act`."""

    def make(stage: Stage, act: Act) -> Article:
        if act in {Act.MOVE, Act.CANCEL, Act.PUBLISH, Act.HOLD}:
            article = scheduled().article
        elif act == Act.WITHDRAW:
            article = live().article
        else:
            article = approved()
        Article.objects.filter(pk=article.pk).update(stage=stage)
        return Article.objects.get(pk=article.pk)

    return make


def details(act: Act, article: Article, now: datetime) -> dict[str, Any]:
    content = Content.of(article.head.content)
    given: dict[Act, dict[str, Any]] = {
        Act.EDIT: {
            "content": Content(**{**vars(content), "dek": "Another dek."}),
            "version": article.version,
        },
        Act.SEND_BACK: {"note": "Who says so?"},
        Act.WITHDRAW: {"note": "A source took it back."},
        Act.SIGN: {"desk": Desk.objects.filter(slug="copy").first()},
        Act.UNSIGN: {"desk": Desk.objects.filter(slug="copy").first()},
        Act.MOVE: {"at": now + timedelta(hours=2)},
        Act.PUBLISH: {"release": article.releases.first()},
        Act.HOLD: {"release": article.releases.first(), "note": "Held by hand."},
    }
    return given.get(act, {})


@pytest.mark.parametrize(("act", "stage", "cell"), cells(), ids=lambda value: str(value)[:12])
def test_each_cell_of_the_table(
    act: Act, stage: Stage, cell: str, cast: dict[str, User | None], stand: Any, request: Any, now: datetime
) -> None:
    article = stand(stage, act)
    if act in {Act.SIGN, Act.UNSIGN}:
        copy_desk(article, cast["C"], signed=act == Act.UNSIGN, now=now)
    at = now + timedelta(hours=1) if act in {Act.PUBLISH, Act.HOLD} else now
    outcomes = {name: outcome(act, article, person, at) for name, person in cast.items()}
    if cell == "–":
        assert set(outcomes.values()) == {Reason.NOT_NOW}
    else:
        assert {name for name, result in outcomes.items() if result == "done"} == set(cell)
        assert set(outcomes.values()) == {"done", Reason.NOT_ALLOWED}


def outcome(act: Act, article: Article, person: User | None, now: datetime) -> str:
    """ "done", or why not; whatever was done is undone."""
    try:
        with transaction.atomic():
            workflow.perform(act, article, by=person, now=now, **details(act, article, now))
            transaction.set_rollback(True)
    except Refusal as refusal:
        return refusal.reason
    return "done"


def copy_desk(article: Article, signer: User | None, *, signed: bool, now: datetime) -> None:
    desk = Desk.objects.create(name="Copy", slug="copy", group=signer.groups.get())
    if signed:
        stage = article.stage
        Article.objects.filter(pk=article.pk).update(stage=Stage.IN_REVIEW)
        workflow.perform(Act.SIGN, article, by=signer, now=now, desk=desk)
        Article.objects.filter(pk=article.pk).update(stage=stage)


def test_the_table_on_this_page_names_every_act_but_the_first() -> None:
    assert {act for act, _, _ in cells()} == set(Act) - {Act.CREATE}


@pytest.mark.parametrize(
    ("name", "may"),
    [("A", True), ("E", True), ("M", True), ("not named", True), ("elsewhere", False), ("C", False),
     ("moderator", False), ("subscriber", False), ("admin", False)],
)  # fmt: skip
def test_who_begins_an_article(name: str, may: bool, cast: dict[str, Any], content: Any, now: datetime) -> None:
    if may:
        assert workflow.create(content(), by=cast[name], now=now).stage == Stage.DRAFTING
    else:
        with pytest.raises(Refusal, match="begin articles"):
            workflow.create(content(), by=cast[name], now=now)


def test_a_refusal_of_the_stage_says_which_stage_it_needs(draft: Any, managing: User, now: datetime) -> None:
    with pytest.raises(Refusal) as refused:
        workflow.perform(Act.RELEASE, draft(), by=managing, now=now)
    assert refused.value.sentence == "“Release” is for articles that are approved; this one is in drafting."


def test_a_refusal_of_the_person_says_who_may(in_review: Any, writer: User, now: datetime) -> None:
    with pytest.raises(Refusal) as refused:
        workflow.perform(Act.APPROVE, in_review(), by=writer, now=now)
    assert refused.value.sentence == "“Approve” is for editors of its section and managing editors."


def test_every_act_leaves_a_record_of_who_did_what(in_review: Any, managing: User, now: datetime) -> None:
    article = in_review()
    workflow.perform(Act.SEND_BACK, article, by=managing, now=now, note="Who says so?")
    record = article.transitions.first()
    assert (record.act, record.before, record.after) == (Act.SEND_BACK, Stage.IN_REVIEW, Stage.DRAFTING)
    assert (record.by, record.note, record.revision) == (managing, "Who says so?", article.head)


def test_a_refused_act_leaves_no_record_and_no_change(in_review: Any, writer: User, now: datetime) -> None:
    article, before = (made := in_review()), made.transitions.count()
    with pytest.raises(Refusal):
        workflow.perform(Act.APPROVE, article, by=writer, now=now)
    article.refresh_from_db()
    assert (article.stage, article.transitions.count()) == (Stage.IN_REVIEW, before)
