"""Live articles for programs, by the same decisions as for readers."""

import pytest

from articles.content import Line
from articles.models import Contributor, Section, Topic
from newsroom import workflow
from newsroom.models.transition import Act

pytestmark = pytest.mark.django_db

PROBLEM = "application/problem+json"
CANARY = "a heron stood on the sluice"
BODY = f"<p>The opening is for everybody.</p><p>Then {CANARY}.</p><p>{'The tide went out. ' * 60}</p>"
LIST = "/api/v1/articles/"


def one(edition):
    return f"{LIST}{edition.key}/"


def headlines(answer):
    return [piece["headline"] for piece in answer["results"]]


def test_the_list_has_live_articles_newest_first(client, live, draft, scheduled):
    draft(headline="Draft")
    scheduled(headline="Scheduled")
    live(headline="Older")
    live(headline="Newer")
    answer = client.get(LIST).json()
    assert headlines(answer) == ["Newer", "Older"]
    assert (answer["next"], answer["previous"]) == (None, None)


def test_a_piece_in_the_list_says_what_a_reader_of_the_front_page_sees(client, live, settings):
    edition = live()
    [piece] = client.get(LIST).json()["results"]
    assert piece["id"] == str(edition.key)
    assert piece["address"] == f"{settings.SITE_URL}{edition.get_absolute_url()}"
    assert piece["byline"] == "By Ada Long"
    assert piece["section"]["slug"] == "coast"
    assert piece["image"]["alt"] == "Boats at low water"
    assert "text_html" not in piece


def test_pages_lead_to_each_other_and_each_piece_stands_once(client, live):
    for number in range(5):
        live(headline=f"Piece {number}")
    seen, address = [], f"{LIST}?limit=2"
    while address:
        answer = client.get(address).json()
        seen.append(headlines(answer))
        address = answer["next"]
    assert seen == [["Piece 4", "Piece 3"], ["Piece 2", "Piece 1"], ["Piece 0"]]
    assert headlines(client.get(answer["previous"]).json()) == seen[1]


@pytest.mark.parametrize("query", ["section=coast", "topic=tides", "contributor=ada-long", "kind=essay"])
def test_the_list_can_be_narrowed(client, live, query):
    Section.objects.create(name="Ideas", slug="ideas")
    Topic.objects.create(name="Tides", slug="tides")
    other = Contributor.objects.create(name="Bo Tran", slug="bo-tran")
    live(headline="Mine", topics=("tides",), kind="essay")
    live(headline="Not mine", section="ideas", bylines=(Line(other.key),))
    assert headlines(client.get(f"{LIST}?{query}").json()) == ["Mine"]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("colour=red", "colour"),
        ("format=xml", "format"),
        ("kind=gossip", "kind"),
        ("limit=0", "limit"),
        ("limit=1000000", "limit"),
        ("section=%00", "section"),
        ("contributor=../x", "contributor"),
        ("cursor=nonsense", "cursor"),
        ("cursor=%00", "cursor"),
        ("cursor=bnwwMDAxLTAxLTAxVDAwOjAwOjAwKzE0OjAwfDE", "cursor"),
    ],
)
def test_a_parameter_that_the_list_does_not_take_is_refused_by_name(client, live, query, field):
    live()
    response = client.get(f"{LIST}?{query}")
    assert (response.status_code, response["Content-Type"]) == (400, PROBLEM)
    assert {error["field"] for error in response.json()["errors"]} == {field}


