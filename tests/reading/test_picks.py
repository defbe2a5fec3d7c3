"""What stands under an article and first on the front page."""

import pytest

from articles import picks
from articles.models import Pick, Section

pytestmark = pytest.mark.django_db


def headlines(editions):
    return [edition.headline for edition in editions]


def test_without_picks_the_newest_of_the_section_come_first_and_then_the_newest_of_all(live, section):
    Section.objects.create(name="Ideas", slug="ideas")
    for number in (1, 2, 3):
        live(headline=f"Coast {number}")
    for number in (1, 2):
        live(headline=f"Idea {number}", section="ideas")
    under = live(headline="This one")
    assert headlines(picks.more(under)) == ["Coast 3", "Coast 2", "Coast 1", "Idea 2"]


def test_the_editors_picks_come_first_in_their_order(live):
    one, two, three = (live(headline=f"Piece {number}") for number in (1, 2, 3))
    under = live(headline="This one")
    Pick.objects.create(article=one.article, position=1)
    Pick.objects.create(article=three.article, position=2)
    assert headlines(picks.more(under)) == ["Piece 1", "Piece 3", "Piece 2"]
    assert two in picks.more(under)


def test_an_article_with_picks_of_its_own_has_those_and_not_the_general_ones(live):
    old, mine, *_ = (live(headline=f"Piece {number}") for number in range(6))
    under = live(headline="This one")
    Pick.objects.create(article=old.article)
    Pick.objects.create(article=mine.article, under=under.article)
    assert headlines(picks.more(under)) == ["Piece 1", "Piece 5", "Piece 4", "Piece 3"]


def test_an_article_never_stands_under_itself(live):
    under = live(headline="This one")
    Pick.objects.create(article=under.article)
    assert picks.more(under) == []


def test_what_is_withdrawn_leaves_the_picks(live, withdrawn):
    picked = live(headline="Picked")
    under = live(headline="This one")
    Pick.objects.create(article=picked.article)
    withdrawn(picked)
    assert picks.more(under) == []


def test_an_article_that_is_not_live_yet_is_not_shown(live, draft):
    Pick.objects.create(article=draft(headline="Not yet"))
    assert picks.more(live()) == []


def test_four_stand_there_and_no_more(live):
    for number in range(7):
        Pick.objects.create(article=live(headline=f"Piece {number}").article)
    assert len(picks.more(live(headline="This one"))) == 4
