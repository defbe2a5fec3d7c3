"""Pictures for programs: sizes, credit and rights, and only the words that readers are shown."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from articles import intake
from articles.content import Picture
from articles.models import Image
from tests.api.conftest import FILL
from tests.pictures import png

pytestmark = pytest.mark.django_db

TEXT = "<p>The opening.</p>"


def record(image):
    return f"/api/v1/pictures/{image.key}/"


@pytest.fixture
def second(db):
    image = Image(title="Quay", alt="Library alt", caption="Library caption", credit="Library credit")
    return intake.add(image, SimpleUploadedFile("quay.png", png(400, 200)), by=None)


@pytest.fixture
def figure(second):
    return (
        f'<figure data-picture="{second.key}" data-alt="A &lt;quay&gt;" data-caption="The quay &amp; its boats."'
        ' data-credit="Bo Tran"></figure>'
    )


def test_every_size_is_told_in_every_format_with_what_we_may_do(client, live, second, settings):
    second.usage_terms, second.usage_ends_on = "Once, online.", datetime.date(2026, 12, 31)
    second.save()
    live(lead=Picture(second.key, alt="A quay.", caption="The quay.", credit="Bo Tran"))
    told = client.get(record(second)).json()
    assert (told["id"], told["width"], told["height"]) == (str(second.key), 400, 200)
    assert (told["alt"], told["caption"], told["credit"]) == ("A quay.", "The quay.", "Bo Tran")
    assert (told["usage_terms"], told["usage_ends_on"]) == ("Once, online.", "2026-12-31")
    sizes = [(size["width"], size["height"], size["type"]) for size in told["sizes"]]
    kinds = ["image/jpeg", "image/webp", "image/avif"]
    assert sizes == [(320, 160, kind) for kind in kinds] + [(400, 200, kind) for kind in kinds]
    for size in told["sizes"]:
        assert client.get(size["url"].removeprefix(settings.SITE_URL)).status_code == 200


def test_an_article_tells_its_lead_and_the_pictures_of_its_text_with_the_words_they_have_there(
    client, live, second, figure, image
):
    edition = live(body=f"{TEXT}{figure}{FILL}", teaser_cut=1)
    told = client.get(f"/api/v1/articles/{edition.key}/").json()
    assert (told["image"]["id"], told["image"]["credit"]) == (str(image.key), "Ines Roy")
    [picture] = told["pictures"]
    assert (picture["id"], picture["alt"]) == (str(second.key), "A <quay>")
    assert (picture["caption"], picture["credit"]) == ("The quay & its boats.", "Bo Tran")
    assert len(picture["sizes"]) == 6
    assert client.get(record(second)).json() == picture


def test_the_words_of_a_picture_in_closed_text_are_closed_too(client, live, second, figure, bearer, subscriber):
    edition = live(body=f"{TEXT}{figure}{FILL}", teaser_cut=1, access="subscribers")
    article, headers = f"/api/v1/articles/{edition.key}/", bearer(subscriber)
    assert client.get(article).json()["pictures"] == []
    assert client.get(article, headers=headers).json()["pictures"][0]["caption"] == "The quay & its boats."
    for answer in (client.get(record(second)), client.get(record(second), headers=headers)):
        assert (answer.json()["alt"], answer.json()["caption"], answer.json()["credit"]) == ("", "", "")


def test_words_of_the_library_that_nobody_has_printed_are_not_told(client, live, image):
    edition = live()
    Image.objects.filter(pk=image.pk).update(alt="Zither", caption="Zither", credit="Zither")
    for path in (record(image), f"/api/v1/articles/{edition.key}/", "/api/v1/articles/"):
        assert "Zither" not in client.get(path).content.decode()


def test_a_portrait_has_the_words_that_its_page_shows_and_its_credit(client, contributor, live, second):
    live()
    contributor.portrait = second
    contributor.save()
    told = client.get(record(second)).json()
    assert (told["alt"], told["caption"], told["credit"]) == ("Library alt", "", "Library credit")


def test_what_no_reader_is_shown_is_not_found_even_by_who_works_here(
    client, as_, photo_editor, draft, live, withdrawn, second, image
):
    draft(lead=Picture(second.key, alt="A quay."), slug="draft")
    withdrawn(live())
    for browser in (client, as_(photo_editor)):
        assert browser.get(record(second)).status_code == browser.get(record(image)).status_code == 404


def test_a_picture_costs_few_queries(client, live, image, django_assert_max_num_queries):
    live()
    with django_assert_max_num_queries(2):
        client.get(record(image))
