"""Articles for programs of the newsroom: what they find, what they begin, and what they are told of one."""

from datetime import timedelta

import pytest

from articles.models import Article, Section
from newsroom.models import SectionRules
from newsroom.roles import Job
from tests.conftest import again
from tests.newsroom_api.conftest import acts, fields, of

pytestmark = pytest.mark.django_db
LIST = "articles/"


def headlines(answer):
    return [line["headline"] for line in answer.json()["results"]]


def test_the_list_has_what_its_owner_finds_in_the_admin(program, draft, writer, managing, person):
    draft(headline="Hers")
    draft(headline="Theirs", by=managing)
    assert headlines(program(managing).get(LIST)) == ["Theirs", "Hers"]
    assert headlines(program(writer).get(LIST)) == ["Hers"]
    assert headlines(program(person("wim writer", Job.WRITER)).get(LIST)) == []


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"stage": "approved"}, ["Approved"]),
        ({"section": "city"}, ["City"]),
        ({"kind": "essay"}, ["Essay"]),
        ({"mine": "true"}, ["City"]),
        ({"mine": "false", "stage": "drafting"}, ["Essay"]),
    ],
)
def test_the_list_can_be_narrowed(program, draft, approved, managing, city, query, found):
    approved(headline="Approved")
    draft(headline="Essay", kind="essay")
    draft(headline="City", section="city", by=managing)
    assert headlines(program(managing).get(LIST, **query)) == found


def test_the_list_says_what_was_saved_since(program, draft, managing, now):
    draft(headline="Old")
    Article.objects.update(changed_at=now - timedelta(days=2))
    draft(headline="New")
    since = (now - timedelta(days=1)).isoformat()
    assert headlines(program(managing).get(LIST, changed_since=since)) == ["New"]


@pytest.mark.parametrize(
    "query",
    [{"stage": "lost"}, {"kind": "poem"}, {"mine": "perhaps"}, {"changed_since": "2026-11-24T09:00"}, {"head": 1}],
)
def test_the_list_of_filters_is_closed(program, managing, query):
    answer = program(managing).get(LIST, **query)
    assert (answer.status_code, set(fields(answer))) == (400, set(query))


def test_what_takes_no_parameter_refuses_each_by_its_name(program, draft, image, managing):
    article, tool = draft(), program(managing)
    for address in (of(article), f"{of(article)}revisions/1/", f"pictures/{image.key}/"):
        answer = tool.get(address, fields="headline")
        assert (answer.status_code, set(fields(answer))) == (400, {"fields"})


def test_pages_lead_to_each_other(program, draft, managing):
    for number in range(5):
        draft(headline=f"Piece {number}")
    seen: list[str] = []
    tool, address = program(managing), f"/api/v1/newsroom/{LIST}?limit=2"
    while address:
        answer = tool.get(address.removeprefix("http://testserver"))
        seen, address = seen + headlines(answer), answer.json()["next"]
    assert seen == [f"Piece {number}" for number in (4, 3, 2, 1, 0)]


def test_each_line_of_the_list_has_the_acts_that_the_article_itself_has(
    program, draft, approved, live, scheduled, cast
):
    """Judged for all of them at once, and the same as for each by itself."""
    SectionRules.objects.update(own_sign_off=True)
    draft(by=cast["E"]), approved(), live(), scheduled(slug="later"), draft(by=cast["M"])
    for name in ("A", "E", "C", "M", "elsewhere", "admin"):
        tool = program(cast[name])
        for line in tool.get(LIST).json()["results"]:
            one = tool.get(f"{LIST}{line['id']}/").json()
            assert (name, line) == (name, {field: one[field] for field in line})


def test_the_list_asks_no_more_for_many_than_for_one(program, approved, editor, django_assert_max_num_queries):
    for number in range(6):
        approved(slug=f"piece-{number}")
    tool = program(editor)
    tool.get(LIST)
    with django_assert_max_num_queries(17):
        assert len(tool.get(LIST).json()["results"]) == 6


def test_an_article_is_begun_with_all_that_it_says(program, writer, sent):
    answer = program(writer).post(LIST, sent)
    article = Article.objects.get()
    assert (answer.status_code, answer["Location"]) == (201, f"http://localhost:8000/api/v1/newsroom/{of(article)}")
    assert answer["ETag"] == program(writer).tag(article)
    assert answer.json()["content"] == sent
    assert (article.created_by, article.version, article.stage) == (writer, 1, "drafting")


def test_a_section_is_all_that_a_beginning_needs(program, writer, section):
    assert program(writer).post(LIST, {"section": "coast"}).status_code == 201
    answer = program(writer).post(LIST, {"headline": "Nowhere"})
    assert (answer.status_code, fields(answer)) == (400, {"section": "This field is required."})


def test_who_begins_no_articles_reads_who_does(program, copy_editor, section):
    answer = program(copy_editor).post(LIST, {"section": "coast"})
    assert (answer.status_code, answer.json()["detail"]) == (
        403,
        "Writers and managing editors begin articles, and editors in their own sections.",
    )


