"""Numbers of rows that can be none."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from articles.models import Contributor
from newsroom.models import SectionRules
from tests.doors.conftest import NO_NUMBERS
from tests.house.conftest import NO_HANDLES, errors

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("number", NO_NUMBERS)
@pytest.mark.parametrize(
    ("screen", "field", "form"),
    [
        ("articles_pick", "article", {"place": "front", "position": 0}),
        ("articles_pick", "under", {"place": "front", "position": 0}),
        ("subscribers_entitlement", "user", {"source": "staff"}),
        ("subscribers_entitlement", "plan", {"source": "staff"}),
        ("articles_contributor", "portrait", {"name": "Ada", "slug": "ada", **NO_HANDLES}),
        ("articles_contributor", "user", {"name": "Ada", "slug": "ada", **NO_HANDLES}),
        ("newsroom_sectionrules", "section", {}),
        ("comments_thread", "article", {}),
    ],
)
def test_a_chooser_refuses_what_it_never_offered(desk, magazine, screen, field, form, number):
    response = desk.post(reverse(f"admin:{screen}_add"), form | {field: number})
    assert response.status_code == 200
    assert errors(response)[field]
    assert not Contributor.objects.exists()


@pytest.mark.parametrize("number", NO_NUMBERS)
def test_a_list_of_boxes_refuses_what_it_never_offered(desk, section, reader, number):
    rules = reverse("admin:newsroom_sectionrules_change", args=[SectionRules.objects.get().pk])
    assert errors(desk.post(rules, {"desks": [number]}))["desks"]
    assert errors(desk.post(rules, {"editors": [number]}))["editors"]
    account = reverse("admin:subscribers_user_change", args=[reader.pk])
    assert errors(desk.post(account, {"email": reader.email, "groups": [number]}))["groups"]


@pytest.mark.parametrize("number", NO_NUMBERS)
@pytest.mark.parametrize(
    ("screen", "action"),
    [
        ("articles_topic", "delete_selected"),
        ("articles_contributor", "archive"),
        ("articles_pick", "delete_selected"),
        ("comments_comment", "hide"),
    ],
)
def test_an_action_on_a_row_that_cannot_be_does_nothing_and_says_so(desk, section, contributor, number, screen, action):
    chosen = {"action": action, "_selected_action": [contributor.pk, number]}
    response = desk.post(reverse(f"admin:{screen}_changelist"), chosen, follow=True)
    assert response.status_code == 200
    contributor.refresh_from_db()
    assert contributor.archived_at is None


def test_an_action_on_rows_of_the_list_is_still_done(desk, contributor):
    screen = reverse("admin:articles_contributor_changelist")
    desk.post(screen, {"action": "archive", "_selected_action": [contributor.pk]})
    contributor.refresh_from_db()
    assert contributor.archived_at


def test_roles_are_neither_renamed_nor_taken_away_in_the_admin(desk):
    role = Group.objects.get(name="writer")
    assert desk.get(f"/admin/auth/group/{role.pk}/change/").status_code == 404
    assert desk.get("/admin/auth/group/").status_code == 404
