"""Dates and times that are typed in the admin."""

import pytest
from django.urls import reverse

from subscribers.models import Entitlement
from tests.conftest import Factory
from tests.house.conftest import errors

pytestmark = pytest.mark.django_db
SENTENCE = "Write a year from 1970 to 2199."


def grant(user, ends_on: str) -> dict[str, object]:
    return {
        "user": user.pk,
        "source": "staff",
        "starts_at_0": "2026-11-24",
        "starts_at_1": "09:00",
        "ends_at_0": ends_on,
        "ends_at_1": "23:59:59",
    }


@pytest.mark.parametrize("day", ["9999-12-31", "2200-01-01", "1969-12-31", "0001-01-01"])
def test_a_year_that_nobody_means_is_refused_and_kept_on_the_page(as_: Factory, subscriptions_manager, reader, day):
    browser = as_(subscriptions_manager)
    response = browser.post(reverse("admin:subscribers_entitlement_add"), grant(reader, day))
    assert errors(response)["ends_at"][0] == SENTENCE
    assert day in response.content.decode()
    assert not Entitlement.objects.exists()


def test_the_last_year_that_somebody_may_mean_is_kept(as_: Factory, subscriptions_manager, reader):
    browser = as_(subscriptions_manager)
    browser.post(reverse("admin:subscribers_entitlement_add"), grant(reader, "2199-12-31"))
    assert Entitlement.objects.get().ends_at
    assert browser.get(reverse("admin:subscribers_entitlement_changelist")).status_code == 200


def test_every_screen_types_instants_by_the_same_rule(admin_user, rf):
    from django.contrib import admin
    from django.db import models

    from common.inputs import Instant

    request = rf.get("/")
    request.user = admin_user
    for model, screen in admin.site._registry.items():
        for column in model._meta.fields:
            if isinstance(column, models.DateTimeField) and column.editable and "allauth" not in model.__module__:
                assert isinstance(screen.formfield_for_dbfield(column, request), Instant), (model, column)
