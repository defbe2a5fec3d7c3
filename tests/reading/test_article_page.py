"""The article page: what stands on it and in which order, and what stands at its earlier addresses."""

import re
from datetime import timedelta

import pytest

from articles.content import Line
from articles.models import Handle
from newsroom import workflow
from newsroom.models.transition import Act
from tests.conftest import again
from tests.reading.conftest import main_of

pytestmark = pytest.mark.django_db

ORDER = (
    '<p class="kicker"><a href="/section/coast/">Coast</a></p>',
    "The tide at Marrow Point</h1>",
    "What a village keeps when the sea takes the road.</p>",
    ">Ada Long</a>",
    "<time ",
    'comments/">No comments yet</a>',
    "<img ",
    "The harbour.",
    "Ines Roy",
    "Paragraph 1 of the piece.",
    "It was a Tuesday.",
    "is a reporter at The Example.",
    "Join the Conversation",
    "More from The Example",
)


def test_it_reads_in_the_order_of_a_printed_page(client, live, revise):
    live(headline="Another piece")
    edition = live(dek="Not yet so.")
    revise(edition, "correction", "It was a Tuesday.", dek="What a village keeps when the sea takes the road.")
    main = main_of(client.get(edition.get_absolute_url()))
    places = [main.index(words) for words in ORDER]
    assert places == sorted(places)


def test_it_says_how_many_comments_there_are_and_leads_to_them(client, live):
    where = live().get_absolute_url()
    head = main_of(client.get(where)).partition("</header>")[0]
    assert f'<a href="{where}comments/">No comments yet</a>' in head


@pytest.mark.parametrize(("change", "is_told"), [("update", True), ("correction", True), ("minor", False)])
def test_the_date_of_an_update_is_told_and_that_of_a_minor_change_is_not(
    client, live, changed, magazine, managing, now, change, is_told
):
    edition, later = live(), now + timedelta(days=3)
    correction = "It was a Tuesday." if change == "correction" else ""
    article = changed(edition)
    workflow.perform(Act.RELEASE, article, by=managing, now=later, change=change, correction=correction)
    head = main_of(client.get(edition.get_absolute_url())).partition("</header>")[0]
    day = later.astimezone(magazine.zone)
    told = re.findall("Updated <time [^>]*>([^<]+)</time>", head)
    assert told == ([f"{day:%B} {day.day}, {day.year}"] if is_told else [])


def test_each_contributor_has_a_line_that_leads_to_their_page_and_handles(client, live, contributor):
    Handle.objects.create(
        contributor=contributor, network="mastodon", name="@ada@social.example", address="https://social.example/@ada"
    )
    foot = main_of(client.get(live().get_absolute_url())).partition('<footer class="article__foot">')[2]
    assert '<a href="/by/ada-long/">Ada Long</a> is a reporter at The Example.' in foot
    assert '<a href="https://social.example/@ada" rel="noopener">Mastodon <span>@ada@social.example</span></a>' in foot


def test_what_stands_under_it_has_picture_headline_and_dek(client, live, image):
    other = live(headline="Another piece", dek="About something else.")
    more = main_of(client.get(live().get_absolute_url())).partition("More from The Example")[2]
    assert f'src="{image.url}"' in more
    assert 'alt="Boats at low water"' in more
    assert f'<a href="{other.get_absolute_url()}">Another piece</a>' in more
    assert "About something else." in more


def test_an_open_article_has_its_opening_once(client, live):
    page = client.get(live().get_absolute_url()).content.decode()
    assert page.count("Paragraph 1 of the piece.") == 1
    assert page.count("Paragraph 6 of the piece.") == 1


def test_an_address_that_never_was_is_not_found(client, live):
    live()
    assert client.get("/2026/01/09/nothing-here/").status_code == 404


@pytest.mark.parametrize("path", ["/2026/13/45/tide/", "/2026/1/9/tide/", "/0000/00/00/tide/"])
def test_an_address_that_is_no_date_is_not_found(client, db, path):
    assert client.get(path).status_code == 404


def test_an_article_that_is_only_scheduled_is_not_found(client, scheduled, live):
    where = live(slug="the-one").get_absolute_url()
    scheduled(slug="the-other")
    assert client.get(where.replace("the-one", "the-other")).status_code == 404


def test_an_earlier_address_leads_to_the_present_one(client, live, revise):
    edition = live(slug="first-thought")
    present = revise(edition, slug="second-thought")
    response = client.get(edition.get_absolute_url())
    assert (response.status_code, response["Location"]) == (301, present.get_absolute_url())


def test_a_withdrawn_article_is_gone_and_says_so(client, live, withdrawn):
    edition = withdrawn(live())
    response = client.get(edition.get_absolute_url())
    assert response.status_code == 410
    assert "withdrawn" in response.content.decode()
    assert edition.headline not in response.content.decode()


def test_a_withdrawn_article_that_is_released_again_is_there_again(client, live, withdrawn, managing, now):
    edition = withdrawn(live())
    workflow.perform(Act.RELEASE, again(edition.article), by=managing, now=now, change="update")
    response = client.get(edition.get_absolute_url())
    assert response.status_code == 200
    assert edition.headline in main_of(response)


def test_a_correction_is_printed_and_stays_through_later_editions(client, live, revise):
    corrected = revise(live(), "correction", "The pier is in Marrow, not in Ansel.", dek="Now right.")
    present = revise(corrected, "update", dek="Righter still.")
    assert "The pier is in Marrow, not in Ansel." in main_of(client.get(present.get_absolute_url()))


def test_the_sentence_printed_this_time_stands_instead_of_the_usual_line(client, live, contributor):
    edition = live(bylines=(Line(contributor.key, sentence="Ada Long was there in 1998."),))
    page = client.get(edition.get_absolute_url()).content.decode()
    assert "Ada Long was there in 1998." in page
    assert "is a reporter at" not in page


def test_a_page_for_visitors_may_be_shared_and_one_for_a_person_may_not(client, as_, live, subscriber):
    where = live().get_absolute_url()
    assert client.get(where)["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert "Cookie" in client.get(where)["Vary"]
    assert as_(subscriber).get(where)["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("access", ["metered", "subscribers"])
def test_a_page_that_is_not_open_is_kept_by_no_cache(client, live, access):
    assert client.get(live(access=access).get_absolute_url())["Cache-Control"] == "private, no-store"


def test_it_runs_no_script_and_no_style_of_its_own(client, live):
    page = client.get(live().get_absolute_url()).content.decode()
    assert re.findall(r"<script(?![^>]*(src=|application/ld\+json))", page) == []
    assert "<style" not in page
    assert " style=" not in page


@pytest.mark.parametrize("who", ["visitor", "subscriber"])
def test_it_costs_the_same_number_of_queries_however_much_is_around_it(
    request, client, as_, live, who, django_assert_max_num_queries
):
    browser = client if who == "visitor" else as_(request.getfixturevalue(who))
    for number in range(6):
        edition = live(headline=f"Piece {number}")
    with django_assert_max_num_queries(14 if who == "visitor" else 18):
        browser.get(edition.get_absolute_url())
