"""What went out, for whoever manages the house to look at."""

from __future__ import annotations

from django.urls import reverse

from outbox.models import Event
from tests.conftest import Factory

LIST = reverse("admin:outbox_event_changelist")


def test_a_managing_editor_sees_what_happened_to_which_article(as_: Factory, managing, live: Factory):
    edition = live()
    page = as_(managing).get(LIST).content.decode()
    assert "article.published" in page
    assert str(edition.key) in page


def test_events_are_found_by_their_article(as_: Factory, managing, live: Factory):
    one, other = live(), live(headline="Another piece")
    page = as_(managing).get(LIST, {"q": str(one.key)}).content.decode()
    assert str(one.key) in page
    assert Event.objects.get(subject=str(other.key)).cause not in page


def test_an_event_can_be_read_and_not_changed(as_: Factory, managing, live: Factory):
    edition = live()
    event = Event.objects.get()
    address = reverse("admin:outbox_event_change", args=[event.pk])
    browser = as_(managing)
    assert edition.get_absolute_url() in browser.get(address).content.decode()
    assert browser.post(address, {"kind": "article.corrected"}).status_code == 403
