"""A save names the version that it is made over, and is refused at the fields that the form would mark."""

from typing import Any

import pytest

from articles.content import Content
from articles.models import Topic
from common.refusal import Refusal
from newsroom import workflow
from newsroom.models.transition import Act
from tests.conftest import again
from tests.newsroom_api.conftest import HERE, fields, of

pytestmark = pytest.mark.django_db


def saved(article):
    return Content.of(again(article).head.content)


@pytest.fixture
def tool(program, managing):
    return program(managing)


def test_some_fields_are_saved_and_the_others_stay(tool, draft, managing):
    article = draft()
    before, answer = saved(article), tool.patch(of(article), {"dek": "  Another  dek. "}, If_Match=tool.tag(article))
    assert (answer.status_code, answer.json()["version"], answer["ETag"]) == (200, 2, tool.tag(article))
    assert saved(article) == Content(**vars(before) | {"dek": "Another dek."})
    assert again(article).transitions.first().through == "Desk tool"


def test_the_whole_is_saved_over_the_whole(tool, draft, sent):
    Topic.objects.create(name="Tides", slug="tides")
    article, whole = draft(), sent | {"topics": ["tides"], "lead": None, "bylines": []}
    answer = tool.put(of(article), whole, If_Match=tool.tag(article))
    assert (answer.status_code, answer.json()["content"]) == (200, whole)


def test_of_the_whole_nothing_may_be_left_out(tool, draft, sent):
    article = draft()
    answer = tool.put(of(article), {"section": "coast", "headline": "Short"}, If_Match=tool.tag(article))
    assert (answer.status_code, set(fields(answer))) == (400, sent.keys() - {"section", "headline"})


def test_saving_what_is_there_makes_no_revision(tool, draft):
    article = draft()
    whole, tag = tool.get(of(article)).json()["content"], tool.tag(article)
    for answer in (tool.put(of(article), whole, If_Match=tag), tool.patch(of(article), {}, If_Match=tag)):
        assert (answer.status_code, answer["ETag"]) == (200, tag)
    assert article.revisions.count() == 1


@pytest.mark.parametrize("method", ["PUT", "PATCH"])
def test_a_save_names_the_version_that_it_is_made_over(tool, draft, sent, method):
    article = draft()
    assert tool.send(method, of(article), sent).status_code == 428
    for named in ("*", '"nothing"', f"W/{tool.tag(article)}"):
        assert tool.send(method, of(article), sent, If_Match=named).status_code == 412
    assert again(article).version == 1


def test_who_comes_second_is_told_which_version_there_is_and_where(tool, draft, editor, now, settings):
    article, tag = draft(), tool.tag(draft())
    tag = tool.tag(article)
    others = Content(**vars(saved(article)) | {"dek": "Hers."})
    workflow.perform(Act.EDIT, article, by=editor, now=now, content=others, version=1)
    answer = tool.patch(of(article), {"headline": "Mine"}, If_Match=tag)
    assert (answer.status_code, answer["ETag"]) == (412, tool.tag(article))
    assert answer["Link"] == f'<{settings.SITE_URL}/api/v1/newsroom/{of(article)}>; rel="latest-version"'
    assert answer.json()["detail"].startswith("Somebody else saved this at ")
    assert tool.patch(of(article), {"headline": "Mine"}, If_Match=answer["ETag"]).status_code == 200
    assert (saved(article).dek, saved(article).headline) == ("Hers.", "Mine")


@pytest.mark.parametrize("name", ["version", "id", "stage", "created_by", "format", "head", "published_at"])
def test_a_field_that_is_nobodys_to_send_is_refused_by_its_name(tool, draft, sent, name):
    article = draft()
    for answer in (
        tool.post("articles/", sent | {name: 1}),
        tool.patch(of(article), {name: 1}, If_Match=tool.tag(article)),
        tool.act("submit", article, {name: 1}),
    ):
        assert (answer.status_code, set(fields(answer))) == (400, {name})
    assert (again(article).version, again(article).stage) == (1, "drafting")