def test_of_a_lead_picture_the_words_left_out_are_those_of_the_library(program, writer, sent, image):
    tool, lead = program(writer), {"image": str(image.key), "caption": "At noon."}
    begun = tool.post(LIST, sent | {"lead": lead})
    assert begun.json()["content"]["lead"] == lead | {"alt": image.alt, "credit": image.credit}
    after = tool.patch(begun["Location"].removeprefix("http://localhost:8000"), {"lead": lead | {"alt": "A road"}})
    assert after.status_code == 428
    after = tool.patch(of(Article.objects.get()), {"lead": lead | {"alt": "A road"}}, If_Match=begun["ETag"])
    again_ = tool.patch(of(Article.objects.get()), {"lead": {"image": str(image.key)}}, If_Match=after["ETag"])
    assert again_.json()["content"]["lead"] == lead | {"alt": "A road", "credit": image.credit}


def test_one_article_says_where_it_stands_and_what_is_missing(program, in_review, copy_desk, managing, writer):
    article = in_review(dek="")
    told = program(managing).get(of(article)).json()
    assert (told["stage"], told["stage_words"], told["standing"]) == (
        "in_review",
        "in review",
        "In review. Not public.",
    )
    assert told["blocks"] == [
        {"field": "dek", "detail": "The dek is missing: one sentence under the headline."},
        {"field": "signoffs", "detail": "The Copy desk has not signed this off."},
    ]
    assert [(desk["desk"], desk["state"], desk["may_sign"]) for desk in told["desks"]] == [("copy", "missing", False)]
    assert (told["release"], told["edition"]) == (None, None)


def test_what_blocks_is_what_the_rail_of_the_admin_says(program, in_review, editor, as_):
    """Of an article of their own, too: somebody else has to approve it."""
    article = in_review(bylines=(), access="", headline="")
    Article.objects.update(created_by=editor)
    told = program(editor).get(of(article)).json()
    page = as_(editor).get(f"/admin/articles/article/{article.pk}/change/")
    rail = [(link.sentence) for link in page.context["rail"].blocks]
    assert rail == [problem["detail"] for problem in told["blocks"]]
    assert len(rail) == 4


def test_one_article_says_what_readers_have_and_what_is_to_come(program, live, changed, managing, now):
    edition = live()
    article, tool = changed(edition), program(managing)
    at = (now + timedelta(hours=3)).isoformat()
    tool.act("release", article, {"at": at, "change": "minor"}, If_Match=tool.tag(article))
    told = tool.get(of(article)).json()
    assert (told["edition"]["revision"], told["release"]["revision"]) == (1, 2)
    assert (told["release"]["state"], told["release"]["change"]) == ("pending", "minor")
    assert told["standing"].startswith("Live. Changes approved. Next release ")


@pytest.mark.parametrize("who", ["writer", "editor", "copy_editor", "managing"])
def test_one_article_costs_few_queries(
    program, scheduled, copy_desk, who, request, django_assert_max_num_queries, managing
):
    article, tool = scheduled_past(scheduled, copy_desk), program(request.getfixturevalue(who))
    tool.get(of(article))
    with django_assert_max_num_queries(24):
        assert tool.get(of(article)).status_code == 200


def scheduled_past(scheduled, desk):
    """With a desk that its section requires since."""
    desk.required_by.all().delete()
    article = scheduled().article
    desk.required_by.create(section=article.section)
    return again(article)


def test_each_act_says_where_it_is_done_and_what_it_needs(program, live, changed, managing, settings):
    article = changed(live())
    offers = {offer["act"]: offer for offer in program(managing).get(of(article)).json()["acts"]}
    here = f"{settings.SITE_URL}/api/v1/newsroom/{of(article)}"
    assert offers["release"] == {
        "act": "release",
        "label": "Release",
        "method": "POST",
        "address": f"{here}acts/release/",
        "if_match": True,
        "needs": [],
        "takes": ["at", "change", "correction", "note"],
        "changes": ["minor", "update", "correction"],
    }
    assert (offers["edit"]["method"], offers["edit"]["address"]) == ("PATCH", here)
    assert (offers["withdraw"]["needs"], offers["withdraw"]["if_match"]) == (["note"], False)


def test_the_answer_to_an_act_lists_what_can_be_done_next(program, draft, managing, writer):
    answer = program(managing).act("submit", draft())
    assert acts(answer) == {"edit", "take_back", "send_back", "approve", "spike", "duplicate"}


def test_everything_of_the_newsroom_is_kept_by_nobody(program, draft, managing, client):
    article, tool = draft(), program(managing)
    answers = [
        tool.get(LIST),
        tool.get(of(article)),
        tool.get("pictures/"),
        tool.post(LIST, {}),
        tool.patch(of(article), {}),
        client.get(f"/api/v1/newsroom/{LIST}"),
    ]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 400, 428, 401]
    assert {answer["Cache-Control"] for answer in answers} == {"private, no-store"}


def test_no_other_site_reads_along(program, draft, managing):
    answers = [
        program(managing).send(method, of(draft()), Origin="https://elsewhere.example") for method in ("GET", "OPTIONS")
    ]
    assert not [name for answer in answers for name in answer.headers if name.startswith("Access-Control")]


def test_an_article_that_moved_to_a_section_of_others_is_out_of_sight(program, draft, editor, city):
    article = draft()
    tool = program(editor)
    answer = tool.patch(of(article), {"section": "city"}, If_Match=tool.tag(article))
    assert (answer.status_code, answer.content) == (204, b"")
    assert again(article).section == Section.objects.get(slug="city")
    assert tool.get(of(article)).status_code == 404
