from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings
from django.utils import timezone

FASTER = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="module")
def seeded_at(django_db_setup: None, django_db_blocker: Any, media: Path) -> Iterator[datetime]:
    """When `manage.py demo` filled the empty database, for all tests of a file; undone after the last."""
    before = timezone.now()
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(DEBUG=True, MEDIA_ROOT=media, PASSWORD_HASHERS=FASTER):
            call_command("demo", verbosity=0)
        yield before
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("media")
