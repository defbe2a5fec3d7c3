"""Pictures are public as far as they have been published, and as renditions alone."""

from __future__ import annotations

from io import BytesIO
from urllib.parse import urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from PIL import Image as Pillow

from articles import intake, renditions
from articles.content import Picture
from articles.models import Image
from tests.conftest import BODY
from tests.pictures import png

pytestmark = pytest.mark.django_db


@pytest.fixture
def made(image: Image) -> Image:
    """The picture of the props, with all its renditions."""
    renditions.make_waiting()
    return image


@pytest.mark.parametrize(
    ("ending", "media_type", "begins"),
    [("jpg", "image/jpeg", b"\xff\xd8"), ("webp", "image/webp", b"RIFF"), ("avif", "image/avif", b"\0\0\0")],
)
def test_the_lead_picture_of_a_live_article_is_public_and_may_be_kept(client, live, made, ending, media_type, begins):
    live()
    response = client.get(made.at(60, ending))
    assert response.getvalue().startswith(begins)
    assert response["Content-Type"] == media_type
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "public, max-age=86400"
    assert "Vary" not in response


def test_until_it_is_made_a_jpeg_stands_in_for_a_minute(client, live, image):
    live()
    response = client.get(image.at(60, "avif"))
    assert response["Content-Type"] == "image/jpeg"
    assert response["Cache-Control"] == "public, max-age=60"


def test_a_picture_in_the_body_of_a_live_article_is_public(client, live, content, image, made):
    shown = Image.objects.create(title="Pier", file=image.file.name, format="png", width=60, height=40)
    renditions.make_first(shown)
    live(body=f'{BODY}<figure data-picture="{shown.key}" data-alt="A pier" data-credit="Ines Roy"></figure>')
    assert client.get(shown.url).status_code == 200


@pytest.mark.parametrize("props", ["draft", "approved", "scheduled"])
def test_a_picture_of_what_is_not_released_is_not_there_for_readers(request, client, image, props):
    request.getfixturevalue(props)()
    assert client.get(image.url).status_code == 404
    assert client.head(image.url).status_code == 404


def test_a_picture_goes_with_its_article(client, live, withdrawn, image):
    withdrawn(live())
    assert client.get(image.url).status_code == 404


def test_who_has_a_copy_is_not_told_that_it_is_still_good(client, live, withdrawn, image):
    edition = live()
    name = client.get(image.url)["ETag"]
    withdrawn(edition)
    assert client.get(image.url, headers={"If-None-Match": name}).status_code == 404


def test_a_portrait_is_public_once_a_live_piece_names_its_contributor(client, contributor, live):
    portrait = intake.add(Image(title="Ada"), SimpleUploadedFile("ada.png", png(60, 40)), by=None)
    contributor.portrait = portrait
    contributor.save()
    assert client.get(portrait.url).status_code == 404
    live()
    assert client.get(portrait.url).status_code == 200


def test_who_has_it_is_sent_nothing_until_it_is_made_again_otherwise(client, live, made):
    live()
    address = made.at(60, "webp")
    name = client.get(address)["ETag"]
    again = client.get(address, headers={"If-None-Match": name})
    assert (again.status_code, again.content) == (304, b"")
    assert (again["ETag"], again["Cache-Control"]) == (name, "public, max-age=86400")
    assert client.get(made.at(60, "jpg"), headers={"If-None-Match": name}).status_code == 200


def test_a_program_may_ask_how_large_it_is(client, live, made):
    live()
    response = client.head(made.url)
    assert response.status_code == 200
    assert int(response["Content-Length"]) == made.renditions.get(format="jpg").bytes
    assert client.post(made.url).status_code == 405


def test_subscribers_see_no_more_pictures_than_visitors(as_, subscriber, image):
    assert as_(subscriber).get(image.url).status_code == 404


def test_colleagues_see_every_picture_and_no_cache_keeps_it(as_, writer, image):
    response = as_(writer).get(image.url)
    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"


def test_who_works_here_without_seeing_pictures_sees_the_public_ones_alone(as_, subscriptions_manager, image):
    assert as_(subscriptions_manager).get(image.url).status_code == 404


@pytest.mark.parametrize("end", ["60.svg", "60.png", "61.jpg", "0.jpg", "99999999999999999999.jpg", "60.AVIF"])
def test_another_width_or_ending_is_no_address(client, live, image, end):
    live()
    assert client.get(image.url.replace("60.jpg", end)).status_code == 404


@pytest.mark.parametrize("place", ["media/", "", "static/"])
def test_an_original_has_no_address(client, live, image, place):
    live()
    assert client.get(f"/{place}{image.file.name}").status_code == 404


def test_a_file_that_is_lost_is_not_found(client, live, image):
    live()
    image.renditions.made().get().file.delete(save=False)
    assert client.get(image.url).status_code == 404


def test_a_picture_costs_three_queries(client, live, made):
    live()
    with CaptureQueriesContext(connection) as queries:
        client.get(made.at(60, "avif"))
    assert len(queries) == 3


def test_the_page_offers_every_width_in_three_formats_with_its_size(client, live, image):
    page = client.get(live().get_absolute_url()).content.decode()
    for ending in ("avif", "webp", "jpg"):
        assert f'srcset="{image.at(60, ending)} 60w"' in page
    assert 'width="60"' in page
    assert 'height="40"' in page


def test_whoever_wants_one_address_is_told_the_size_of_what_is_there(client, live):
    file = SimpleUploadedFile("wide.png", png(2000, 1000))
    image = intake.add(Image(title="Wide", alt="A coast"), file, by=None)
    edition = live(lead=Picture(image.key, alt="A coast", caption="The coast.", credit="Ines Roy"))
    told = client.get(f"/api/v1/articles/{edition.key}/").json()["image"]
    assert (told["width"], told["height"]) == (1280, 640)
    answer = client.get(urlsplit(told["url"]).path)
    assert Pillow.open(BytesIO(answer.getvalue())).size == (1280, 640)


def test_a_public_picture_may_be_shown_by_readers_of_feeds_and_another_may_not(
    client, as_, photo_editor, draft, live, image
):
    draft()
    hidden = as_(photo_editor).get(image.url)
    live(slug="live")
    assert hidden["Cross-Origin-Resource-Policy"] == "same-origin"
    assert client.get(image.url)["Cross-Origin-Resource-Policy"] == "cross-origin"
