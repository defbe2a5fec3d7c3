"""Pictures are public as far as they have been published."""

import pytest

from tests.pictures import png

pytestmark = pytest.mark.django_db


def test_the_lead_picture_of_a_live_article_is_public_and_may_be_kept(client, live, image):
    live()
    response = client.get(image.url)
    assert b"".join(response.streaming_content).startswith(png(60, 40)[:8])
    assert response["Content-Type"] == "image/png"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "public, max-age=86400"


@pytest.mark.parametrize("props", ["draft", "approved", "scheduled"])
def test_a_picture_of_what_is_not_released_is_not_there_for_readers(request, client, image, props):
    request.getfixturevalue(props)()
    assert client.get(image.url).status_code == 404


def test_a_picture_goes_with_its_article(client, live, withdrawn, image):
    withdrawn(live())
    assert client.get(image.url).status_code == 404


def test_a_portrait_of_a_contributor_is_public(client, contributor, image):
    contributor.portrait = image
    contributor.save()
    assert client.get(image.url).status_code == 200


def test_subscribers_see_no_more_pictures_than_visitors(as_, subscriber, image):
    assert as_(subscriber).get(image.url).status_code == 404


def test_colleagues_see_every_picture_and_no_cache_keeps_it(as_, writer, image):
    response = as_(writer).get(image.url)
    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"


def test_another_ending_is_another_address(client, live, image):
    live()
    assert client.get(image.url.replace(".png", ".svg")).status_code == 404


def test_a_file_that_is_lost_is_not_found(client, live, image):
    live()
    image.file.delete(save=False)
    assert client.get(image.url).status_code == 404
