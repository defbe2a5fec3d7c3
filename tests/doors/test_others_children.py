"""A2: an id of another's child under a parent of one's own, and whatever leads on from what one does not find, is
nothing: it is answered as what never was."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

import pytest

from articles.content import Content
from articles.models import Article, Revision
from comments import posting
from comments.models import Comment, Like, Report
from newsroom import previews, workflow
from newsroom.admin.page import head_of
from newsroom.models import PreviewLink, Release
from newsroom.models.transition import Act
from subscribers import tokens
from subscribers.models import Client, KeptAnswer, Scope, Token
from tests.conftest import again
from tests.doors.asking import ask
from tests.doors.world import World, superuser, things, world

__all__ = ["superuser", "things", "world"]
pytestmark = pytest.mark.django_db
NEVER = "00000000-0000-4000-8000-000000000000"
NO_NUMBER = 99_999
KEPT = (Article, Revision, Release, PreviewLink, Comment, Like, Report, Token)


class Asked(NamedTuple):
    who: str
    method: str
    address: str
    theirs: Any
    """The id of another's thing; the address has {} in its place."""
    sent: dict[str, Any] = {}
    never: Any = NEVER


@pytest.fixture
def others(world: World, draft: Any, live: Any, now: Any) -> dict[str, Any]:
    """What is another's: with a second revision, a release, a preview link, a conversation and tokens."""
    things, managing = world.things, world.people["managing"]
    theirs, elsewhere = again(things.others), live(slug="elsewhere", section="city")
    second = replace(Content.of(theirs.head.content), dek="Second.")
    workflow.perform(Act.EDIT, theirs, by=managing, now=now, content=second, version=1)
    waiting = Release.objects.create(
        article=theirs, revision=head_of(again(theirs)), change="first", at=now, made_by=managing, made_at=now
    )
    wire = Client.objects.create(name="Another", owner=managing)
    return {
        "article": again(theirs),
        "release": waiting,
        "link": previews.make(head_of(again(theirs)), by=managing, for_whom="Lena", days=7, most_openings=5, now=now),
        "comment": posting.post(elsewhere, managing, "Said elsewhere.", form_key=uuid.uuid4(), now=now),
        "token": tokens.issue(managing, "Theirs", [Scope.READ], by=managing, now=now)[0],
        "wires": tokens.issue(wire, "Theirs", [Scope.READ], by=managing, now=now)[0],
    }


def asked(world: World, others: dict[str, Any]) -> Iterator[Asked]:
    yield from of_articles(world, others)
    yield from of_programs(world, others)
    yield from of_comments(world, others)
    yield from of_accounts(world, others)


def of_articles(world: World, others: dict[str, Any]) -> Iterator[Asked]:
    """A writer, and what another wrote in another section."""
    form, mine = "/admin/articles/article/{}/", f"/admin/articles/article/{world.things.mine.pk}/"
    theirs = others["article"].pk
    for page in ("change/", "preview/", "preview/?revision=1", "pulse/", "preview-links/", "history/", "copy/"):
        yield Asked("writer", "get", f"{form}{page}", theirs, never=NO_NUMBER)
    for act in ("duplicate", "edit", "edit 1", "submit", "spike"):
        yield Asked("writer", "post", f"{form}change/", theirs, {"act": act}, NO_NUMBER)
    yield Asked("writer", "post", f"{form}preview-links/", theirs, {"link-for_whom": "Me"}, NO_NUMBER)
    yield Asked("writer", "get", f"{mine}preview/?revision={{}}", 2, never=NO_NUMBER)
    yield Asked("writer", "post", f"{mine}preview-links/{{}}/revoke/", others["link"].pk, never=NO_NUMBER)
    for page in ("change", "history"):
        yield Asked("writer", "get", f"/admin/newsroom/release/{{}}/{page}/", others["release"].pk, never=NO_NUMBER)


def of_programs(world: World, others: dict[str, Any]) -> Iterator[Asked]:
    articles, theirs = "/api/v1/newsroom/articles/", others["article"].key
    mine = f"{articles}{world.things.mine.key}/"
    for path in ("", "revisions/", "revisions/1/", "transitions/", "releases/"):
        yield Asked("writer", "get", f"{articles}{{}}/{path}", theirs)
    for act in ("duplicate", "submit", "move", "cancel", "spike"):
        yield Asked("writer", "post", f"{articles}{{}}/acts/{act}/", theirs)
    yield Asked("writer", "get", f"{mine}revisions/{{}}/", 2, never=NO_NUMBER)
    yield Asked("writer", "post", f"{mine}revisions/{{}}/restore/", 2, never=NO_NUMBER)
    yield Asked("writer", "get", "/api/v1/newsroom/pictures/{}/", theirs)


