"""Every screen answers whatever is searched for, typed and asked. Whom it is for is in tests/doors/test_who_may.py."""

from __future__ import annotations

import pytest
from django.contrib import admin
from django.urls import reverse

pytestmark = pytest.mark.django_db
TYPED = ("a", "%_\\", "'\"<script>", "\u202e", "\x00", "x" * 5000)
# One row, whose list is its form; and articles, which have pages of their own.
OTHERS = {"articles_magazine", "articles_article"}


@pytest.fixture
def screens() -> list[str]:
    return sorted(f"{model._meta.app_label}_{model._meta.model_name}" for model in admin.site._registry)


def test_a_list_answers_whatever_is_searched_for(as_, admin_user, rows, screens):
    browser, wrong = as_(admin_user), []
    for address in (reverse(f"admin:{screen}_changelist") for screen in screens if screen != "articles_magazine"):
        for term in TYPED:
            answer = browser.get(address, {"q": term})
            if answer.status_code != 200 or b'"<script>' in answer.content:
                wrong.append((address, term))
    assert not wrong


def test_a_chooser_answers_whatever_is_typed(as_, admin_user, managing, rows):
    browser = as_(admin_user)
    for model, field in (("contributor", "portrait"), ("contributor", "user"), ("byline", "contributor")):
        names = {"app_label": "articles", "model_name": model, "field_name": field}
        answer = browser.get(reverse("admin:autocomplete"), names | {"term": "\x00", "page": "1"})
        assert answer.status_code == 200, field
    for chooser in ("articles_pick_live", "comments_thread_live", "subscribers_entitlement_people"):
        assert browser.get(reverse(f"admin:{chooser}"), {"term": "\x00'%"}).status_code == 200, chooser


def test_an_unknown_row_leads_back_and_is_no_error(as_, admin_user, magazine, screens):
    browser = as_(admin_user)
    for screen in set(screens) - OTHERS:
        for pk in ("0", "999999", "x", "9" * 24):
            assert browser.get(reverse(f"admin:{screen}_change", args=[pk])).status_code == 302, (screen, pk)
