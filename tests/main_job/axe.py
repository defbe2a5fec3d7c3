"""What axe finds on a page as it stands, its best practices included."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Page

# To tell in full what passed would take most of the time. Preloading would write the admin's imported style sheets into
# the page, where the policy forbids it.
RUN = """rules => axe.run({ resultTypes: ["violations"], preload: false, rules })"""
READERS = {"target-size": {"enabled": True}}


def faults(page: Page, rules: dict[str, dict[str, bool]] | None = None) -> str:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = AxeResults(page.evaluate(RUN, rules or {}))
    return found.generate_report() if found.violations_count else ""


def axe(page: Page) -> None:
    found = faults(page)
    assert not found, found
