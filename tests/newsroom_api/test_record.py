"""What happened to an article, for programs: revisions, releases, and every act."""

import pytest

from articles.content import Content
from newsroom.models import Release
from tests.conftest import again
from tests.newsroom_api.conftest import fields, of

pytestmark = pytest.mark.django_db


@pytest.fixture
def tool(program, managing):
    return program(managing)


def results(answer):
    return answer.json()["results"]


def test_each_save_is_a_revision(tool, draft, django_assert_max_num_queries):
    article = draft()
    for dek in ("Second.", "Third."):
        tool.patch(of(article), {"dek": dek}, If_Match=tool.tag(article))
    with django_assert_max_num_queries(9):
        newest, *others = results(tool.get(f"{of(article)}revisions/"))
    assert (newest["number"], newest["made_by"]["name"], newest["restores"]) == (3, "Mara Managing", None)
    assert [revision["number"] for revision in others] == [2, 1]
    one = tool.get(f"{of(article)}revisions/2/").json()
    assert (one["number"], one["content"]["dek"]) == (2, "Second.")
    assert "format" not in one["content"]


def test_a_revision_from_before_there_were_series_is_told_like_the_others(tool, draft):
    article = draft()
    old = {name: value for name, value in article.head.content.items() if name != "series"} | {"format": 1}
    article.revisions.update(content=old)
    assert tool.get(f"{of(article)}revisions/1/").json()["content"]["series"] == ""


def test_restoring_saves_an_earlier_revision_over_the_newest(tool, draft):
    article = draft(headline="First words")
    tool.patch(of(article), {"headline": "Second words"}, If_Match=tool.tag(article))
    restore = f"{of(article)}revisions/1/restore/"
    assert tool.post(restore).status_code == 428
    answer = tool.post(restore, If_Match=tool.tag(article))
    assert (answer.json()["version"], answer.json()["headline"]) == (3, "First words")
    head = again(article).head
    assert (head.restores.number, Content.of(head.content).headline) == (1, "First words")
    assert results(tool.get(f"{of(article)}revisions/"))[0]["restores"] == 1


def test_the_timeline_says_who_did_what_through_what(tool, in_review, program, writer):
    article = in_review()
    tool.act("send_back", article, {"note": "Who says so?"})
    sent_back, submitted, begun = results(tool.get(f"{of(article)}transitions/"))
    assert (sent_back["act"], sent_back["before"], sent_back["after"]) == ("send_back", "in_review", "drafting")
    assert (sent_back["by"]["name"], sent_back["through"]) == ("Mara Managing", "Desk tool")
    assert (sent_back["note"], sent_back["revision"]) == ("Who says so?", 1)
    assert (submitted["by"]["name"], submitted["through"], begun["act"]) == ("Wanda Writer", "", "create")


def test_the_releases_of_an_article_are_told_with_what_became_of_them(tool, live, changed, now):
    article = changed(live())
    tag = tool.tag(article)
    tool.act("release", article, {"at": "2199-01-01T00:00:00Z", "change": "update"}, If_Match=tag)
    tool.act("cancel", article)
    told = results(tool.get(f"{of(article)}releases/"))
    assert [(one["state"], one["revision"], one["edition"]) for one in told] == [("cancelled", 2, None), ("done", 1, 1)]


def test_the_schedule_has_what_waits_and_the_next_first(tool, scheduled, live, now, writer, program):
    later, sooner = scheduled(slug="later"), scheduled(at=now.replace(year=2190), slug="sooner")
    Release.objects.filter(pk=later.pk).update(at=now.replace(year=2191), state="held", held_because="A check fails.")
    live(slug="live")
    told = results(tool.get("releases/"))
    assert [one["article"]["id"] for one in told] == [str(sooner.article.key), str(later.article.key)]
    assert [(one["state"], one["held_because"]) for one in told] == [("pending", ""), ("held", "A check fails.")]
    assert [one["state"] for one in results(tool.get("releases/", state="done"))] == ["done"]
    assert set(fields(tool.get("releases/", state="lost"))) == {"state"}


def test_the_schedule_costs_the_same_however_long_it_is(tool, scheduled, django_assert_max_num_queries):
    for number in range(4):
        scheduled(slug=f"piece-{number}")
    with django_assert_max_num_queries(7):
        assert len(results(tool.get("releases/"))) == 4
