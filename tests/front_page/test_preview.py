"""The page as readers would see it, beside the form."""

from __future__ import annotations

import re

import pytest

from articles.models import Arrangement

pytestmark = pytest.mark.django_db


def test_the_preview_is_the_readers_page_with_what_is_in_the_form(opened, arranged, three):
    c = three[2].article_id
    screen = opened().press(f"out {three[0].article_id}").press(f"to {c}", **{f"to-{c}": "lead"})
    page = screen.preview().content.decode()
    assert re.search(r'class="item item--lead[^>]*>.*?Piece C', page, re.DOTALL)
    assert "articles/magazine.css" in page
    assert Arrangement.objects.count() == 1


def test_it_is_what_a_visitor_sees_and_runs_no_script(opened, arranged, managing):
    page = opened().preview().content.decode()
    assert "Log in" in page
    assert str(managing) not in page
    assert "<script" not in page
    assert '<html lang="en" data-colours="light">' in page
    assert 'data-colours="dark"' in opened().preview(colours="dark").content.decode()


def test_it_is_private_and_only_our_own_page_may_frame_it(opened, arranged):
    screen = opened()
    answer = screen.preview()
    assert {"private", "no-store"} <= set(answer["Cache-Control"].split(", "))
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert "frame-src" not in answer["Content-Security-Policy"]
    assert "frame-src 'self'" in screen.answer["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in screen.answer["Content-Security-Policy"]
    assert screen.answer["X-Frame-Options"] == "DENY"
    [sandbox] = re.findall(r'sandbox="([^"]*)"', screen.text)
    assert not {"allow-scripts", "allow-top-navigation", "allow-forms"} & set(sandbox.split())


def test_the_first_preview_is_asked_for_by_an_address(opened, arranged):
    screen = opened()
    [address] = re.findall(r'src="([^"]*/preview/[^"]*)"', screen.text)
    assert "Piece A" in screen.client.get(address).content.decode()


def test_of_a_later_instant_it_shows_what_goes_out_until_then(opened, arranged, scheduled, three):
    release = scheduled(headline="At nine", slug="at-nine")
    screen = opened().press("open lead").press(f"choose {release.article_id}").press(f"out {three[0].article_id}")
    assert "At nine" not in screen.preview().content.decode()
    later = screen.preview(when="at", at="2099-07-01T09:00").content.decode()
    assert re.search(r'class="item item--lead[^>]*>.*?At nine.*?By Ada Long', later, re.DOTALL)


def test_what_was_taken_back_or_held_is_not_in_it(opened, arranged, draft, scheduled, managing):
    release, unreleased = scheduled(headline="Held back", slug="held"), draft(headline="Draft")
    release.state, release.held_because = "held", "No credit."
    release.save()
    pieces = [f"lead.{release.article_id}", f"second.{unreleased.pk}"]
    page = opened().preview(piece=pieces, when="at", at="2099-07-01T09:00").content.decode()
    assert "Held back" not in page
    assert "Draft" not in page
