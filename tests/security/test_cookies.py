"""What a production process gives a browser to keep: bound to this host, to HTTPS, and to what comes from here."""

from __future__ import annotations

import json
import subprocess
import sys
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.conf import global_settings

from tests.processes import environment
from tests.setup.conftest import ROOT

pytestmark = [pytest.mark.processes, pytest.mark.django_db(transaction=True)]
PRODUCTION = {
    "DEBUG": "0",
    "SECRET_KEY": "x" * 60,
    "SITE_URL": "https://magazine.example",
    "ALLOWED_HOSTS": "magazine.example",
    "EMAIL_URL": "dummymail:",
}


@pytest.fixture
def visited(settings: Any, reader: Any, writer: Any, live: Any, tmp_path: Path) -> dict[str, Any]:
    """What a visitor, a reader and a colleague were answered by a process of production."""
    settings.PASSWORD_HASHERS = global_settings.PASSWORD_HASHERS
    for user in (reader, writer):
        user.set_password("correct-horse-battery")
        user.save()
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    piece = live(access="metered")
    command = [sys.executable, "-m", "tests.security.visit", piece.get_absolute_url(), reader.email, writer.email]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment("", tmp_path, **PRODUCTION) | {"DJANGO_SETTINGS_MODULE": "editorial.settings"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout.splitlines()[-1]))


def test_every_cookie_is_bound_to_the_host_and_who_works_here_is_asked_for_a_second_step(visited):
    told = SimpleCookie()
    for line in visited["cookies"]:
        told.load(line)
    assert set(told) == {"__Host-csrftoken", "__Host-sessionid", "__Host-meter"}
    for name, cookie in told.items():
        kept = (bool(cookie["secure"]), cookie["path"], cookie["domain"], cookie["samesite"])
        assert kept == (True, "/", "", "Lax"), name
    assert told["__Host-sessionid"]["httponly"]
    assert told["__Host-meter"]["httponly"]
    assert visited["reader"] == "/"
    assert visited["colleague"] == "/account/second-step/?next=%2Fadmin%2F"
    assert visited["newsroom"] == "/admin/login/?next=/admin/"
