"""Each type of problem is a page, and no other word is one."""

import pytest

from common.problem_types import BY_NAME, BY_STATUS, TYPES
from common.refusal import STATUS, Reason

PROBLEMS = "/api/v1/problems/"


def test_every_reason_to_refuse_is_a_type_with_its_status():
    assert {reason: BY_NAME[reason].status for reason in Reason} == STATUS
    assert len(BY_NAME) == len(TYPES)
    assert set(BY_STATUS) >= {400, 401, 403, 404, 405, 406, 411, 413, 414, 415, 429, 500}


@pytest.mark.django_db
def test_the_type_of_a_refusal_is_the_address_of_its_page(client, magazine, settings):
    refused = client.get("/api/v1/articles/?limit=0").json()
    assert refused["type"] == f"{settings.SITE_URL}{PROBLEMS}invalid/"
    page = client.get(refused["type"].removeprefix(settings.SITE_URL))
    assert page["Content-Type"].startswith("text/html")
    assert refused["title"] in page.content.decode()


@pytest.mark.django_db
def test_each_page_says_what_it_means_and_what_to_do_and_shows_one(client, magazine):
    for kind in TYPES:
        text = client.get(f"{PROBLEMS}{kind.name}/").content.decode()
        said = [kind.meaning, kind.remedy, kind.address]
        assert all(words.replace("'", "&#x27;") in text for words in said), kind.name


@pytest.mark.django_db
def test_one_page_leads_to_all_of_them(client, magazine):
    text = client.get(PROBLEMS).content.decode()
    assert [kind.name for kind in TYPES if f'href="{PROBLEMS}{kind.name}/"' not in text] == []


@pytest.mark.django_db
def test_an_unknown_type_is_a_problem_itself(client):
    answer = client.get(f"{PROBLEMS}unheard-of/")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
    assert answer.json()["type"].endswith("/problems/not-found/")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("method", "address", "headers", "body", "name"),
    [
        ("GET", "/api/v1/articles/", {"Accept": "text/csv"}, "", "not-acceptable"),
        ("GET", "/api/v1/schema/", {"Accept": "text/csv"}, "", "not-acceptable"),
        ("DELETE", "/api/v1/schema/", {"Accept": "application/yaml"}, "", "method-not-allowed"),
        ("GET", "/api/v1/articles/", {"Authorization": "Basic x"}, "", "not-authenticated"),
        ("GET", "/api/v1/nothing/", {"Accept": "text/csv"}, "", "not-found"),
        ("PATCH", "/api/", {}, "", "not-found"),
        ("GET", f"/api/v1/schema/?{'q' * 8_001}", {}, "", "address-too-long"),
        ("POST", "/api/v1/schema/", {"Transfer-Encoding": "chunked", "Content-Length": ""}, "", "length-required"),
        ("POST", "/api/v1/schema/", {"Content-Length": "99999999"}, "", "too-long"),
        ("POST", "/api/v1/schema/", {"Content-Type": "text/plain; charset=latin-1"}, "x", "unsupported-media-type"),
    ],
)
def test_whatever_is_accepted_a_refusal_is_the_same_json(client, magazine, method, address, headers, body, name):
    answer = client.generic(method, address, body, headers=headers)
    kind = BY_NAME[name]
    assert (answer.status_code, answer["Content-Type"]) == (kind.status, "application/problem+json")
    told = answer.json()
    assert (told["type"], told["title"], told["status"]) == (kind.address, kind.title, kind.status)
    assert told["detail"]
