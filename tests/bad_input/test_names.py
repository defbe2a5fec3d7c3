"""The corpus in the names and notes of the house: of what it files articles under, of people, programs and links."""

from __future__ import annotations

import re
from itertools import cycle
from typing import Any

import pytest
from django.db import models
from django.test import Client
from django.urls import reverse

from articles.models import Contributor, Series, Topic
from comments.models import ListedWord
from subscribers.models import Client as Program
from subscribers.models import Entitlement, Plan, Scope, User
from subscribers.models.user import LONGEST_NAME
from tests.bad_input.conftest import rounds
from tests.bad_input.corpus import CORPUS, SHARP, packed
from tests.browser import Form, Page, forms_of
from tests.conftest import PASSWORD
from tests.house.conftest import errors

pytestmark = pytest.mark.django_db
# A form of their own judges these: an address, a zone, a currency, a mailbox.
FORMATTED = {"slug", "zone_name", "currency", "email", "contact", "password", "file"}


@pytest.fixture
def rows(section, copy_desk, contributor, image, magazine, subscriber, chief, now) -> list[Any]:
    """One of each thing that has words of its own in the admin."""
    Entitlement.objects.filter(user=subscriber).update(note="Friend of the house")
    return [
        section,
        copy_desk,
        contributor,
        image,
        magazine,
        subscriber,
        Series.objects.create(name="After the storm", slug="after"),
        Topic.objects.create(name="Tides", slug="tides"),
        Plan.objects.create(name="Monthly", slug="monthly", cents=800),
        Program.objects.create(name="Wire", owner=chief),
        Entitlement.objects.get(user=subscriber),
        ListedWord.objects.create(words="nincompoop"),
    ]


def lengths(row: Any, names: set[str]) -> dict[str, int]:
    """Of the fields of a form in which anything may be typed."""
    fields = [row._meta.get_field(name) for name in names if name in {field.name for field in row._meta.fields}]
    return {
        field.name: field.max_length or 2000
        for field in fields
        if isinstance(field, models.CharField | models.TextField) and not field.choices and field.name not in FORMATTED
    }


def form_of(browser: Client, at: str) -> Form:
    return next(form for form in forms_of(Page(at, browser.get(at).content.decode())) if "_save" in form.names)


def typed_into(row: Any, form: Form, words: dict[str, str]) -> dict[str, Any]:
    typed: dict[str, Any] = {}
    for name, value in form.values:
        typed.setdefault(name, []).append(value)
    if type(row) is Contributor:
        handle = {"network": "web", "name": words["name"], "address": "https://ada.example/", "position": "0"}
        typed |= {"handles-TOTAL_FORMS": "1"} | {f"handles-0-{name}": value for name, value in handle.items()}
    return typed | words


def test_names_and_notes_in_the_admin(doors, desk, rows):
    refused = {}
    for row in rows:
        at = reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
        form = form_of(desk, at)
        for words in rounds(lengths(row, form.names), SHARP):
            answer = doors.send(desk, "post", at, typed_into(row, form, words))
            if answer.status_code != 302:
                refused[at] = errors(answer)
    assert refused == {}
    doors.are_clean()


def test_a_handle_leads_where_it_says(doors, desk, contributor):
    at = reverse("admin:articles_contributor_change", args=[contributor.pk])
    typed = {"name": "Ada Long", "handles-TOTAL_FORMS": len(CORPUS), "handles-INITIAL_FORMS": "0"}
    for number, (trick, start) in enumerate(zip(CORPUS.values(), cycle(("https://", "mailto:", "")), strict=False)):
        row = {"network": "web", "name": "x", "address": f"{start}{trick}"[:300], "position": "0"}
        typed |= {f"handles-{number}-{name}": value for name, value in row.items()}
    formset = doors.send(desk, "post", at, typed).context["inline_admin_formsets"][0].formset
    taken = [form.cleaned_data["address"] for form in formset.forms if not form.errors]
    assert all(re.fullmatch(r"(https://|mailto:)[\w./@-]+", address) for address in taken), taken
    doors.are_clean()


def test_preview_links_tokens_and_those_they_are_for(doors, desk, draft, rows, chief):
    article, program = draft(), Program.objects.get()
    doors.send(desk, "post", "/accounts/reauthenticate/", {"password": PASSWORD})
    for line in packed(78, SHARP):
        link = {"link-for_whom": line, "link-days": 3, "link-most_openings": 5, "link-revision": 1}
        at = f"/admin/articles/article/{article.pk}/preview-links/"
        assert doors.send(desk, "post", at, link).status_code == 302
        token = {"name": line, "scopes": [Scope.READ.value], "ends": "30"}
        for at in ("/account/tokens/new/", f"/admin/subscribers/client/{program.pk}/tokens/new/"):
            assert doors.send(desk, "post", at, token).status_code == 200
    assert chief.tokens.count() + program.tokens.count() == 2 * len(list(packed(78, SHARP)))
    doors.are_clean()


def test_names_of_accounts(doors, as_, reader, now):
    browser = as_(reader)
    for line in packed(LONGEST_NAME):
        assert doors.send(browser, "post", "/account/", {"name": line}).status_code in {302, 400}
    assert User.objects.get(pk=reader.pk).display_name != "Rita Reader"
    doors.are_clean()


FORMS = (
    "/accounts/login/",
    "/accounts/signup/",
    "/accounts/password/reset/",
    "/accounts/login/code/",
    "/accounts/reauthenticate/",
    "/accounts/email/",
    "/accounts/password/change/",
    "/accounts/2fa/totp/activate/",
    "/admin/login/",
)


def test_whatever_is_typed_to_log_in_or_to_sign_up(doors, as_, reader, magazine):
    for number, line in enumerate(packed(600, SHARP)):
        for browser in (Client(), as_(reader)):
            for at in FORMS:
                where = {"REMOTE_ADDR": f"192.0.2.{number}", "headers": {"User-Agent": line.replace("\n", " ")}}
                page = doors.send(browser, "get", at, {"next": line}, follow=True, **where)
                for form in forms_of(Page(at, page.content.decode())) if page.status_code == 200 else ():
                    names = form.names - {"csrfmiddlewaretoken"}
                    doors.send(browser, "post", at, dict.fromkeys(names, line), **where)
    doors.are_clean()
