"""The front page: arranged by hand for an instant, filled where nobody chose, and never with what is not live."""

from datetime import timedelta

import pytest

from articles import front
from articles.front import Choice
from articles.models import Section
from newsroom import front_page

pytestmark = pytest.mark.django_db


def names(editions):
    return [edition.headline for edition in editions]


@pytest.fixture
def arrange(managing, now):
    """Puts pieces into places, from now on or from `at`."""

    def make(*choices, **when):
        found = [Choice(place, edition.article_id, section) for place, edition, section in choices]
        return front_page.arrange(found, by=managing, now=now, **when)

    return make


def test_without_an_arrangement_the_newest_leads_and_the_next_stand_beside_it(live, now):
    for number in range(7):
        live(headline=f"Piece {number}")
    page = front.at(now + timedelta(minutes=1))
    assert names(page.lead) == ["Piece 6"]
    assert names(page.second) == ["Piece 5", "Piece 4", "Piece 3", "Piece 2"]
    assert names(page.rows[0].editions) == ["Piece 1", "Piece 0"]


def test_editors_choose_the_lead_the_second_tier_the_rows_and_opinion(live, arrange, now):
    lead, second, row, opinion = (live(headline=name) for name in ("Lead", "Second", "Row", "Opinion"))
    live(headline="Newest")
    arrange(("lead", lead, ""), ("second", second, ""), ("section", row, "coast"), ("opinion", opinion, ""))
    page = front.at(now)
    assert names(page.lead) == ["Lead"]
    assert names(page.second) == ["Second", "Newest"]
    assert names(page.opinion) == ["Opinion"]
    assert names(page.rows[0].editions) == ["Row"]


def test_the_rest_fills_itself_with_opinion_and_each_section_in_order(live, now):
    Section.objects.create(name="Ideas", slug="ideas", position=1)
    for number in range(3):
        live(headline=f"Think {number}", kind="opinion", section="ideas")
    for number in range(6):
        live(headline=f"Piece {number}")
    page = front.at(now + timedelta(minutes=1))
    assert names(page.opinion) == ["Think 2", "Think 1", "Think 0"]
    assert [(row.section.slug, names(row.editions)) for row in page.rows] == [("coast", ["Piece 0"])]


def test_nothing_stands_on_it_twice(live, arrange, now):
    pieces = [live(headline=f"Piece {number}") for number in range(12)]
    arrange(("opinion", pieces[11], ""), ("second", pieces[10], ""))
    page = front.at(now)
    shown = [*page.lead, *page.second, *page.opinion, *(piece for row in page.rows for piece in row.editions)]
    assert len(names(shown)) == len(set(names(shown)))


def test_a_withdrawn_piece_leaves_it_at_once_and_the_next_takes_its_place(client, live, arrange, withdrawn):
    gone, other = live(headline="Gone"), live(headline="Other")
    arrange(("lead", gone, ""))
    withdrawn(gone)
    page = client.get("/")
    assert "Gone" not in page.content.decode()
    assert names(page.context["front"].lead) == [other.headline]


def test_a_page_whose_every_piece_was_chosen_keeps_a_lead_when_its_lead_is_withdrawn(live, arrange, withdrawn, now):
    gone, second = live(headline="Gone"), live(headline="Second")
    arrange(("lead", gone, ""), ("second", second, ""))
    withdrawn(gone)
    page = front.at(now)
    assert (names(page.lead), names(page.second)) == (["Second"], [])


def test_a_piece_that_is_not_out_yet_waits_off_the_page(scheduled, live, managing, now):
    live(headline="Live")
    release = scheduled(headline="At nine")
    front_page.arrange([Choice("lead", release.article_id)], by=managing, now=now)
    assert names(front.at(now).lead) == ["Live"]


def test_a_timed_arrangement_holds_from_its_instant_on_and_no_earlier(live, arrange, now):
    first, second = live(headline="First"), live(headline="Second")
    arrange(("lead", first, ""))
    arrange(("lead", second, ""), at=now + timedelta(hours=2))
    assert names(front.at(now + timedelta(minutes=119)).lead) == ["First"]
    assert names(front.at(now + timedelta(hours=2)).lead) == ["Second"]


def test_the_page_names_its_parts_and_leads_on_to_everything(client, live):
    live(headline="Only", kind="opinion")
    live(headline="Another")
    page = client.get("/").content.decode()
    assert '<h1 class="unseen">The Example: today’s front page</h1>' in page
    assert '<a href="/latest/">Everything, newest first</a>' in page


def test_an_empty_magazine_says_so(client, magazine):
    assert "Nothing has been published here yet." in client.get("/").content.decode()


def test_it_costs_the_same_number_of_queries_however_much_there_is(client, live, django_assert_max_num_queries):
    for number in range(12):
        live(headline=f"Piece {number}")
    with django_assert_max_num_queries(10):
        client.get("/")


def test_it_may_be_kept_by_caches_for_visitors_alone(client, as_, reader, live):
    live()
    assert client.get("/")["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert as_(reader).get("/")["Cache-Control"] == "private, no-store"
