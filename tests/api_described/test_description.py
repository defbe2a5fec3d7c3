"""The description of the API is whole, valid, and says of every operation who may use it and what can be refused."""

import subprocess
import sys

import pytest
from drf_spectacular.drainage import GENERATOR_STATS
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.validation import validate_schema

from common.problem_types import BY_NAME

SCHEMA = "/api/v1/schema/"
FOUR_AT_ONCE = """
import django, sys
django.setup()
from concurrent.futures import ThreadPoolExecutor
from common.api.views import description
sys.setswitchinterval(1e-5)
with ThreadPoolExecutor(4) as four:
    told = [asked.result() for asked in [four.submit(description) for _ in range(4)]]
assert all(each is told[0] for each in told)
print(len(told[0]["paths"]))
"""


@pytest.fixture(scope="module")
def api():
    with GENERATOR_STATS.silence():
        return SchemaGenerator().get_schema(public=True)


@pytest.fixture(scope="module")
def operations(api):
    return {
        operation["operationId"]: (method, path, operation)
        for path, methods in api["paths"].items()
        for method, operation in methods.items()
    }


def test_it_is_valid_openapi_3_1_made_without_a_warning(api):
    validate_schema(api)
    assert (GENERATOR_STATS._warn_cache, GENERATOR_STATS._error_cache) == ({}, {})
    assert api["openapi"].startswith("3.1.")


def test_the_first_to_ask_may_be_several_at_once(api):
    ask = [sys.executable, "-c", FOUR_AT_ONCE]
    asked = subprocess.run(ask, check=False, capture_output=True, text=True, timeout=60)
    assert (asked.stdout.strip(), asked.stderr) == (str(len(api["paths"])), "")


def test_each_operation_has_its_own_name_a_summary_and_the_room_it_is_of(api, operations):
    assert len(operations) == sum(len(methods) for methods in api["paths"].values())
    rooms = {"Reading", "Conversation", "Account", "Newsroom", "The API"}
    nameless = [name for name, (_, _, told) in operations.items() if not told.get("summary")]
    roomless = [name for name, (_, _, told) in operations.items() if not set(told["tags"]) <= rooms]
    assert (nameless, roomless) == ([], [])


def test_the_names_of_operations_follow_their_addresses(operations):
    assert operations["articles_list"][:2] == ("get", "/api/v1/articles/")
    assert operations["articles_read"][:2] == ("get", "/api/v1/articles/{key}/")
    assert operations["newsroom_articles_approve"][:2] == ("post", "/api/v1/newsroom/articles/{key}/acts/approve/")


def test_each_body_and_each_answer_with_one_has_an_example(operations):
    lacking = []
    for name, (_, _, told) in operations.items():
        contents = [told["requestBody"]] if "requestBody" in told else []
        contents += [answer for answer in told["responses"].values() if "$ref" not in answer]
        medias = [media for content in contents for media in content.get("content", {}).values()]
        lacking += [name for media in medias if not media.get("examples") and name != "schema_read"]
    assert lacking == []


def test_every_operation_can_be_refused_and_says_so_with_an_example_of_each(api, operations):
    for name, (method, path, told) in operations.items():
        statuses = {int(status) for status in told["responses"] if int(status) >= 400}
        expected = {400, 406, 414, 429}
        expected |= {404} if "{" in path else set()
        expected |= {411, 413, 415} if method != "get" else set()
        expected |= {401, 403} if told.get("security") else set()
        assert statuses >= expected, name
    for answer in api["components"]["responses"].values():
        [(media, content)] = answer["content"].items()
        assert media == "application/problem+json"
        assert content["schema"] == {"$ref": "#/components/schemas/Problem"}
        assert all(example["value"] == BY_NAME[kind].example() for kind, example in content["examples"].items())


def test_each_operation_names_the_scope_that_a_token_needs(operations):
    _, _, reading = operations["articles_read"]
    assert reading["security"] == [{}, {"token": ["read"]}, {"session": []}]
    assert "scope `read`" in reading["description"]


def test_each_success_tells_the_limits(operations):
    for name, (_, _, told) in operations.items():
        for status, answer in told["responses"].items():
            if status.startswith("2"):
                assert {"RateLimit", "RateLimit-Policy"} <= set(answer["headers"]), name


def test_what_is_changed_by_version_takes_the_version_and_tells_the_next(operations):
    changing = [one for one in operations.values() if "428" in one[2]["responses"]]
    assert changing
    for _, path, told in changing:
        assert "If-Match" in {one["name"] for one in told["parameters"]}, path
        assert {"412", "428"} <= set(told["responses"]), path


def test_what_creates_takes_a_key_and_tells_where_it_is(operations):
    creating = [one for one in operations.values() if "201" in one[2]["responses"]]
    assert creating
    for _, path, told in creating:
        assert "Idempotency-Key" in {one["name"] for one in told["parameters"]}, path
        assert "Location" in told["responses"]["201"]["headers"], path


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("*/*", "application/json"),
        ("application/json", "application/json"),
        ("application/vnd.oai.openapi+json", "application/vnd.oai.openapi+json"),
        ("application/yaml", "application/yaml"),
        ("application/vnd.oai.openapi", "application/vnd.oai.openapi"),
    ],
)
def test_it_is_read_as_json_or_yaml(client, accept, kind):
    answer = client.get(SCHEMA, headers={"Accept": accept})
    assert (answer.status_code, answer["Content-Type"], answer["Vary"]) == (200, kind, "Accept, origin")
    assert "openapi" in answer.content.decode()[:20]


@pytest.mark.django_db
def test_who_has_it_is_told_that_it_is_the_same(client):
    first = client.get(SCHEMA)
    assert first["Cache-Control"] == "public, max-age=3600"
    assert client.get(SCHEMA, headers={"If-None-Match": first["ETag"]}).status_code == 304


@pytest.mark.django_db
def test_a_program_finds_its_way_from_the_start(client, settings):
    start = client.get("/api/v1/").json()
    assert start["schema"] == f"{settings.SITE_URL}{SCHEMA}"
    assert start["addresses"]["articles"] == f"{settings.SITE_URL}/api/v1/articles/"
    assert not any("{" in address for address in start["addresses"].values())
