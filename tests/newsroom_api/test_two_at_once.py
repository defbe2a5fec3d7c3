"""A program and a person at the admin's form in the same moment: one is first, and the other keeps every word."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import pytest
from django.db import connection

from articles.content import Content
from newsroom import workflow
from newsroom.api import door
from newsroom.models.transition import Act
from tests.at_once import at_once
from tests.conftest import again
from tests.newsroom.conftest import Sheet
from tests.newsroom_api.conftest import of
from tests.waiting import until

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 3


def form_of(article, browser):
    return Sheet(browser, f"/admin/articles/article/{article.pk}/change/")


def in_turn(number, program, person):
    """Their answers; now one starts a hair earlier, now the other."""
    if number % 2:
        return at_once(program, person)
    return at_once(person, program)[::-1]


def headline_of(article):
    return Content.of(again(article).head.content).headline


def test_of_a_save_by_program_and_one_by_form_one_wins_and_the_other_is_told(program, draft, editor, managing, as_):
    article, tool, browser = draft(), program(managing), as_(editor)
    for number in range(ROUNDS):
        save = partial(tool.patch, of(article), {"headline": f"Program {number}"}, If_Match=tool.tag(article))
        press = partial(form_of(article, browser).press, headline=f"Person {number}")
        saved, pressed = in_turn(number, save, press)
        assert (saved.status_code, pressed.status_code) in {(200, 200), (412, 302)}
        if saved.status_code == 412:
            assert (headline_of(article), saved["ETag"]) == (f"Person {number}", tool.tag(article))
        else:
            assert headline_of(article) == f"Program {number}"
            assert f"Person {number}" in pressed.content.decode()
        assert again(article).version == number + 2


def test_an_approval_by_program_never_takes_words_that_came_by_form(program, in_review, editor, managing, as_):
    tool, browser = program(managing), as_(editor)
    for number in range(ROUNDS):
        article = in_review(slug=f"piece-{number}")
        approve = partial(tool.act, "approve", article, If_Match=tool.tag(article))
        in_turn(number, approve, partial(form_of(article, browser).press, headline="Other words"))
        approvals = article.transitions.filter(act="approve").values_list("revision__number", flat=True)
        assert list(approvals) in ([], [1])
        assert headline_of(article) == "Other words"


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets one write at a time.")
def test_nobody_saves_between_the_look_at_the_version_and_the_approval(
    program, in_review, editor, managing, monkeypatch, now
):
    article, tool, ours = in_review(), program(managing), door.check_match
    content = replace(Content.of(article.head.content), headline="Other words")
    with ThreadPoolExecutor(1) as other:
        saving: list[Future[object]] = []

        def save():
            workflow.perform(Act.EDIT, article, by=editor, now=now, content=content, version=1)
            connection.close()

        def looked(*args):
            ours(*args)
            saving.append(other.submit(save))
            until(lambda: saving[0].done() or somebody_waits())

        tag = tool.tag(article)
        monkeypatch.setattr(door, "check_match", looked)
        assert tool.act("approve", article, If_Match=tag).status_code == 200
        saving[0].result(10)
    acts = article.transitions.order_by("pk").values_list("act", "revision__number")
    assert list(acts)[-2:] == [("approve", 1), ("edit", 2)]


def somebody_waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
        return bool(cursor.fetchone()[0])