def of_comments(world: World, others: dict[str, Any]) -> Iterator[Asked]:
    """Of another article, and what is held."""
    edition, held = world.things.edition, world.things.held
    for comment in (others["comment"], held):
        for parameter in ("comment", "reply"):
            yield Asked("editor", "get", f"{edition.get_absolute_url()}comments/?{parameter}={{}}", comment.key)
        yield Asked("editor", "get", f"/api/v1/articles/{edition.key}/comments/?under={{}}", comment.key)
    for act in ("edit", "delete", "report", "like"):
        yield Asked("editor", "post", f"/comments/{{}}/{act}/", held.key, {"why": "spam"})


def of_accounts(world: World, others: dict[str, Any]) -> Iterator[Asked]:
    """No token but one's own, and none of one client under another; no passkey."""
    token, wires = others["token"].key, others["wires"].key
    client = f"/admin/subscribers/client/{world.things.client.pk}/tokens/"
    yield Asked("subscriber", "post", "/account/tokens/{}/revoke/", token)
    yield Asked("managing", "post", "/account/tokens/{}/revoke/", wires)
    yield Asked("managing", "post", f"{client}{{}}/revoke/", wires)
    yield Asked("managing", "post", f"{client}{{}}/revoke/", token)
    for act in ("remove", "edit"):
        factor = world.rows["mfa_authenticator"].pk
        yield Asked("reader", "post", f"/accounts/2fa/webauthn/keys/{{}}/{act}/", factor, never=NO_NUMBER)


def test_what_is_anothers_is_nothing_and_tells_no_more_than_what_never_was(world: World, others: Any) -> None:
    before = [list(model.objects.order_by("pk").values()) for model in KEPT]
    wrong = []
    for one in asked(world, others):
        theirs, never = (_answer(world, one, number) for number in (one.theirs, one.never))
        # The admin of Django leads who finds no row to its first page, whether there is one or not.
        if theirs != never or theirs not in {(404, ""), (302, "/admin/")}:
            wrong.append(
                f"{one.who} {one.method} {one.address.format(one.theirs)}: {theirs}, {never} for what never was"
            )
    assert not wrong, "\n".join(wrong)
    assert [list(model.objects.order_by("pk").values()) for model in KEPT] == before


def _answer(world: World, one: Asked, number: Any) -> tuple[int, str]:
    more = {"content_type": "application/json"} if one.address.startswith("/api/") and one.method == "post" else {}
    data: Any = "{}" if more else one.sent
    answer = ask(world.browsers[one.who], one.method.upper(), one.address.format(number), data, **more)
    return answer.status_code, answer.get("Location", "")


def test_today_says_in_its_own_page_that_there_is_nothing_and_does_nothing(world: World, others: Any) -> None:
    sent = {"act": "submit", "row": "mine"}
    for number in (others["article"].pk, NO_NUMBER):
        answer = world.browsers["writer"].post(f"/admin/today/articles/{number}/", sent)
        assert answer.status_code == 404
        assert "There is nothing here any more that you find under this row." in answer.content.decode()
    assert again(others["article"]).stage == "drafting"


@pytest.mark.parametrize("parent", ["comment", "held"])
def test_a_reply_answers_what_its_writer_sees_in_this_conversation_alone(
    world: World, others: Any, parent: str
) -> None:
    things = world.things
    key = str((others | {"held": things.held})[parent].key)
    page, text = f"{things.edition.get_absolute_url()}comments/", "The road went in 1955, and was gone by spring."
    form = {"text": text, "form_key": str(uuid.uuid4()), "parent": key}
    browser, number = world.browsers["editor"], Comment.objects.count()
    assert browser.post(page, form).status_code == 409
    sent = {"text": text, "parent": key}
    record = f"/api/v1/articles/{things.edition.key}/comments/"
    assert browser.post(record, sent, "application/json").status_code == 409
    assert Comment.objects.count() == number


def test_an_idempotency_key_is_of_who_sent_it(world: World) -> None:
    """Nobody is given another's answer by sending their key."""
    headers, sent = {"Idempotency-Key": "one"}, {"section": "coast", "headline": "A secret of the managing editor's"}
    for who in ("managing", "writer"):
        answer = world.browsers[who].post("/api/v1/newsroom/articles/", sent, "application/json", headers=headers)
        assert (answer.status_code, answer.get("Idempotency-Replayed")) == (201, None)
    assert KeptAnswer.objects.count() == 2


def test_a_key_of_a_form_opens_no_article_of_another(world: World, others: Any) -> None:
    """Sent again, the form of a new article goes on with the article that it began, which is its sender's own."""
    form = {"form_key": str(others["article"].key), "section": "coast", "headline": "Mine"}
    answer = world.browsers["writer"].post("/admin/articles/article/add/", form)
    assert "Second." not in answer.content.decode()
    assert again(others["article"]).version == 2
