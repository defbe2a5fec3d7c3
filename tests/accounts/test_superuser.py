"""The first account of an installation, made at the command line."""

import pytest
from django.core.cache import cache
from django.core.management import call_command

pytestmark = pytest.mark.django_db


def test_whoever_is_made_at_the_command_line_logs_in_and_reaches_the_newsroom(client, magazine, monkeypatch):
    cache.clear()
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", "low-water-at-nine")
    call_command("createsuperuser", interactive=False, email="first@example.com", verbosity=0)
    typed = {"login": "First@example.com", "password": "low-water-at-nine"}
    assert client.post("/accounts/login/?next=/admin/", typed)["Location"] == "/admin/"
    page = client.get("/admin/")
    assert page.status_code == 200
    assert "first@example.com" in page.content.decode()
