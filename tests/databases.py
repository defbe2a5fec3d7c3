"""Which tests run on PostgreSQL too. SQLite runs them all."""

from __future__ import annotations

import pytest
from django.db import connection

NO_DIFFERENCE = "The database makes no difference here: the run on SQLite shows it."
# Whatever locks, counts, searches, pages, constrains, or is typed in by strangers. What is left out, besides what is
# marked `one_database`, looks at words and looks of pages.
ON_POSTGRESQL_TOO = {
    "api",
    "bad_input",
    "comments",
    "doors",
    "front_page",
    "leaks",
    "moderation",
    "newsroom_api",
    "operations",
    "outages",
    "pictures_made",
    "publication",
    "security",
    "today",
    "accounts/test_codes.py",
    "accounts/test_fifty_reads.py",
    "accounts/test_killed.py",
    "accounts/test_renewing.py",
    "accounts/test_sessions.py",
    "accounts/test_subscribing.py",
    "accounts/test_tokens.py",
    "house/test_contributors.py",
    "house/test_entitlements.py",
    "house/test_events.py",
    "limits/test_counting.py",
    "main_job/test_coming_back.py",
    "main_job/test_main_job.py",
    "newsroom/test_article_list.py",
    "newsroom/test_pressed_twice.py",
    "newsroom/test_releases.py",
    "newsroom/test_saving.py",
    "newsroom/test_signoffs.py",
    "newsroom/test_stale_save.py",
    "newsroom/test_truth_table.py",
    "newsroom/test_two_at_once.py",
    "reading/test_access.py",
    "reading/test_faults.py",
    "reading/test_front_page.py",
    "reading/test_lists.py",
    "reading/test_meter.py",
    "reading/test_picks.py",
    "reading/test_search.py",
    "reading/test_series.py",
    "reading/test_sitemaps.py",
}


def skip_what_no_database_changes(items: list[pytest.Item]) -> None:
    if connection.vendor != "postgresql":
        return
    for item in items:
        folder, file = item.path.parts[-2:]
        runs = folder in ON_POSTGRESQL_TOO or f"{folder}/{file}" in ON_POSTGRESQL_TOO
        if not runs or item.get_closest_marker("one_database"):
            item.add_marker(pytest.mark.skip(reason=NO_DIFFERENCE))
