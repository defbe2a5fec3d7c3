"""Front pages that wait, and those that readers had."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from articles.front import Choice
from articles.models import Arrangement
from newsroom import front_page
from tests.front_page.conftest import URL, leads

pytestmark = pytest.mark.django_db


def test_what_waits_is_listed_in_words(opened, arranged, waiting):
    page = opened().text.replace("\xa0", " ")
    assert re.search(r"in (2 hours|1 hour)", page)
    assert "by Mara Managing" in page
    assert "The next one starts" in page


def test_one_that_waits_is_opened_changed_and_moved(opened, arranged, waiting, three):
    screen = opened(f"?open={waiting.pk}")
    assert screen.pieces == [f"lead.{three[1].article_id}"]
    screen.press(f"out {three[1].article_id}").press("save", at="2099-07-01T09:00")
    changed = Arrangement.objects.get(pk=waiting.pk)
    assert (changed.version, changed.starts_at.year, changed.slots.count()) == (2, 2099, 0)


def test_taking_one_back_asks_first(opened, waiting):
    screen = opened()
    address = reverse("admin:front_page_take_back", args=[waiting.pk])
    assert address in screen.text
    asked = screen.client.get(address).content.decode()
    assert "Take this front page back?" in asked
    assert Arrangement.objects.filter(pk=waiting.pk).exists()
    answer = screen.client.post(address, {"version": "1"}, follow=True).content.decode()
    assert "Taken back: the front page of" in answer
    assert not Arrangement.objects.exists()
    assert LogEntry.objects.get().object_repr.startswith("Front page from")


@pytest.mark.parametrize("version", ["", "2", "x"])
def test_one_that_changed_since_is_not_taken_back(version, opened, waiting):
    address = reverse("admin:front_page_take_back", args=[waiting.pk])
    answer = opened().client.post(address, {"version": version}, follow=True)
    assert front_page.CHANGED in answer.content.decode()
    assert Arrangement.objects.exists()


def test_one_that_has_started_or_is_gone_is_not_taken_back(opened, arranged):
    for number, sentence in ((arranged.pk, front_page.UNDERWAY), (987654, "That front page was taken back.")):
        answer = opened().client.post(f"{URL}{number}/take-back/", {"version": "1"}, follow=True)
        assert sentence in unescape(answer.content.decode())
    assert Arrangement.objects.get() == arranged


@pytest.mark.parametrize("query", ["?open=987654", "?open=x", f"?open={'9' * 30}", "?again=987654", "?again=", "?open"])
def test_one_that_is_not_there_opens_what_readers_have(query, opened, arranged):
    screen = opened(query)
    assert screen.answer.status_code == 200
    assert len(screen.pieces) == 3


def test_one_of_before_is_used_again_without_what_was_withdrawn(opened, arranged, managing, withdrawn, three, now):
    front_page.arrange([], by=managing, now=now, over=arranged, version=1)
    withdrawn(three[2])
    assert "Use again" in opened().text
    screen = opened(f"?again={arranged.pk}")
    assert screen.pieces == [f"lead.{three[0].article_id}", f"second.{three[1].article_id}"]
    assert "Left out, since readers would not see them: “Piece C”." in screen.text
    screen.press("save")
    assert leads() == "Piece A"


def test_the_last_ten_that_held_are_kept_in_sight(opened, managing, live, now):
    page, piece = None, live()
    for number in range(13):
        choices = [Choice("lead", piece.article_id)] if number % 2 else []
        page = front_page.arrange(choices, by=managing, now=now - timedelta(days=20 - number), over=page, version=1)
    assert opened().text.count("Use again") == 9
    assert opened().text.count("holds now") == 1
