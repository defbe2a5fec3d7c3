"""Second steps, and what is needed to do one."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.core.cache import cache, caches
from django.test import Client

from common.breaker import redis_breaker
from subscribers.models import User
from tests.conftest import PASSWORD
from tests.redis_server import redis_server, refused_url


@pytest.fixture(autouse=True)
def _no_attempts_yet() -> None:
    cache.clear()


@pytest.fixture
def asked(settings: Any, magazine: Any) -> None:
    """As in production: who works here is asked for a second step."""
    settings.STAFF_SECOND_FACTOR = True


@pytest.fixture
def app() -> Callable[[User], str]:
    """Sets an app up for somebody; the secret that it makes codes of."""

    def set_up(user: User) -> str:
        secret = generate_totp_secret()
        TOTP.activate(user, secret)
        return secret

    return set_up


@pytest.fixture
def recovery() -> Callable[[User], list[str]]:
    return lambda user: list(RecoveryCodes.activate(user).generate_codes())


@pytest.fixture(params=["without Redis", "Redis", "Redis refused"])
def limits(request: pytest.FixtureRequest, settings: Any, tmp_path: Path) -> Iterator[str]:
    """Whatever the cache is: what is counted is counted elsewhere."""
    if request.param == "without Redis":
        yield request.param
        return
    with redis_server(tmp_path / "redis") as url:
        location = url if request.param == "Redis" else refused_url()
        settings.CACHES = {"default": {"BACKEND": "common.cache.ResilientRedisCache", "LOCATION": location}}
        redis_breaker.mend()
        cache.clear()
        yield request.param
    redis_breaker.mend()
    caches.close_all()


def code_of(secret: str, periods: int = 0) -> str:
    """What the app shows now, or so many periods later."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + periods))


def by_password(browser: Client, user: User, wanted: str = "") -> Any:
    return browser.post("/accounts/login/", {"login": user.email, "password": PASSWORD, "next": wanted})


def is_logged_in(browser: Client) -> bool:
    return "_auth_user_id" in browser.session


def has_factor(user: User) -> bool:
    return Authenticator.objects.filter(user=user).exists()
