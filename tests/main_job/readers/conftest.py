"""A whole magazine in a browser, for everything that is true of more than one of its pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import override_settings
from django.test.utils import setup_databases, teardown_databases
from django.utils import timezone
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from newsroom.roles import keep_right
from tests.main_job.readers import magazine
from tests.main_job.readers.looking import Looks, See
from tests.main_job.readers.site import Site


@pytest.fixture(scope="package")
def site(
    chromium: Browser, django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """Made once for all files of this folder, in none of which a test may ask for the database by itself."""
    media = tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=media), database():
        addresses = magazine.make(timezone.now())
        server = LiveServer("localhost")
        site = Site(chromium, server.url, media, addresses)
        yield site
        site.close()
        server.stop()


@pytest.fixture(scope="package")
def see(site: Site) -> See:
    """How a page of pages.py looks; it is visited once, however many tests ask."""
    return Looks(site).at


@pytest.fixture(autouse=True)
def _pictures(site: Site, _folders: None, settings: Any) -> None:
    """Not in the folder of one test."""
    settings.MEDIA_ROOT = site.media


@contextmanager
def database() -> Iterator[None]:
    """That of the run, emptied afterwards; pytest-django makes none where no test of the run is marked for it."""
    made = None if connection.introspection.table_names() else setup_databases(0, interactive=False)
    try:
        yield
    finally:
        if made:
            teardown_databases(made, verbosity=0)
        else:
            call_command("flush", verbosity=0, interactive=False)
            keep_right()