def test_so_are_fields_within_a_field(tool, draft, sent):
    line = sent["bylines"][0] | {"name": "Somebody"}
    answer = tool.post("articles/", sent | {"bylines": [line], "lead": sent["lead"] | {"file": "x"}})
    assert set(fields(answer)) == {"bylines-0-name", "lead_file"}


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"headline": "x" * 201}, "headline"),
    ({"description": "x" * 401}, "description"),
    ({"slug": "Fünf"}, "slug"),
    ({"teaser_cut": 1001}, "teaser_cut"),
    ({"body": f'<figure data-picture="{"0" * 32}"></figure>'}, "body"),
    ({"body": "<div>" * 61}, "body"),
    ({"section": "nowhere"}, "section"),
    ({"kind": "poem"}, "kind"),
    ({"access": "nobody"}, "access"),
    ({"topics": ["nothing"]}, "topics"),
    ({"series": "nothing"}, "series"),
]


def test_what_cannot_be_kept_is_refused_at_its_field_as_saving_says_it(tool, draft, managing, now):
    """One judge for every door: the API adds no rule of its own to those of articles.saving."""
    article = draft()
    for changes, field in WRONG:
        answer = tool.patch(of(article), changes, If_Match=tool.tag(article))
        given = {name: tuple(value) if isinstance(value, list) else value for name, value in changes.items()}
        content = Content(**vars(saved(article)) | given)
        with pytest.raises(Refusal) as refused:
            workflow.perform(Act.EDIT, article, by=managing, now=now, content=content, version=1)
        assert (changes, answer.status_code) == (changes, 400)
        assert fields(answer) == {field: refused.value.sentence}


def test_so_are_lines_of_the_byline_and_words_of_the_picture(tool, draft, sent):
    line = sent["bylines"][0]
    wrong = {
        "bylines": [line, line | {"role": "translated", "title": "x" * 81}],
        "lead": sent["lead"] | {"alt": "x" * 401},
    }
    answer = tool.post("articles/", sent | wrong)
    assert fields(answer) == {
        "bylines-1-title": "Shorten this to 80 characters; it has 81.",
        "lead_alt": "Shorten this to 400 characters; it has 401.",
    }


@pytest.mark.parametrize(
    "sent", [[], "text", {"headline": []}, {"bylines": {}}, {"bylines": [3]}, {"lead": "key"}, {"topics": [{}]},
             {"teaser_cut": 10**400}, {"headline": "\ud800"}, {"headline": "\0"}, {"section": "\0"},
             {"lead": {"image": "no"}}, {"bylines": [{"contributor": 1}]}, {"topics": ["t"] * 101}],
)  # fmt: skip
def test_what_is_of_another_kind_is_refused(tool, draft, sent):
    article = draft()
    assert tool.patch(of(article), sent, If_Match=tool.tag(article)).status_code == 400


def test_script_is_taken_out_on_this_way_too(tool, draft):
    article = draft()
    tool.patch(of(article), {"body": "<p onclick=x>In <script>alert(1)</script>words</p>"}, If_Match=tool.tag(article))
    assert saved(article).body == "<p>In words</p>"


@pytest.mark.parametrize("body", ["[" * 100_000, f'{{"headline": {"[" * 30}1{"]" * 30}}}', "{", "", "\x00", "NaN"])
def test_what_is_no_json_or_too_deep_is_refused(tool, draft, body):
    for method, path in (("POST", "articles/"), ("PATCH", of(draft()))):
        answer = tool.browser.generic(method, f"{HERE}{path}", body, "application/json", headers={"If-Match": "x"})
        assert answer.status_code in {400, 412}
        assert answer["Content-Type"] == "application/problem+json"


def test_json_beyond_what_a_long_article_needs_is_not_read(tool, draft, settings):
    article, most = draft(), settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    for length, status in ((most, 428), (most + 1, 413)):
        body = '{"dek": "Short."}'.ljust(length)
        answer = tool.browser.generic("PATCH", f"{HERE}{of(article)}", body, "application/json")
        assert (answer.status_code, answer.json()["status"]) == (status, status)
