"""Windows of a real browser, one for each person."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.chromium import CHROMIUM, NO_CHROMIUM
from tests.main_job import axe as finding


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if CHROMIUM is None and "main_job" in item.path.parts:
            item.add_marker(pytest.mark.skip(reason=NO_CHROMIUM))


@pytest.fixture
def window(chromium: Browser, live_server: Any) -> Iterator[Callable[..., Page]]:
    """A browser of its own for one person; what its console says and what its policy forbids fails the test."""
    opened: list[BrowserContext] = []
    complaints: list[str] = []

    def open_window(width: int = 1280) -> Page:
        context = chromium.new_context(base_url=live_server.url, viewport={"width": width, "height": 900})
        opened.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
        return page

    yield open_window
    for context in opened:
        context.close()
    assert not complaints


@pytest.fixture
def axe() -> Callable[[Page], None]:
    return finding.axe
