"""Who calls, what they have, and what their token may do."""

from datetime import timedelta

import pytest

from articles.models import Section
from subscribers.models import Entitlement, MeterRead, Scope

pytestmark = pytest.mark.django_db

ME = "/api/v1/me/"


@pytest.mark.parametrize("path", [ME, "/api/v1/me/articles/{key}/"])
def test_nobody_is_asked_to_say_who_they_are(client, live, path):
    response = client.get(path.format(key=live().key))
    assert (response.status_code, response["WWW-Authenticate"]) == (401, 'Bearer realm="Editorial"')
    assert response["Content-Type"] == "application/problem+json"


def test_a_person_is_told_who_they_are_and_what_the_token_may_do(client, bearer, reader, now):
    ends = now + timedelta(days=9)
    response = client.get(ME, headers=bearer(reader, Scope.ACCOUNT, Scope.READ, expires_at=ends))
    told = response.json()
    assert (told["kind"], told["id"], told["name"]) == ("person", str(reader.key), "Rita Reader")
    assert (told["email"], told["licence"]) == (reader.email, None)
    assert told["token"]["scopes"] == ["read", "account"]
    assert told["token"]["expires_at"] == ends.isoformat().replace("+00:00", "Z")
    assert response["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize(
    ("who", "reads", "words", "rights"),
    [
        ("reader", False, "This account has no subscription.", 0),
        ("lapsed", False, "A subscription, bought, ended on", 0),
        ("subscriber", True, "A subscription, bought, until", 1),
        ("writer", True, "You read everything because you work here.", 0),
    ],
)
def test_the_subscription_is_told_in_words_and_dates(request, client, bearer, magazine, who, reads, words, rights):
    told = client.get(ME, headers=bearer(request.getfixturevalue(who), Scope.ACCOUNT)).json()["subscription"]
    assert (told["reads_everything"], len(told["rights"]), told["running"]) == (reads, rights, None)
    assert told["sentence"].startswith(words)


def test_the_dates_are_those_of_the_rights_that_hold(client, bearer, magazine, reader, now):
    row = {"user": reader, "source": "gift", "starts_at": now, "ends_at": now + timedelta(days=5)}
    Entitlement.objects.create(**row, note="For the desk alone.")
    answer = client.get(ME, headers=bearer(reader, Scope.ACCOUNT))
    [right] = answer.json()["subscription"]["rights"]
    assert (right["source"], right["grace_until"]) == ("gift", None)
    assert right["ends_at"] == row["ends_at"].isoformat().replace("+00:00", "Z")
    assert "For the desk" not in answer.content.decode()


def test_who_is_logged_in_has_no_token(as_, magazine, subscriber):
    told = as_(subscriber).get(ME).json()
    assert (told["id"], told["token"]) == (str(subscriber.key), None)


def test_a_client_is_told_its_licence_with_any_scope_and_nothing_of_its_owner(client, bearer, partner, section, writer):
    Section.objects.create(name="City", slug="city")
    answer = client.get(ME, headers=bearer(partner(sections=[section], note="Contract 12."), Scope.READ))
    told = answer.json()
    assert (told["kind"], told["name"], told["email"]) == ("client", "Harbour Wire", None)
    assert told["licence"] == {"full_text": True, "sections": ["coast"]}
    assert (told["subscription"], told["token"]["scopes"]) == (None, ["read"])
    assert writer.email not in answer.content.decode()
    assert "Contract" not in answer.content.decode()


def test_asking_whether_one_may_read_spends_nothing(client, bearer, live, reader):
    edition = live(access="metered")
    response = client.get(f"/api/v1/me/articles/{edition.key}/", headers=bearer(reader))
    assert response.json() == {
        "article": str(edition.key), "access_level": "metered", "full": False, "reason": "metered-elsewhere",
        "sentence": "The whole of this article is on our site, for subscribers and as one of 3 free articles a month.",
    }  # fmt: skip
    assert not MeterRead.objects.exists()
    assert response["Cache-Control"] == "private, no-store"


def test_there_is_a_decision_on_live_articles_alone(client, bearer, subscriber, draft, live, withdrawn):
    headers = bearer(subscriber)
    gone = withdrawn(live(slug="gone"))
    for key, status in ((draft().key, 404), (gone.key, 410)):
        assert client.get(f"/api/v1/me/articles/{key}/", headers=headers).status_code == status


def test_no_parameter_is_taken(client, bearer, magazine, subscriber):
    for query in ("id=1", "fields=email"):
        assert client.get(f"{ME}?{query}", headers=bearer(subscriber, Scope.ACCOUNT)).status_code == 400


def test_it_costs_few_queries(client, bearer, magazine, subscriber, django_assert_max_num_queries):
    headers = bearer(subscriber, Scope.ACCOUNT)
    with django_assert_max_num_queries(6):
        client.get(ME, headers=headers)
