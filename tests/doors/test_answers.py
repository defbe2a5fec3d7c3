"""What goes out with every answer, and what kind of answer a program gets."""

import pytest
from django.test import Client, override_settings

from tests.conftest import Factory

pytestmark = pytest.mark.django_db
PRIVATE = "private, no-store"


@pytest.mark.parametrize("address", ["/nothing/here/", "/nothing/here/x.html", "/2026/11/24/none/"])
def test_no_cache_keeps_a_page_that_names_somebody(as_: Factory, reader, magazine, address):
    answer = as_(reader).get(address)
    assert answer.status_code == 404
    assert answer["Cache-Control"] == PRIVATE
    assert "Cookie" in answer["Vary"]


def test_no_cache_keeps_what_somebody_may_not_see(as_: Factory, writer, managing):
    answer = as_(writer).get("/admin/newsroom/desk/")
    assert answer.status_code == 403
    assert "no-store" in answer["Cache-Control"]


def test_a_page_of_the_magazine_says_for_itself_who_may_keep_it(client, magazine):
    assert client.get("/")["Cache-Control"].startswith("public")


@pytest.mark.parametrize("address", ["/", "/healthz", "/nothing/here/", "/api/v1/articles/"])
def test_no_other_site_embeds_our_answers(client, magazine, address):
    assert client.get(address)["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize("method", ["get", "post", "put", "patch", "delete"])
@pytest.mark.parametrize("address", ["/api", "/api/", "/api/x", "/api/v1/x", "/api/v1/articles", "/api/v2/articles/"])
def test_whatever_is_asked_of_an_unknown_address_of_the_api_there_is_nothing(method, address):
    answer = getattr(Client(enforce_csrf_checks=True), method)(address)
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


@pytest.mark.parametrize("debug", [True, False])
def test_a_name_that_is_not_ours_is_a_problem_to_a_program(client, debug):
    with override_settings(DEBUG=debug, ALLOWED_HOSTS=["testserver"]):
        answer = client.get("/api/v1/articles/", headers={"Host": "elsewhere.example"})
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")


def test_a_name_that_is_not_ours_is_refused_in_a_sentence(client):
    answer = client.get("/", headers={"Host": "elsewhere.example"})
    assert answer.status_code == 400
    assert "cannot be read" in answer.content.decode()


def test_no_cache_keeps_that_a_piece_is_not_there_yet(client, magazine):
    response = client.get("/2026/11/24/tide/")
    assert (response.status_code, response["Cache-Control"]) == (404, "private, no-store")