@pytest.mark.parametrize(
    ("who", "access", "full", "reason"),
    [
        ("visitor", "open", True, "open"),
        ("visitor", "metered", False, "metered-elsewhere"),
        ("visitor", "subscribers", False, "visitor"),
        ("reader", "metered", False, "metered-elsewhere"),
        ("reader", "subscribers", False, "no-subscription"),
        ("lapsed", "subscribers", False, "lapsed"),
        ("subscriber", "metered", True, "subscription"),
        ("subscriber", "subscribers", True, "subscription"),
        ("writer", "subscribers", True, "staff"),
    ],
)
def test_the_text_is_whole_for_whom_the_table_says(request, client, as_, live, who, access, full, reason):
    browser = client if who == "visitor" else as_(request.getfixturevalue(who))
    response = browser.get(one(live(access=access, body=BODY, teaser_cut=1)))
    answer = response.json()
    assert (answer["access"]["full"], answer["access"]["reason"]) == (full, reason)
    assert "The opening is for everybody." in answer["text_html"]
    assert (CANARY in response.content.decode()) == full
    shared = who == "visitor" and access == "open"
    assert response["Cache-Control"].startswith("public" if shared else "private, no-store")


def test_a_correction_is_told(client, live, revise):
    edition = revise(live(), "correction", "It was a Tuesday.", dek="Tuesday.")
    [correction] = client.get(one(edition)).json()["corrections"]
    assert correction["sentence"] == "It was a Tuesday."


def test_a_withdrawn_article_is_gone(client, live, managing, now):
    edition = live()
    workflow.perform(Act.WITHDRAW, edition.article, by=managing, now=now, note="Nothing was right in it.")
    response = client.get(one(edition))
    assert (response.status_code, response["Content-Type"]) == (410, PROBLEM)
    assert response.json()["detail"] == "This article has been withdrawn."


@pytest.mark.parametrize("props", ["draft", "approved"])
def test_an_article_that_is_not_released_is_not_found_even_by_its_author(request, as_, writer, props):
    article = request.getfixturevalue(props)()
    assert as_(writer).get(f"{LIST}{article.key}/").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/api/",
        "/api/v1/nothing/",
        f"{LIST}1/",
        f"{LIST}00000000-0000-4000-8000-000000000000/",
        "/api/v1/articles",
    ],
)
def test_an_unknown_address_is_a_problem(client, db, path):
    response = client.get(path)
    assert (response.status_code, response["Content-Type"]) == (404, PROBLEM)
    assert response.json()["status"] == 404
    assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_what_cannot_be_done_is_a_problem(client, db, method):
    response = getattr(client, method)(LIST, {}, content_type="application/json")
    assert (response.status_code, response["Content-Type"]) == (405, PROBLEM)


@pytest.mark.parametrize("accept", ["text/html", "application/xml", "rubbish", "a/b/c;;q=x", ";", ", ,", "*"])
def test_a_format_that_we_do_not_speak_is_a_problem_and_never_a_fault(client, live, accept):
    live()
    response = client.get(LIST, headers={"accept": accept})
    assert (response.status_code, response["Content-Type"]) == (406, PROBLEM)


@pytest.mark.parametrize("accept", ["*/*", "application/*", "application/json; indent=x", "text/html, */*;q=0.1"])
def test_json_is_given_to_whoever_takes_it(client, live, accept):
    live()
    response = client.get(LIST, headers={"accept": accept})
    assert (response.status_code, response["Content-Type"].partition(";")[0]) == (200, "application/json")


def test_a_host_that_is_not_ours_is_a_problem(client, db):
    response = client.get(LIST, headers={"host": "elsewhere.example"})
    assert (response.status_code, response["Content-Type"]) == (400, PROBLEM)


def test_a_fault_of_ours_is_a_problem_without_a_word_of_it(client, db, monkeypatch):
    client.raise_request_exception = False
    monkeypatch.setattr("articles.api.filters.FILTERS", {"section": "no__such__field"})
    response = client.get(f"{LIST}?section=coast")
    assert (response.status_code, response["Content-Type"]) == (500, PROBLEM)
    assert "no__such__field" not in response.content.decode()


@pytest.mark.parametrize("count", [1, 6])
def test_the_list_costs_the_same_number_of_queries_however_long_it_is(client, live, count, django_assert_num_queries):
    for number in range(count):
        live(headline=f"Piece {number}")
    with django_assert_num_queries(4):
        client.get(LIST)
