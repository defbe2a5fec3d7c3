"""What a page of another site may do with the API: read what readers read, never with the reader's cookies."""

import pytest

from subscribers import tokens
from subscribers.models import Scope

pytestmark = pytest.mark.django_db
ORIGIN = {"Origin": "https://elsewhere.example"}
ARTICLES = "/api/v1/articles/"


def allowed(answer):
    return answer.get("Access-Control-Allow-Origin")


def preflight(client, address, method="GET", headers="authorization"):
    asked = {"Access-Control-Request-Method": method, "Access-Control-Request-Headers": headers}
    return client.options(address, headers=ORIGIN | asked)


def test_any_page_may_read_the_articles_and_what_their_answer_says_of_itself(client, magazine):
    answer = client.get(ARTICLES, headers=ORIGIN)
    assert (answer.status_code, allowed(answer)) == (200, "*")
    exposed = answer["Access-Control-Expose-Headers"].split(", ")
    assert {"ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After"} == set(exposed)
    assert "origin" in answer["Vary"]


def test_a_page_reads_with_a_token_of_its_own(client, subscriber, live, now):
    edition = live(access="subscribers")
    _token, secret = tokens.issue(subscriber, "Page", [Scope.READ], by=subscriber, now=now)
    address = f"{ARTICLES}{edition.key}/"
    asked = preflight(client, address)
    assert (allowed(asked), asked["Access-Control-Allow-Headers"]) == ("*", "authorization, if-none-match")
    answer = client.get(address, headers=ORIGIN | {"Authorization": f"Bearer {secret}"})
    assert (allowed(answer), answer.json()["access"]["full"]) == ("*", True)


def test_no_page_may_read_what_a_cookie_answers(as_, subscriber, magazine):
    """With credentials a browser gives an answer away only for its own origin by name, and a header that says so."""
    answer = as_(subscriber).get(ARTICLES, headers=ORIGIN)
    assert (allowed(answer), answer.has_header("Access-Control-Allow-Credentials")) == ("*", False)


def test_a_page_reads_why_it_was_refused(client, magazine):
    for address in (f"{ARTICLES}?limit=0", "/api/v1/nothing/"):
        answer = client.get(address, headers=ORIGIN)
        assert (answer.status_code in {400, 404}, allowed(answer)) == (True, "*")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_no_page_may_write(client, magazine, method):
    """Browsers let a preflighted POST pass whatever methods are listed, so there is no answer to it at all."""
    asked = preflight(client, ARTICLES, method, "authorization, content-type")
    answer = client.generic(method, ARTICLES, headers=ORIGIN)
    assert (allowed(asked), allowed(answer)) == (None, None)


@pytest.mark.parametrize(
    "address", ["/", "/account/", "/admin/", "/api/", "/api/v1/me/", "/api/v1/me/x/", "/api/v1/newsroom/articles/"]
)
def test_nothing_else_is_told_to_other_sites(client, magazine, address):
    assert allowed(client.get(address, headers=ORIGIN)) is None
    assert allowed(preflight(client, address)) is None


def test_no_other_site_embeds_an_answer_with_the_readers_cookies(client, magazine):
    """A page that asks in the open needs no such leave, so what is asked blindly stays ours."""
    assert client.get(ARTICLES, headers=ORIGIN)["Cross-Origin-Resource-Policy"] == "same-origin"
