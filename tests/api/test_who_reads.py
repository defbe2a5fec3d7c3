"""Who reads what through the API: each person and each kind of client, at each level, by token and by session."""

from datetime import timedelta

import pytest

from articles.models import Section
from subscribers import tokens
from subscribers.access import Level
from subscribers.models import Scope, Token
from tests.api.conftest import FILL

pytestmark = pytest.mark.django_db

CANARY = "a heron stood on the sluice"
BODY = f"<p>The opening is for everybody.</p><p>Then {CANARY}.</p>{FILL}"
# Whoever is not in this table reads as a visitor does.
TABLE = {
    "visitor": {"open": "open", "metered": "metered-elsewhere", "subscribers": "visitor"},
    "reader": {"open": "open", "metered": "metered-elsewhere", "subscribers": "no-subscription"},
    "lapsed": {"open": "open", "metered": "metered-elsewhere", "subscribers": "lapsed"},
    "subscriber": {"open": "open", "metered": "subscription", "subscribers": "subscription"},
    "writer": {"open": "open", "metered": "staff", "subscribers": "staff"},
    "licensed": {"open": "open", "metered": "licence", "subscribers": "licence"},
    "licensed for this section": {"open": "open", "metered": "licence", "subscribers": "licence"},
    "licensed for another": {"open": "open", "metered": "metered-elsewhere", "subscribers": "visitor"},
    "unlicensed": {"open": "open", "metered": "metered-elsewhere", "subscribers": "visitor"},
}
FULL = {"open", "subscription", "staff", "licence"}


@pytest.fixture
def pieces(live):
    return {level: live(access=level, body=BODY, teaser_cut=1, slug=level) for level in Level.values}


@pytest.fixture
def clients(partner, section):
    other = Section.objects.create(name="Ideas", slug="ideas")
    return {
        "licensed": partner("One"),
        "licensed for this section": partner("Two", [section, other]),
        "licensed for another": partner("Three", [other]),
        "unlicensed": partner("Four", [section], has_full_text=False),
    }


def test_the_text_is_whole_for_whom_the_table_says(request, client, pieces, clients, bearer):
    failures = []
    for who, row in TABLE.items():
        owner = clients.get(who) or (who != "visitor" and request.getfixturevalue(who))
        headers = bearer(owner) if owner else {}
        for level, reason in row.items():
            response = client.get(f"/api/v1/articles/{pieces[level].key}/", headers=headers)
            told = response.json()["access"]
            found = (told["reason"], told["full"], CANARY in response.content.decode())
            if found != (reason, reason in FULL, reason in FULL):
                failures.append((who, level, found))
    assert not failures


def test_the_decision_is_told_without_a_word_of_the_text(request, client, pieces, clients, bearer):
    failures = []
    for who, row in list(TABLE.items())[1:]:
        headers = bearer(clients.get(who) or request.getfixturevalue(who))
        for level, reason in row.items():
            response = client.get(f"/api/v1/me/articles/{pieces[level].key}/", headers=headers)
            told = response.json()
            found = (told["reason"], told["full"], told["access_level"], told["article"])
            if found != (reason, reason in FULL, level, str(pieces[level].key)) or "opening" in str(told):
                failures.append((who, level, found))
    assert not failures


def test_a_session_reads_as_the_same_persons_token_does(client, as_, pieces, bearer, subscriber):
    path = f"/api/v1/articles/{pieces['subscribers'].key}/"
    assert as_(subscriber).get(path).json() == client.get(path, headers=bearer(subscriber)).json()


def test_a_clients_owner_lends_it_no_text(client, pieces, partner, bearer):
    """The owner works here and reads everything; their program reads by its licence alone."""
    headers = bearer(partner(has_full_text=False))
    response = client.get(f"/api/v1/articles/{pieces['subscribers'].key}/", headers=headers)
    assert response.json()["access"]["reason"] == "visitor"


def ended(how, person, now):
    token = Token.objects.get(user=person)
    if how == "revoked":
        tokens.revoke(token, by=person, now=now)
    elif how == "expired":
        Token.objects.filter(pk=token.pk).update(expires_at=now - timedelta(seconds=1))
    elif how == "account closed":
        type(person).objects.filter(pk=person.pk).update(is_active=False)
    elif how == "password changed":
        person.set_password("another-horse-entirely")
        person.save()


@pytest.mark.parametrize("how", ["revoked", "expired", "account closed", "password changed"])
def test_a_token_that_ended_is_refused_even_for_what_is_open(client, pieces, bearer, subscriber, now, how):
    headers = bearer(subscriber, Scope.READ, Scope.ACCOUNT)
    open_piece = f"/api/v1/articles/{pieces['open'].key}/"
    assert client.get(open_piece, headers=headers).status_code == 200
    ended(how, subscriber, now)
    for path in (open_piece, "/api/v1/articles/", "/api/v1/me/", "/api/v1/sections/"):
        response = client.get(path, headers=headers)
        assert (response.status_code, response["WWW-Authenticate"]) == (401, 'Bearer realm="Editorial"'), path
        assert response["Cache-Control"] == "no-store"


def test_a_client_that_is_no_longer_active_is_refused(client, pieces, bearer, partner):
    inactive = partner()
    headers = bearer(inactive)
    type(inactive).objects.update(is_active=False)
    assert client.get("/api/v1/articles/", headers=headers).status_code == 401
    assert client.get("/api/v1/me/", headers=headers).status_code == 401


@pytest.mark.parametrize(
    ("path", "scope"),
    [
        ("articles/", "read"),
        ("articles/{key}/", "read"),
        ("sections/", "read"),
        ("sections/coast/", "read"),
        ("topics/", "read"),
        ("series/", "read"),
        ("contributors/", "read"),
        ("me/articles/{key}/", "read"),
        ("me/", "account"),
    ],
)
def test_a_token_without_the_scope_is_refused_by_its_name(client, live, bearer, subscriber, path, scope):
    address = f"/api/v1/{path.format(key=live().key)}"
    others = [one for one in tokens.offered(subscriber) if one != scope]
    for method in (client.get, client.head, client.options):
        assert method(address, headers=bearer(subscriber, *others)).status_code == 403
        assert method(address, headers=bearer(subscriber, Scope(scope))).status_code == 200
    refused = client.get(address, headers=bearer(subscriber, *others))
    assert scope in refused.json()["detail"]


@pytest.mark.parametrize("scheme", ["Bearer", "Bearer ", "Basic dXNlcjpwYXNz", "Bearer a b", "Bearer \x80", "x"])
def test_a_header_that_names_nobody_is_refused(client, db, scheme):
    response = client.get("/api/v1/articles/", headers={"Authorization": scheme})
    assert (response.status_code, response["WWW-Authenticate"]) == (401, 'Bearer realm="Editorial"')
