import os
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.setup.conftest import ROOT

CHOICES = (
    "ALLOWED_HOSTS",
    "DATABASE_URL",
    "DEBUG",
    "EMAIL_URL",
    "PAYMENTS",
    "PORT",
    "REDIS_URL",
    "SECRET_KEY",
    "SITE_URL",
    "TRUSTED_PROXIES",
)
PRODUCTION = {"DEBUG": "0", "SECRET_KEY": "x" * 60, "SITE_URL": "https://magazine.example"}
Load = Callable[..., dict[str, Any]]


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    """The settings as they are under these variables only."""

    def load(**env: str) -> dict[str, Any]:
        for name in CHOICES:
            monkeypatch.delenv(name, raising=False)
        for name, value in {"EDITORIAL_DATA_DIR": str(tmp_path / "var"), **env}.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(ROOT / "editorial" / "settings.py"))

    return load


def test_without_a_secret_key_production_does_not_start(tmp_path: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if name not in CHOICES}
    refused = subprocess.run(
        [sys.executable, "-c", "import editorial.settings"],
        cwd=ROOT,
        env={**kept, "EDITORIAL_DATA_DIR": str(tmp_path / "var")},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert refused.returncode == 3
    assert refused.stderr == "SECRET_KEY is not set: set it to fifty random characters, or DEBUG=1 for development.\n"


@pytest.mark.parametrize("public", [{"SITE_URL": "https://magazine.example"}, {"ALLOWED_HOSTS": "magazine.example"}])
def test_debug_does_not_start_at_a_public_address(
    load: Load, public: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="3"):
        load(DEBUG="1", **public)
    assert (
        capsys.readouterr().err == "DEBUG is on, but SITE_URL or ALLOWED_HOSTS names a public address: set DEBUG=0.\n"
    )


def test_development_makes_a_key_once_and_keeps_it_to_its_owner(load: Load, tmp_path: Path) -> None:
    first = load(DEBUG="1")["SECRET_KEY"]
    assert len(first) > 50
    assert load(DEBUG="1")["SECRET_KEY"] == first
    assert (tmp_path / "var" / "secret-key").stat().st_mode & 0o777 == 0o600


def test_production_cookies_are_bound_to_the_host_and_to_https(load: Load) -> None:
    settings = load(**PRODUCTION)
    assert settings["SESSION_COOKIE_NAME"].startswith("__Host-")
    assert settings["CSRF_COOKIE_NAME"].startswith("__Host-")
    assert settings["SESSION_COOKIE_SECURE"]
    assert settings["CSRF_COOKIE_SECURE"]
    assert settings["ALLOWED_HOSTS"] == ["magazine.example"]


def test_one_redis_address_serves_cache_and_celery(load: Load) -> None:
    settings = load(**PRODUCTION, REDIS_URL="unix:///run/redis.sock?db=2")
    assert settings["CACHES"]["default"]["LOCATION"] == "unix:///run/redis.sock?db=2"
    assert settings["CELERY_BROKER_URL"] == "redis+socket:///run/redis.sock?virtual_host=2"


def test_a_database_address_chooses_postgresql_with_time_limits(load: Load) -> None:
    database = load(**PRODUCTION, DATABASE_URL="postgres://me@db/magazine")["DATABASES"]["default"]
    assert (database["HOST"], database["NAME"]) == ("db", "magazine")
    assert database["OPTIONS"]["connect_timeout"] == 5
    assert "lock_timeout" in database["OPTIONS"]["options"]


def test_forwarded_addresses_are_believed_only_from_proxies_that_were_named(load: Load) -> None:
    alone = load(**PRODUCTION)
    behind_one = load(**PRODUCTION, TRUSTED_PROXIES="1")
    assert alone["SECURE_PROXY_SSL_HEADER"] is None
    assert (alone["REST_FRAMEWORK"]["NUM_PROXIES"], alone["ALLAUTH_TRUSTED_PROXY_COUNT"]) == (0, 0)
    assert behind_one["SECURE_PROXY_SSL_HEADER"] == ("HTTP_X_FORWARDED_PROTO", "https")
    assert (behind_one["REST_FRAMEWORK"]["NUM_PROXIES"], behind_one["ALLAUTH_TRUSTED_PROXY_COUNT"]) == (1, 1)
