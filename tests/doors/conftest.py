"""Somebody who may do everything, and numbers that no row has."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.conftest import Factory

NO_NUMBERS = ("abc", "\x00", "9" * 30, "9" * 4400)


@pytest.fixture
def desk(as_: Factory, person: Factory) -> Client:
    """The browser of a superuser."""
    user = person("ann admin")
    user.is_staff = user.is_superuser = True
    user.save()
    return as_(user)
