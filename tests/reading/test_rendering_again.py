"""`manage.py render`: after a template was changed, what is live and what waits is made anew."""

import pytest
from django.core.management import call_command

from articles.models import Rendering, SearchText

pytestmark = pytest.mark.django_db


def spoil():
    Rendering.objects.update(body="old", teaser="old", words=0)
    SearchText.objects.all().delete()


def test_what_is_live_has_its_html_and_its_words_again(client, live):
    edition = live(headline="Zither")
    spoil()
    call_command("render", verbosity=0)
    assert "Paragraph 1" in client.get(edition.get_absolute_url()).content.decode()
    assert "Zither" in client.get("/search/?q=zither").content.decode()


def test_what_waits_for_its_hour_is_made_anew_too_and_is_not_found_before(client, scheduled):
    release = scheduled(headline="Zither")
    spoil()
    call_command("render", verbosity=0)
    assert "Paragraph 1" in Rendering.objects.get(revision=release.revision).body
    assert not SearchText.objects.exists()


def test_what_is_over_stays_as_it_was(live, revise):
    first = live()
    revise(first, dek="More.")
    spoil()
    call_command("render", verbosity=0)
    assert Rendering.objects.get(revision=first.revision).body == "old"
