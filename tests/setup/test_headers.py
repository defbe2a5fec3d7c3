import pytest
from django.test import Client

NOTHING_FOREIGN = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/accounts/login/", "/healthz", "/nothing/here/"])
def test_every_answer_allows_what_is_ours_and_nothing_inline(client: Client, address: str) -> None:
    policy = client.get(address)["Content-Security-Policy"]
    assert set(policy.split("; ")) >= NOTHING_FOREIGN
    assert "unsafe" not in policy


@pytest.mark.django_db
def test_every_answer_keeps_addresses_types_and_windows_to_ourselves(client: Client) -> None:
    answer = client.get("/accounts/login/")
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in answer["Permissions-Policy"]
