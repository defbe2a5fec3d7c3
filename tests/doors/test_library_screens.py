"""The screens that come with libraries, and what an address may fill in."""

from __future__ import annotations

from typing import Any

import pytest


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
