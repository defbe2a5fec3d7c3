"""A series: its page, and the way from each part to the next."""

from datetime import timedelta

import pytest

from articles import saving
from articles.content import Content
from articles.models import Edition, Series
from articles.reading import neighbours
from common.refusal import Refusal
from tests.reading.conftest import main_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def parts(live, now):
    """Three live pieces of a series, a day between each and the next."""
    Series.objects.create(name="After the Storm", slug="after-the-storm", description="Who rebuilt what.")
    pieces = [live(headline=name, series="after-the-storm") for name in ("One", "Two", "Three")]
    for days, piece in enumerate(pieces):
        Edition.objects.filter(pk=piece.pk).update(first_at=now - timedelta(days=3 - days))
    return [Edition.objects.get(pk=piece.pk) for piece in pieces]


def test_a_part_leads_to_the_one_before_and_the_one_after(client, parts):
    page = main_of(client.get(parts[1].get_absolute_url()))
    assert '<a href="/series/after-the-storm/">After the Storm</a>, part 2 of 3' in page
    assert f'<span>Previous</span> <a href="{parts[0].get_absolute_url()}" rel="prev">One</a>' in page
    assert f'<span>Next</span> <a href="{parts[2].get_absolute_url()}" rel="next">Three</a>' in page


def test_the_first_has_none_before_it_and_the_last_none_after(parts):
    first, _, last = (neighbours(part) for part in parts)
    assert (first.previous, last.next) == (None, None)


def test_parts_released_for_the_same_instant_have_one_order(client, parts):
    Edition.objects.update(first_at=parts[0].first_at)
    found = [neighbours(Edition.objects.get(pk=part.pk)) for part in parts]
    assert [where.part for where in found] == [1, 2, 3]
    page = client.get("/series/after-the-storm/")
    assert [edition.headline for edition in page.context["editions"]] == ["One", "Two", "Three"]


def test_a_withdrawn_part_is_passed_over(parts, withdrawn):
    withdrawn(parts[1])
    found = neighbours(parts[0])
    assert (found.next.headline, found.parts) == ("Three", 2)


def test_a_piece_of_no_series_names_none(client, live):
    assert "Series" not in main_of(client.get(live().get_absolute_url()))


def test_its_page_has_the_parts_from_the_beginning(client, parts):
    page = client.get("/series/after-the-storm/")
    assert [edition.headline for edition in page.context["editions"]] == ["One", "Two", "Three"]
    assert "Who rebuilt what." in main_of(page)


def test_a_series_that_is_not_there_is_not_found(client, magazine):
    assert client.get("/series/none/").status_code == 404


def test_a_series_that_is_not_there_is_refused(draft):
    with pytest.raises(Refusal, match="Choose one of the series"):
        draft(series="none")


def test_a_piece_from_before_series_is_none_the_less_unchanged_by_a_save(draft, writer, now):
    article = draft()
    old = {name: value for name, value in article.head.content.items() if name != "series"} | {"format": 1}
    article.head.content = old
    article.head.save()
    assert saving.save(article, Content.of(old), version=article.version, by=writer, now=now) is None


def test_what_was_signed_before_there_were_series_is_still_signed():
    """As it was hashed then."""
    before = "bbaa96c62e8ad2c5e8b793a52d421654fe48ba51cc984ccec858ba7f0ddd9f78"
    assert Content(headline="The Ferry").hash_of("all") == before


def test_putting_it_into_a_series_calls_back_who_signed_everything(content):
    assert content(series="a").hash_of("all") != content().hash_of("all")
    assert content(series="a").hash_of("words") == content().hash_of("words")


def test_its_page_costs_the_same_however_long_it_is(client, parts, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        client.get("/series/after-the-storm/")
