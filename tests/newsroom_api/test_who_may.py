"""A token does what its scopes name and its owner may; a client, within its sections. Nobody has a by-pass. Which
address needs which scope, tests/doors/test_who_may.py says."""

import json

import pytest
from django.test import Client

from articles.models import Article
from newsroom.models import Release, Transition
from subscribers.models import Scope
from tests.conftest import again
from tests.newsroom_api.conftest import HERE, acts, fields, of

pytestmark = pytest.mark.django_db
LIST = "articles/"
READ, WRITE, RELEASE = Scope.NEWSROOM_READ, Scope.NEWSROOM_WRITE, Scope.NEWSROOM_RELEASE
RELEASING = {"release", "move", "cancel", "withdraw"}


@pytest.mark.parametrize(("scope", "may"), [(READ, set()), (WRITE, {"edit", "spike"}), (RELEASE, {"release"})])
def test_a_token_is_told_of_the_acts_in_its_scopes_alone(program, approved, managing, scope, may):
    article = approved()
    told = acts(program(managing, scope, READ).get(of(article)))
    assert may <= told
    assert (told <= RELEASING) == (scope != WRITE)


def test_a_token_of_release_releases_and_writes_nothing(program, approved, managing):
    article, tag = approved(), program(managing).tag(approved(slug="other"))
    tool, tag = program(managing, RELEASE), program(managing).tag(article)
    assert tool.act("send_back", article, {"note": "No."}).status_code == 403
    assert tool.patch(of(article), {"dek": "No."}, If_Match=tag).status_code == 403
    assert tool.act("release", article, If_Match=tag).status_code == 200


def test_a_superuser_without_roles_reads_and_does_nothing(program, draft, cast, as_):
    article = draft()
    tool = program(cast["admin"])
    assert acts(tool.get(of(article))) == set()
    assert tool.post(LIST, {"section": "coast"}).status_code == 403
    assert tool.act("submit", article).status_code == 403
    assert tool.patch(of(article), {"dek": "Mine."}, If_Match=tool.tag(article)).status_code == 403


@pytest.mark.parametrize("ended", [{"is_staff": False}, {"is_active": False}])
def test_with_their_work_here_their_tokens_and_clients_end(program, client_of, draft, managing, ended):
    article, programs = draft(), [program(managing), program(client_of(managing))]
    for name, value in ended.items():
        setattr(managing, name, value)
    managing.save()
    for tool in programs:
        answers = [tool.get(LIST), tool.get(of(article)), tool.act("submit", article), tool.post(LIST, {})]
        assert {answer.status_code for answer in answers} <= {401, 403}
    assert again(article).stage == "drafting"


def test_who_reads_and_does_not_work_here_has_no_newsroom(as_, client, subscriber, draft):
    article = draft()
    for path in (LIST, of(article), "releases/", "pictures/"):
        assert client.get(f"{HERE}{path}").status_code == 401
        answer = as_(subscriber).get(f"{HERE}{path}")
        assert (answer.status_code, answer.json()["detail"]) == (
            403,
            "The newsroom is for who works here, and for the programs of who works here.",
        )


def test_a_client_acts_for_its_owner_and_says_so(program, client_of, draft, editor):
    article, tool = draft(), program(client_of(editor), name="Nightly")
    assert tool.act("submit", article).status_code == 200
    record = again(article).transitions.first()
    assert (record.by, record.through) == (editor, "Wire: Nightly")
    assert tool.act("spike", article).status_code == 403


def test_the_longest_names_of_a_client_and_its_token_fit_into_the_record(program, client_of, draft, editor):
    client, article = client_of(editor), draft()
    client.name = "W" * 80
    client.save()
    assert program(client, name="n" * 80).act("submit", article).status_code == 200
    record = again(article).transitions.first()
    assert record.through == f"{'W' * 80}: {'n' * 78}"
    assert len(record.through) == Transition._meta.get_field("through").max_length


