"""What the screen shows, to whom, and what that costs."""

from __future__ import annotations

import re

import pytest

from articles.front import Choice
from articles.models import Section
from newsroom import front_page
from tests.front_page.conftest import HOUR, URL

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["", "preview/", "found/", "1/take-back/"])
@pytest.mark.parametrize("name", ["writer", "editor", "photo_editor", "moderator", "subscriptions_manager"])
def test_who_may_not_arrange_reads_who_does(name, path, request, as_, magazine):
    for method in ("get", "post"):
        answer = getattr(as_(request.getfixturevalue(name)), method)(URL + path)
        assert answer.status_code == 403
        assert front_page.MAY_NOT in answer.content.decode()


def test_a_superuser_without_the_role_may_not_either(admin_client, magazine):
    assert admin_client.get(URL).status_code == 403
    assert "Front page: arrange" not in admin_client.get("/admin/").content.decode()


def test_readers_are_led_to_the_log_in(client, as_, subscriber, magazine):
    for browser in (client, as_(subscriber)):
        assert "login" in browser.get(URL)["Location"]


@pytest.mark.parametrize(("name", "count"), [("managing", 2), ("editor", 0), ("writer", 0)])
def test_the_first_screen_links_to_it_for_who_may(name, count, request, as_, magazine):
    browser = as_(request.getfixturevalue(name))
    page = browser.get("/admin/").content.decode()
    assert page.count(f'href="{URL}"') == count
    assert ("Front page: arrange" in page) == bool(count)


def test_the_lists_beside_every_screen_link_to_it_too(as_, managing, magazine):
    assert "Front page: arrange" in as_(managing).get("/admin/articles/section/").content.decode()


def test_it_shows_the_places_in_the_order_of_the_page(opened, arranged):
    screen = opened()
    assert re.findall(r'<h2 id="place-([^"]+)">', screen.text) == ["lead", "second", "opinion", "section.coast"]
    assert "Piece A Coast · 0 minutes · live" in screen.place("Lead").replace("\xa0", " ")
    assert "2 of 4 chosen" in screen.place("Second tier")
    assert "Readers have this since" in screen.text


def test_it_says_what_fills_the_rest(opened, arranged, live):
    live(headline="Newest")
    assert "fills itself: Newest" in opened().place("Second tier")
    assert "Nothing is live that could fill it." in opened().place("Opinion")


def test_without_an_arrangement_everything_fills_itself(opened, three):
    screen = opened()
    assert "the whole page fills itself" in screen.text
    assert "fills itself: Piece C" in screen.place("Lead")


def test_it_says_of_each_piece_whether_readers_see_it(opened, live, scheduled, withdrawn, managing, now):
    seen, gone, coming = live(headline="Seen"), live(headline="Gone"), scheduled(headline="Coming", slug="coming")
    choices = [Choice("second", key) for key in (seen.article_id, gone.article_id, coming.article_id)]
    front_page.arrange(choices, by=managing, now=now)
    withdrawn(gone)
    place = opened().place("Second tier")
    assert "live" in place
    assert "withdrawn: not shown" in place
    assert re.search(r"goes out \w{3} \d\d:\d\d", place)


def test_a_magazine_with_nothing_in_it_is_no_error(opened):
    screen = opened()
    assert "Nothing is live that could fill it." in screen.place("Lead")
    assert "Nothing is live yet, and no release waits." in screen.press("open lead").text


def test_it_asks_as_many_questions_of_the_database_however_much_stands_there(
    opened, managing, live, now, django_assert_max_num_queries
):
    pieces = [live(headline=f"Piece {number}") for number in range(12)]
    places = [("lead", ""), *[("second", "")] * 4, *[("opinion", "")] * 3, *[("section", "coast")] * 4]
    choices = [Choice(place, piece.article_id, section) for piece, (place, section) in zip(pieces, places, strict=True)]
    front_page.arrange(choices, by=managing, now=now - HOUR)
    for hours in range(1, 6):
        front_page.arrange(choices, by=managing, now=now, at=now + hours * HOUR)
    screen = opened()
    with django_assert_max_num_queries(30):
        screen.client.get(URL)
    with django_assert_max_num_queries(36):
        screen.press("open lead")
    with django_assert_max_num_queries(13):
        screen.preview()


def test_each_section_costs_one_question_more(opened, three, django_assert_max_num_queries):
    for number in range(5):
        Section.objects.create(name=f"Section {number}", slug=f"section-{number}")
    screen = opened()
    with django_assert_max_num_queries(31):
        screen.client.get(URL)
