"""`fields`: a closed list of names, and the database is not asked for what nobody wants."""

import pytest

from tests.api.conftest import FILL

pytestmark = pytest.mark.django_db

LIST = "/api/v1/articles/"


def test_only_the_fields_that_are_named_are_answered(client, live):
    edition = live()
    [piece] = client.get(f"{LIST}?fields=id,headline").json()["results"]
    assert piece == {"id": str(edition.key), "headline": edition.headline}
    one = client.get(f"{LIST}{edition.key}/?fields=text_html,%20id").json()
    assert set(one) == {"id", "text_html"}


@pytest.mark.parametrize("names", ["colour", "id,text_html", "id,", "id;headline", "access", "__class__", "rendering"])
def test_a_field_that_a_list_does_not_have_is_refused(client, live, names):
    live()
    response = client.get(LIST, {"fields": names})
    [error] = response.json()["errors"]
    assert (response.status_code, error["field"]) == (400, "fields")
    assert error["detail"].startswith("There is no field")


def test_the_one_article_refuses_what_it_does_not_have(client, live):
    address = f"{LIST}{live().key}/"
    for query in ("fields=colour", "fields=id&fields=dek", "cursor=x", "limit=2", "fields="):
        assert client.get(f"{address}?{query}").status_code == 400, query


def test_text_alone_is_cut_by_the_decision_all_the_same(client, live):
    edition = live(access="subscribers", body=f"<p>Open.</p><p>Guarded.</p>{FILL}", teaser_cut=1)
    response = client.get(f"{LIST}{edition.key}/?fields=text_html")
    assert response.json() == {"text_html": "<p>Open.</p>"}
    assert response["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize(
    ("fields", "queries"),
    [("id,headline,dek,address", 1), ("section,series,image", 1), ("byline", 2), ("bylines", 3), ("topics", 2)],
)
def test_a_field_that_is_not_asked_for_costs_no_query(client, live, fields, queries, django_assert_num_queries):
    live(slug="one"), live(slug="two")
    with django_assert_num_queries(queries):
        client.get(f"{LIST}?fields={fields}")


@pytest.mark.parametrize(
    ("fields", "queries"), [("id,headline", 1), ("text_html", 2), ("access", 2), ("corrections", 2)]
)
def test_one_article_costs_what_is_asked_of_it(client, live, fields, queries, django_assert_num_queries):
    address = f"{LIST}{live().key}/?fields={fields}"
    with django_assert_num_queries(queries):
        client.get(address)
