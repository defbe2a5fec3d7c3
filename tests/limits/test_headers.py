"""What the answers of the API say of limits, and whom each limit is of."""

import uuid

import pytest
from django.test import Client

from subscribers import tokens
from subscribers.models import Scope

pytestmark = pytest.mark.django_db
ARTICLES = "/api/v1/articles/"


@pytest.fixture
def token(subscriber, now):
    _token, secret = tokens.issue(subscriber, "Reader", [Scope.READ, Scope.COMMENT], by=subscriber, now=now)
    return {"Authorization": f"Bearer {secret}"}


def left(answer):
    return answer["RateLimit"].split(";t=")[0]


def test_an_address_may_ask_600_times_a_minute_and_each_answer_says_what_is_left(client, magazine):
    first, second = client.get(ARTICLES), client.get(f"{ARTICLES}{uuid.uuid4()}/")
    assert first["RateLimit-Policy"] == second["RateLimit-Policy"] == '"address";q=600;w=60'
    assert (left(first), left(second)) == ('"address";r=599', '"address";r=598')


def test_a_caller_may_ask_1200_times_of_which_120_write(client, token, magazine):
    reads, writes = client.get(ARTICLES, headers=token), client.post(ARTICLES, headers=token)
    assert (reads["RateLimit-Policy"], left(reads)) == ('"caller";q=1200;w=60', '"caller";r=1199')
    assert writes["RateLimit-Policy"] == '"caller";q=1200;w=60, "writes";q=120;w=60'
    assert '"writes";r=119' in writes["RateLimit"]
    for method, left_of_writes in (("put", 118), ("patch", 117), ("delete", 116)):
        assert f'"writes";r={left_of_writes}' in getattr(client, method)(ARTICLES, headers=token)["RateLimit"]
    for method in ("head", "options"):
        assert "writes" not in getattr(client, method)(ARTICLES, headers=token)["RateLimit"]


def test_a_token_and_the_session_of_its_owner_are_one_caller(client, token, as_, subscriber, magazine):
    client.get(ARTICLES, headers=token)
    assert left(as_(subscriber).get(ARTICLES)) == '"caller";r=1198'


def test_beyond_the_limit_there_is_a_problem_that_says_when_to_go_on(client, magazine, quota):
    quota(ADDRESS=1)
    client.get(ARTICLES)
    refused = client.get(ARTICLES)
    assert (refused.status_code, refused["Content-Type"]) == (429, "application/problem+json")
    assert 0 < int(refused["Retry-After"]) <= 60
    assert refused["Retry-After"] in refused.json()["detail"]
    assert refused.json()["type"].endswith("/api/v1/problems/too-many-requests/")
    assert left(refused) == '"address";r=0'


def test_who_writes_too_much_may_still_read(client, token, magazine, quota):
    quota(WRITES=1)
    assert [client.post(ARTICLES, headers=token).status_code for _ in range(2)] == [403, 429]
    assert client.get(ARTICLES, headers=token).status_code == 200


@pytest.mark.parametrize(
    ("method", "address", "headers", "status"),
    [
        ("GET", ARTICLES, {"Authorization": "Bearer guessed"}, 401),
        ("GET", ARTICLES, {"Accept": "text/csv"}, 406),
        ("PUT", ARTICLES, {}, 405),
        ("GET", "/api/nothing", {}, 404),
        ("GET", "/api/v1/schema/", {}, 200),
    ],
)
def test_what_is_refused_before_it_is_read_counts_too(client, magazine, quota, method, address, headers, status):
    quota(ADDRESS=1)
    answers = [client.generic(method, address, headers=headers) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [status, 429]
    assert all(answer.has_header("RateLimit") for answer in answers)


def test_a_token_that_lacks_the_scope_is_refused_within_its_own_limit(client, subscriber, now, magazine):
    _token, secret = tokens.issue(subscriber, "Comments", [Scope.COMMENT], by=subscriber, now=now)
    refused = client.get(ARTICLES, headers={"Authorization": f"Bearer {secret}"})
    assert (refused.status_code, left(refused)) == (403, '"caller";r=1199')


def test_pages_have_no_such_limit(client, magazine, quota):
    quota(ADDRESS=0)
    answer = client.get("/")
    assert (answer.status_code, answer.has_header("RateLimit")) == (200, False)


def test_a_forwarded_address_is_believed_only_from_our_own_proxy(magazine, quota, settings):
    quota(ADDRESS=1)
    forged = [Client().get(ARTICLES, headers={"X-Forwarded-For": f"192.0.2.{number}"}) for number in range(2)]
    assert [answer.status_code for answer in forged] == [200, 429]
    settings.REST_FRAMEWORK = settings.REST_FRAMEWORK | {"NUM_PROXIES": 1}
    told = ["198.51.100.1", "192.0.2.9, 198.51.100.1", "198.51.100.2"]
    told_by_proxy = [Client().get(ARTICLES, headers={"X-Forwarded-For": chain}) for chain in told]
    assert [answer.status_code for answer in told_by_proxy] == [200, 429, 200]


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("", "nonsense", False),
    ],
)
def test_a_household_is_one_and_so_is_an_address_written_in_two_ways(magazine, quota, one, other, are_one):
    quota(ADDRESS=1)
    answers = [Client(REMOTE_ADDR=address).get(ARTICLES) for address in (one, other)]
    assert [answer.status_code for answer in answers] == [200, 429 if are_one else 200]
