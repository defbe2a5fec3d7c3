"""Three metered pieces a month: in a cookie for visitors, in rows for who is logged in."""

import pytest

from subscribers.meter import COOKIE
from subscribers.models import MeterRead

pytestmark = pytest.mark.django_db

END = "Paragraph 6 of the piece."


@pytest.fixture
def pieces(live):
    return [live(access="metered", headline=f"Piece {number}").get_absolute_url() for number in range(4)]


@pytest.fixture(params=["visitor", "reader", "lapsed"])
def browser(request, client, as_):
    return client if request.param == "visitor" else as_(request.getfixturevalue(request.param))


def whole(browser, address):
    return END in browser.get(address).content.decode()


def test_the_fourth_piece_is_cut_with_the_reason(browser, pieces):
    assert [whole(browser, address) for address in pieces] == [True, True, True, False]
    page = browser.get(pieces[3]).content.decode()
    assert "You have read your 3 free articles this month. Subscribers read everything." in page


def test_the_same_piece_counts_once(browser, pieces):
    for _ in range(5):
        assert whole(browser, pieces[0])
    assert [whole(browser, address) for address in pieces[1:]] == [True, True, False]


def test_a_piece_once_read_stays_open_when_the_meter_is_spent(browser, pieces):
    for address in pieces:
        browser.get(address)
    assert whole(browser, pieces[0])


def test_the_reader_sees_how_many_are_left(browser, pieces):
    pages = [browser.get(address) for address in pieces]
    assert [page.context["decision"].remaining for page in pages] == [2, 1, 0, 0]
    assert "This is one of your 3 free articles this month." in pages[0].content.decode()


def test_asking_for_the_headers_alone_counts_nothing(browser, pieces):
    for address in pieces:
        browser.head(address)
    assert [whole(browser, address) for address in pieces[:3]] == [True, True, True]


def test_open_and_closed_pieces_count_nothing(client, live, pieces):
    client.get(live(headline="Open").get_absolute_url())
    client.get(live(headline="Closed", access="subscribers").get_absolute_url())
    assert COOKIE not in client.cookies


def test_a_subscriber_counts_nothing(as_, subscriber, pieces):
    assert all(whole(as_(subscriber), address) for address in pieces)
    assert not MeterRead.objects.exists()


def test_a_cookie_that_we_did_not_sign_counts_for_nothing(client, pieces):
    client.cookies[COOKIE] = '{"month": "2026-11", "read": []}:forged'
    assert whole(client, pieces[0])


def test_the_api_gives_the_teaser_and_counts_nothing(as_, reader, live):
    edition = live(access="metered")
    answer = as_(reader).get(f"/api/v1/articles/{edition.key}/").json()
    assert END not in answer["text_html"]
    assert answer["access"]["reason"] == "metered-elsewhere"
    assert not MeterRead.objects.exists()
