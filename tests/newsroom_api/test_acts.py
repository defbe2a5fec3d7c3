"""The acts of the workflow through the API: the same table, and an approval names what was read."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction

from articles.models import Article, Stage
from common.refusal import STATUS, Reason
from newsroom.api.urls import ACTS
from newsroom.models import Desk, Release, SignOff
from newsroom.models.transition import Act
from newsroom.table import TABLE
from tests.conftest import again
from tests.newsroom.test_truth_table import cells
from tests.newsroom_api.conftest import acts, fields, of

pytestmark = pytest.mark.django_db
# Nobody among them finds the articles of others.
UNSEEN = {"not named", "elsewhere"}
PEOPLE = ("A", "E", "C", "M", "admin", "elsewhere")
DESKS_AND_OTHERS = ("F", "P", "not named")
NEEDS = {
    "send_back": {"note": "Who says so?"},
    "withdraw": {"note": "A source took it back."},
    "sign": {"desk": "copy"},
    "unsign": {"desk": "copy"},
}


def test_every_act_that_is_for_persons_has_an_address():
    for_persons = {act for (_, act), rule in TABLE.items() if "schedule" not in rule.who}
    assert {door.act for door in ACTS} | {Act.EDIT} == for_persons


@pytest.fixture
def stands(approved, scheduled, live, cast, now):
    """For each act the article to which nothing but stage and person can be in the way."""
    plain, waiting, public = approved(), scheduled(slug="waiting").article, live(slug="public").article
    desk = Desk.objects.create(name="Copy", slug="copy", group=cast["C"].groups.get())
    head = again(waiting).head
    assert head
    SignOff.objects.create(
        article=waiting, desk=desk, revision=head, part="words", part_hash=head.words_hash, by=cast["C"], at=now
    )
    by_act = {Act.MOVE: waiting, Act.CANCEL: waiting, Act.UNSIGN: waiting, Act.WITHDRAW: public}
    return lambda act: by_act.get(act, plain)


def test_each_cell_of_the_table(stands, cast, program):
    """Done, or refused as the workflow refuses it; whoever finds no such article learns no more than that."""
    tools = {name: program(cast[name]) for name in (*PEOPLE, *DESKS_AND_OTHERS)}
    wrong = []
    for act, stage, cell in cells():
        if act in {Act.PUBLISH, Act.HOLD}:
            continue
        article = stands(act)
        Article.objects.filter(pk=article.pk).update(stage=stage)
        tag = tools["M"].tag(article)
        for name in asked(act, cell):
            tool = tools[name]
            found, expected = outcome(tool, act, article, tag), expectation(name, cell, act)
            if found != expected:
                wrong.append((act.value, stage.value, name, found, expected))
    assert not wrong


def asked(act, cell):
    """At the wrong stage two, and of the others those on whom the cells turn: the table itself asks everybody."""
    if cell == "–":
        return ("A", "M")
    return (*PEOPLE, *DESKS_AND_OTHERS) if act == Act.EDIT else PEOPLE


def expectation(name, cell, act):
    if name in UNSEEN:
        return 404
    if cell == "–":
        return STATUS[Reason.NOT_NOW]
    return ({Act.DUPLICATE: 201}.get(act, 200)) if name in cell else 403


def outcome(tool, act, article, tag):
    """The status; whatever was done is undone."""
    with transaction.atomic():
        if act == Act.EDIT:
            answer = tool.patch(of(article), {"dek": "Another dek."}, If_Match=tag)
        else:
            answer = tool.act(act.value, article, NEEDS.get(act, {}), If_Match=tag)
        transaction.set_rollback(True)
    return answer.status_code


def test_what_is_offered_is_what_can_be_done(stands, cast, program):
    """Of the same table: whoever is offered an act does it, and nobody else does."""
    wrong = []
    for name in ("A", "E", "C", "M", "admin"):
        tool = program(cast[name])
        for stage in Stage:
            article = stands(Act.APPROVE)
            Article.objects.filter(pk=article.pk).update(stage=stage)
            may = {act.value for act, at, cell in cells() if at == stage and name in cell and stands(act) == article}
            offered = acts(tool.get(of(article))) - {"move", "cancel", "withdraw", "unsign"}
            if offered != may:
                wrong.append((name, stage, offered, may))
    assert not wrong


@pytest.mark.parametrize("act", ["approve", "release", "sign"])
def test_what_is_about_a_text_names_the_text_that_was_read(program, in_review, approved, managing, act):
    article = approved() if act == "release" else in_review()
    assert program(managing).act(act, article).status_code == 428
    assert again(article).transitions.filter(act=act).count() == 0


def test_words_that_nobody_read_are_not_approved(program, in_review, editor, managing):
    article, hers, mine = in_review(), program(editor), program(managing)
    read = mine.tag(article)
    hers.patch(of(article), {"headline": "Other words"}, If_Match=read)
    refused = mine.act("approve", article, If_Match=read)
    assert (refused.status_code, again(article).stage) == (412, Stage.IN_REVIEW)
    assert mine.act("approve", article, If_Match=refused["ETag"]).status_code == 200


def test_an_act_that_needs_no_version_keeps_to_one_that_is_named(program, draft, managing):
    article, tool = draft(), program(managing)
    assert tool.act("submit", article, If_Match='"another"').status_code == 412
    assert tool.act("submit", article).status_code == 200


def test_what_is_missing_is_told_as_the_form_tells_it(program, in_review, copy_desk, managing):
    article, tool = in_review(dek=""), program(managing)
    answer = tool.act("approve", article, If_Match=tool.tag(article))
    assert (answer.status_code, fields(answer)["dek"]) == (422, "The dek is missing: one sentence under the headline.")
    assert tool.act("send_back", article).json()["errors"] == [
        {"field": "note", "detail": "Say in a note what is to be done: the writer reads it."}
    ]


def test_a_desk_signs_the_words_that_it_has_read(program, in_review, copy_desk, copy_editor, managing):
    article, desk = in_review(), program(copy_editor)
    read = desk.get(of(article)).json()["desks"][0]
    assert (read["may_sign"], read["may_unsign"]) == (True, False)
    others = program(managing)
    others.patch(of(article), {"description": "For search."}, If_Match=others.tag(article))
    signed = desk.act("sign", article, {"desk": "copy", "part_hash": read["part_hash"]})
    [line] = signed.json()["desks"]
    assert (line["state"], line["signoff"]["by"]["name"], line["may_unsign"]) == ("valid", "Cora Copy", True)
    others.patch(of(article), {"dek": "Other words."}, If_Match=others.tag(article))
    [line] = desk.get(of(article)).json()["desks"]
    assert (line["state"], line["signoff"]["revision"]) == ("stale", 2)
    again_ = desk.act("sign", article, {"desk": "copy", "part_hash": read["part_hash"]})
    assert (again_.status_code, again_["ETag"]) == (412, others.tag(article))


def test_who_names_no_words_has_read_none(program, in_review, copy_desk, copy_editor):
    article, desk = in_review(), program(copy_editor)
    assert desk.act("sign", article, {"desk": "copy"}).status_code == 428
    assert set(fields(desk.act("sign", article, {"desk": "copy", "part_hash": ""}))) == {"part_hash"}
    part_hash = desk.get(of(article)).json()["desks"][0]["part_hash"]
    sent = {"desk": "copy", "part_hash": part_hash}
    assert desk.act("sign", article, sent, If_Match='"other"').status_code == 412
    assert not article.signoffs.exists()


def test_a_desk_that_there_is_not_signs_nothing(program, in_review, copy_editor):
    article, tool = in_review(), program(copy_editor)
    for sent in ({}, {"desk": "lost"}):
        answer = tool.act("sign", article, sent, If_Match=tool.tag(article))
        assert fields(answer) == {"desk": "Choose the desk that you sign off for."}


def test_a_release_waits_for_its_instant(program, approved, managing, now):
    article, tool = approved(), program(managing)
    answer = tool.act("release", article, {"at": "2199-11-24T09:00:00-05:00"}, If_Match=tool.tag(article))
    assert answer.json()["release"]["at"] == "2199-11-24T14:00:00Z"
    moved = tool.act("move", article, {"at": (now + timedelta(hours=3)).isoformat()})
    assert moved.json()["release"]["at"][:16] == f"{(now + timedelta(hours=3)).astimezone(UTC):%Y-%m-%dT%H:%M}"
    assert tool.act("cancel", article).json()["release"] is None
    assert Release.objects.get().state == Release.State.CANCELLED


@pytest.mark.parametrize("at", ["2026-11-24T09:00:00", "tomorrow", "2026-11-24", "9999-12-31T23:59:59-14:00", 5])
def test_an_instant_without_its_zone_is_none(program, approved, managing, at):
    article, tool = approved(), program(managing)
    answer = tool.act("release", article, {"at": at}, If_Match=tool.tag(article))
    assert (answer.status_code, set(fields(answer))) == (400, {"at"})
    assert not Release.objects.exists()


def test_an_instant_that_has_passed_is_refused_as_on_the_page(program, approved, managing):
    article, tool = approved(), program(managing)
    answer = tool.act(
        "release", article, {"at": datetime(2020, 1, 1, tzinfo=UTC).isoformat()}, If_Match=tool.tag(article)
    )
    assert fields(answer) == {"at": "This instant has passed. Choose a later one, or release now."}


def test_a_correction_goes_out_with_its_sentence(program, live, changed, managing):
    article, tool = changed(live()), program(managing)
    tag = tool.tag(article)
    assert set(fields(tool.act("release", article, {"change": "correction"}, If_Match=tag))) == {"correction"}
    assert set(fields(tool.act("release", article, {"change": "sonnet"}, If_Match=tag))) == {"change"}
    told = tool.act("release", article, {"change": "correction", "correction": "It was ten."}, If_Match=tag).json()
    assert (told["edition"]["change"], told["edition"]["correction"]) == ("correction", "It was ten.")


def test_a_copy_is_an_article_of_its_own(program, draft, writer):
    article, tool = draft(slug="tide"), program(writer)
    answer = tool.act("duplicate", article)
    copy = Article.objects.get(key=answer.json()["id"])
    assert (answer.status_code, answer["Location"].endswith(f"/{of(copy)}"), answer["ETag"]) == (
        201,
        True,
        tool.tag(copy),
    )
    assert (copy != article, answer.json()["content"]["slug"]) == (True, "")
    assert {one.through for made in (article, copy) for one in made.transitions.exclude(act="create")} == {"Desk tool"}


def test_the_timeline_of_the_admin_says_through_what_it_was_done(program, draft, managing, as_):
    article = draft()
    program(managing, name="Night desk").act("submit", article, {"note": "In time."})
    page = as_(managing).get(f"/admin/articles/article/{article.pk}/change/").content.decode()
    assert "<strong>Mara Managing</strong> (through Night desk): Submit for review" in page
    assert "<strong>Wanda Writer</strong>: Create" in page
