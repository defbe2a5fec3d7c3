"""A feed reader asks for the same feed all day: it is sent again when something changed, and then always."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.http import parse_http_date

from outbox.models import Event
from tests.reading.strictly import FORMATS

pytestmark = [pytest.mark.django_db, pytest.mark.parametrize("ending", FORMATS)]


@pytest.fixture
def feed(client, ending):
    """Asks for the feed of the section, with what the last answer said of itself."""

    def ask(**headers):
        return client.get(f"/section/coast/feed.{ending}", headers=headers)

    return ask


@pytest.fixture
def settled():
    """Whatever changed, changed a minute ago."""
    return lambda: Event.objects.update(at=timezone.now() - timedelta(minutes=1))


def test_who_has_the_tag_is_told_that_nothing_changed(live, feed):
    live()
    first = feed()
    again = feed(if_none_match=first["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    assert (again["ETag"], again["Cache-Control"]) == (first["ETag"], first["Cache-Control"])


def test_who_has_only_the_date_is_told_that_nothing_changed(live, feed, settled):
    live()
    settled()
    assert feed(if_modified_since=feed()["Last-Modified"]).status_code == 304


def test_a_tag_counts_more_than_a_date(live, feed, settled):
    live()
    settled()
    assert feed(if_none_match='"another"', if_modified_since=feed()["Last-Modified"]).status_code == 200


def test_a_reader_keeps_it_for_five_minutes_and_a_cache_that_many_share_asks(live, feed):
    live()
    assert feed()["Cache-Control"] == "public, max-age=300, s-maxage=0"


def test_a_withdrawal_is_seen_by_who_has_the_tag(live, withdrawn, feed):
    edition = live()
    first = feed()
    withdrawn(edition)
    again = feed(if_none_match=first["ETag"])
    assert again.status_code == 200
    assert edition.headline not in again.content.decode()


def test_a_withdrawal_is_seen_by_who_has_only_the_date(live, withdrawn, feed, settled):
    edition = live()
    settled()
    first = feed()
    withdrawn(edition)
    again = feed(if_modified_since=first["Last-Modified"])
    assert again.status_code == 200
    assert edition.headline not in again.content.decode()


def test_two_changes_in_one_second_are_both_seen_by_who_has_only_the_date(live, feed):
    """Dates have whole seconds: until a change is ten old, none is told."""
    live()
    assert "Last-Modified" not in feed()


def test_the_date_is_that_of_the_last_change(live, feed, settled):
    live()
    settled()
    assert parse_http_date(feed()["Last-Modified"]) == int(Event.objects.get().at.timestamp())


def test_a_new_piece_a_correction_and_a_new_name_are_seen(live, revise, section, feed):
    tags = [feed()["ETag"]]
    edition = live()
    tags.append(feed()["ETag"])
    revise(edition, "correction", "It was a Tuesday.", dek="Tuesday.")
    tags.append(feed()["ETag"])
    section.name = "The coast"
    section.save()
    tags.append(feed()["ETag"])
    assert len(set(tags)) == 4
