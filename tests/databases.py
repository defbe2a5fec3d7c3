"""Which tests run on PostgreSQL too. SQLite runs them all."""

from __future__ import annotations

import pytest
from django.db import connection

NO_DIFFERENCE = "The database makes no difference here: the run on SQLite shows it."
# Whatever locks, counts, searches, pages or constrains, and what is typed in by strangers. Everything else is about
# words, looks and rules that are the same on both.
ON_POSTGRESQL_TOO = {
    "comments",
    "operations",
    "outages",
    "pictures_made",
    "publication",
    "accounts/test_fifty_reads.py",
    "accounts/test_killed.py",
    "accounts/test_renewing.py",
    "api/test_filters.py",
    "bad_input/test_addresses.py",
    "doors/test_comment_form.py",
    "doors/test_filters.py",
    "doors/test_numbers.py",
    "front_page/test_two_at_once.py",
    "front_page/test_what_cannot_be.py",
    "leaks/test_preview_links.py",
    "limits/test_counting.py",
    "main_job/test_main_job.py",
    "moderation/test_moderation.py",
    "newsroom/test_article_list.py",
    "newsroom/test_pressed_twice.py",
    "newsroom/test_releases.py",
    "newsroom/test_two_at_once.py",
    "newsroom_api/test_once.py",
    "newsroom_api/test_two_at_once.py",
    "reading/test_faults.py",
    "reading/test_front_page.py",
    "reading/test_lists.py",
    "reading/test_meter.py",
    "reading/test_search.py",
    "security/test_guesses.py",
    "today/test_two_at_once.py",
}


def skip_what_no_database_changes(items: list[pytest.Item]) -> None:
    if connection.vendor != "postgresql":
        return
    for item in items:
        folder, file = item.path.parts[-2:]
        runs = folder in ON_POSTGRESQL_TOO or f"{folder}/{file}" in ON_POSTGRESQL_TOO
        if not runs or item.get_closest_marker("one_database"):
            item.add_marker(pytest.mark.skip(reason=NO_DIFFERENCE))
