"""Production, and no mail goes out."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command

from subscribers.models import User
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_mail(settings: Any, free_port: int) -> None:
    cache.clear()
    settings.LOG_IN_UNCONFIRMED = False
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port


@pytest.fixture
def free_port() -> int:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def test_the_first_superuser_logs_in_without_a_mail(client, monkeypatch):
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", PASSWORD)
    call_command("createsuperuser", email="Boss@example.com", interactive=False, verbosity=0)
    assert User.objects.get().is_superuser
    response = client.post("/accounts/login/", {"login": "boss@example.com", "password": PASSWORD})
    assert response.status_code == 302
    assert client.get("/admin/").status_code == 200


@pytest.mark.parametrize(
    ("address", "form"),
    [
        ("signup", {"email": "new@example.com", "password1": "a-long-enough-one"}),
        ("login", {"login": "rita.reader@example.com", "password": PASSWORD}),
        ("login/code", {"email": "rita.reader@example.com"}),
        ("login/code", {"email": "nobody@example.com"}),
        ("password/reset", {"email": "rita.reader@example.com"}),
        ("password/reset", {"email": "nobody@example.com"}),
    ],
)
def test_whoever_waits_for_a_mail_is_told_that_none_was_sent(client, magazine, reader, caplog, address, form):
    with caplog.at_level(logging.ERROR):
        response = client.post(f"/accounts/{address}/", form)
    assert response.status_code == 503
    assert "The message could not be sent" in response.content.decode()
    assert "EMAIL_URL" in caplog.text


def test_whoever_signed_up_meanwhile_gets_the_mail_when_they_log_in_later(client, magazine, settings):
    typed = {"email": "new@example.com", "password1": "a-long-enough-one"}
    client.post("/accounts/signup/", typed)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    cache.clear()
    client.post("/accounts/login/", {"login": typed["email"], "password": typed["password1"]})
    assert [message.to for message in mail.outbox] == [["new@example.com"]]


@pytest.mark.parametrize("length", [255, 300, 5000])
def test_an_address_that_is_too_long_opens_no_account(client, magazine, length):
    address = f"ann@{('b' * 50 + '.') * 120}"[: length - 3] + "com"
    response = client.post("/accounts/signup/", {"email": address, "password1": "a-long-enough-one"})
    assert response.status_code == 200
    assert not User.objects.exists()
    assert not EmailAddress.objects.exists()


def test_an_account_that_the_admin_made_with_capitals_can_log_in(client, settings, desk, magazine):
    settings.LOG_IN_UNCONFIRMED = True
    password = {"password1": PASSWORD, "password2": PASSWORD, "usable_password": "true"}
    desk.post("/admin/subscribers/user/add/", {"email": "Nora@Example.com", "display_name": "", **password})
    client.post("/accounts/login/", {"login": "Nora@Example.com", "password": PASSWORD})
    assert "_auth_user_id" in client.session