def test_a_client_works_within_its_sections(program, client_of, draft, scheduled, managing, city, section):
    mine, other = draft(), draft(section="city", slug="city")
    scheduled(section="city", slug="elsewhere")
    tool = program(client_of(managing, section))
    assert [line["id"] for line in tool.get(LIST).json()["results"]] == [str(mine.key)]
    assert tool.get("releases/").json()["results"] == []
    everywhere = program(managing)
    answers = [
        tool.get(of(other)),
        tool.get(f"{of(other)}revisions/1/"),
        tool.act("submit", other),
        tool.act("duplicate", other),
        tool.patch(of(other), {"section": "coast"}, If_Match=everywhere.tag(other)),
    ]
    assert {answer.status_code for answer in answers} == {404}


def test_a_client_moves_nothing_out_of_its_sections(program, client_of, draft, managing, city, section):
    article, tool = draft(), program(client_of(managing, section))
    program(managing).patch(of(article), {"dek": "In the coast."}, If_Match=tool.tag(article))
    Article.objects.get().revisions.filter(number=1).update(content=article.head.content | {"section": "city"})
    for answer in (
        tool.patch(of(article), {"section": "city"}, If_Match=tool.tag(article)),
        tool.post(f"{of(article)}revisions/1/restore/", If_Match=tool.tag(article)),
        tool.post(LIST, {"section": "city"}),
    ):
        assert fields(answer) == {"section": "This client works in Coast alone. Choose one of its sections."}
    assert (again(article).section, Article.objects.count()) == (section, 1)


@pytest.mark.parametrize("path", ["revisions/1/", "revisions/", "transitions/", "releases/", ""])
def test_of_an_article_that_one_does_not_find_nothing_is_found(program, draft, cast, path):
    article = draft()
    for name in ("not named", "elsewhere"):
        assert program(cast[name]).get(f"{of(article)}{path}").status_code == 404


def test_a_child_of_another_article_is_not_found_under_ones_own(program, draft, writer, managing):
    theirs, mine = draft(by=managing), draft()
    tool = program(managing)
    tool.patch(of(theirs), {"dek": "Second."}, If_Match=tool.tag(theirs))
    hers = program(writer)
    assert hers.get(f"{of(mine)}revisions/2/").status_code == 404
    assert hers.post(f"{of(mine)}revisions/2/restore/", If_Match=hers.tag(mine)).status_code == 404
    assert hers.get(f"{of(mine)}revisions/{10**30}/").status_code == 404


def test_the_same_request_in_other_clothes_is_judged_the_same(program, draft, cast, managing):
    article, tag = draft(), program(managing).tag(draft(slug="other"))
    for name, seen in (("M", 200), ("not named", 404)):
        tool = program(cast[name])
        assert tool.send("HEAD", of(article)).status_code == seen
        assert tool.send("GET", of(article).rstrip("/")).status_code == 404
    reads = program(managing, READ)
    for method in ("DELETE", "PATCH", "POST"):
        told = reads.send("GET", of(article), X_HTTP_Method_Override=method)
        assert (told.status_code, told.json()["version"]) == (200, 1)
        posted = reads.send("POST", of(article), {"dek": "x"}, X_HTTP_Method_Override="PATCH", If_Match=tag)
        assert posted.status_code in {403, 405}
    writes = program(managing, WRITE)
    assert writes.send("OPTIONS", of(article)).status_code == 403
    assert again(article).version == 1


def test_a_session_needs_what_keeps_other_sites_out(as_, managing, draft):
    article, browser = draft(), Client(enforce_csrf_checks=True)
    browser.force_login(managing)
    address = f"{HERE}{of(article)}acts/submit/"
    assert browser.post(address, json.dumps({}), content_type="application/json").status_code == 403
    assert again(article).stage == "drafting"
    assert as_(managing).post(address, json.dumps({}), content_type="application/json").status_code == 200


def test_a_release_that_waits_is_moved_by_nobody_who_does_not_find_it(program, scheduled, cast):
    article = scheduled().article
    for act in ("move", "cancel"):
        assert program(cast["elsewhere"]).act(act, article).status_code == 404
    assert Release.objects.get().state == Release.State.PENDING
