"""The page of a revision that nobody has released."""

import pytest
from django.test import RequestFactory

from articles import rendering
from articles.pages.preview import preview

pytestmark = pytest.mark.django_db


@pytest.fixture
def previewed(writer):
    def make(article):
        request = RequestFactory().get("/preview/")
        request.user = writer
        return preview(request, article.head, rendering.preview(article.head), "Revision 1, not released.")

    return make


def test_it_is_the_page_that_readers_would_get(previewed, draft):
    page = previewed(draft(access="subscribers")).content.decode()
    assert "Revision 1, not released." in page
    assert "The tide at Marrow Point</h1>" in page
    assert "Ada Long" in page
    assert "Paragraph 6 of the piece." in page


def test_nobody_keeps_or_indexes_it(previewed, draft):
    response = previewed(draft())
    assert response["Cache-Control"] == "private, no-store"
    assert response["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in response.content.decode()


def test_a_draft_with_nothing_but_a_section_can_be_looked_at(previewed, draft):
    article = draft(headline="", dek="", body="", bylines=(), lead=None, access="")
    assert previewed(article).status_code == 200


def test_looking_at_a_draft_stores_nothing(previewed, draft, django_assert_max_num_queries):
    from articles.models import Edition, Rendering

    previewed(draft())
    assert not Edition.objects.exists()
    assert not Rendering.objects.exists()
