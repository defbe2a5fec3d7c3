"""The screens that come with libraries, and what an address may fill in."""

from __future__ import annotations

from typing import Any

import pytest

from articles.models import Pick


@pytest.fixture
def admin(person: Any, as_: Any) -> Any:
    user = person("adam admin")
    user.is_staff = user.is_superuser = True
    user.save()
    return as_(user)


@pytest.mark.parametrize("screen", ["account/emailaddress", "mfa/authenticator"])
@pytest.mark.parametrize("row", ["abc", "\x00", "9" * 30])
def test_a_row_that_cannot_be_is_refused_there_too(admin: Any, screen: str, row: str) -> None:
    posted = {"action": "delete_selected", "_selected_action": row}
    assert admin.post(f"/admin/{screen}/", posted).status_code == 302


def test_an_address_fills_in_no_instant(as_: Any, subscriptions_manager: Any) -> None:
    answer = as_(subscriptions_manager).get("/admin/subscribers/entitlement/add/?starts_at=abc&ends_at=x")
    assert answer.status_code == 200


@pytest.mark.parametrize("row", ["abc", "\x00", "9" * 30, ""])
def test_a_row_changed_in_a_list_is_one_that_can_be(as_: Any, managing: Any, live: Any, row: str) -> None:
    pick = Pick.objects.create(article=live().article)
    posted = {
        "form-TOTAL_FORMS": "1",
        "form-INITIAL_FORMS": "1",
        "form-0-id": row,
        "form-0-position": "3",
        "_save": "Save",
    }
    assert as_(managing).post("/admin/articles/pick/", posted).status_code == 302
    pick.refresh_from_db()
    assert pick.position == 0


def test_a_row_that_can_be_is_changed_in_the_list(as_: Any, managing: Any, live: Any) -> None:
    pick = Pick.objects.create(article=live().article)
    rows = {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "1", "form-0-id": str(pick.pk)}
    as_(managing).post("/admin/articles/pick/", rows | {"form-0-position": "3", "_save": "Save"})
    pick.refresh_from_db()
    assert pick.position == 3
