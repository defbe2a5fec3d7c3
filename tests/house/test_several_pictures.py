"""Many pictures at once: each file judged by itself, then the words of all that were kept, on one page."""

from __future__ import annotations

import uuid
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles import intake
from articles.models import Image
from common.refusal import Refusal
from tests.at_once import at_once
from tests.conftest import Factory
from tests.pictures import jpeg, png

UPLOAD, LIST = "/admin/articles/image/add-pictures/", "/admin/articles/image/"
REFUSED = "This file is not a picture that we can read. Use a JPEG, PNG or WebP file."


@pytest.fixture
def browser(as_: Factory, photo_editor: Any) -> Client:
    return as_(photo_editor)


@pytest.fixture
def send(browser: Client) -> Factory:
    """Sends the form with these files, by their names."""

    def post(files: dict[str, bytes], key: uuid.UUID | None = None, credit: str = "", **headers: str) -> Any:
        sent = [SimpleUploadedFile(name, data) for name, data in files.items()]
        form = {"form_key": str(key or uuid.uuid4()), "credit": credit, "files": sent}
        return browser.post(UPLOAD, form, headers=headers)

    return post


def said(response: Any) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request)]


def words_of(*images: Image, **words: str) -> dict[str, str]:
    blank = {"title": "Picture", "alt": "", "caption": "", "credit": ""}
    return {f"{image.pk}-{name}": value for image in images for name, value in (blank | words).items()}


def test_all_that_are_pictures_are_kept_under_their_names_with_the_credit_of_all(send: Factory, photo_editor: Any):
    response = send({"market_at-dawn.jpg": jpeg(60, 40), "IMG_2034.png": png(30, 20)}, credit="Ines Roy")
    images = list(Image.objects.order_by("id"))
    assert [image.title for image in images] == ["market at dawn", "IMG 2034"]
    assert {(image.credit, image.alt, image.added_by) for image in images} == {("Ines Roy", "", photo_editor)}
    assert parse_qs(urlsplit(response.url).query) == {"picture": [str(image.pk) for image in images]}
    assert LogEntry.objects.count() == 2


def test_a_large_file_is_kept_too(send: Factory):
    """Django puts it on the disk instead of in the memory."""
    send({"large.png": png(2000, 1500) + b"\0" * (4 * 1024 * 1024)})
    assert Image.objects.get().width == 2000


def test_the_good_ones_are_kept_when_others_are_refused_by_name(send: Factory):
    response = send({"drawing.svg": b"<svg/>", "pier.jpg": jpeg(60, 40), "page.png": b"<html>"})
    assert Image.objects.get().title == "pier"
    assert said(response) == [f"“drawing.svg” was not kept. {REFUSED}", f"“page.png” was not kept. {REFUSED}"]


def test_when_none_is_kept_the_form_says_why_and_keeps_the_credit(send: Factory):
    page = send({"<b>.svg": b"<svg/>"}, credit="Ines Roy").content.decode()
    assert f"“&lt;b&gt;.svg” was not kept. {REFUSED}" in page
    assert 'value="Ines Roy"' in page


def test_without_a_file_the_form_says_so(send: Factory):
    assert "Choose at least one picture." in send({}).content.decode()


@pytest.mark.parametrize("key", ["", "x", "0" * 200])
def test_a_form_without_its_key_keeps_nothing(browser: Client, key: str):
    response = browser.post(UPLOAD, {"form_key": key, "files": [SimpleUploadedFile("a.png", png(9, 9))]})
    assert response.status_code == 200
    assert not Image.objects.exists()


def test_a_form_sent_twice_keeps_each_picture_once_and_says_so(send: Factory):
    key = uuid.uuid4()
    first = send({"pier.jpg": jpeg(60, 40)}, key)
    second = send({"pier.jpg": jpeg(60, 40)}, key)
    assert Image.objects.count() == 1
    assert second.url == first.url
    assert said(second)[-1] == "This form was sent before: what it kept then is here, once."


def test_the_same_form_with_other_files_keeps_them_too(send: Factory):
    key = uuid.uuid4()
    send({"image.jpg": jpeg(60, 40)}, key)
    send({"image.jpg": jpeg(60, 41)}, key)
    assert Image.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_a_form_sent_twice_at_once_keeps_each_picture_once(photo_editor: Any, tmp_path: Any):
    key = uuid.uuid4()
    twice = at_once(*[lambda: intake.take(SimpleUploadedFile("a.jpg", jpeg(60, 40)), key, by=photo_editor)] * 2)
    assert not any(isinstance(outcome, Refusal) for outcome in twice)
    assert sorted(is_new for _, is_new in twice) == [False, True]
    assert Image.objects.count() == len(list(tmp_path.glob("media/images/*"))) == 1


def test_a_script_is_told_of_each_file(send: Factory):
    answer = send({"pier.jpg": jpeg(60, 40), "drawing.svg": b"<svg/>"}, Accept="application/json").json()
    assert answer == {
        "files": [
            {"name": "pier.jpg", "picture": Image.objects.get().pk, "sentence": ""},
            {"name": "drawing.svg", "picture": None, "sentence": REFUSED},
        ]
    }


@pytest.mark.parametrize("door", ["several", "one"])
def test_no_file_is_read_while_the_database_is_held(send: Factory, upload: Factory, monkeypatch: Any, door: str):
    """On SQLite a transaction holds everybody else, and a large picture takes seconds."""
    depths: list[int] = []
    encode = intake.encode

    def observed(file: Any) -> Any:
        depths.append(len(connection.savepoint_ids))
        return encode(file)

    monkeypatch.setattr(intake, "encode", observed)
    send({"pier.jpg": jpeg(60, 40)}) if door == "several" else upload()
    assert depths == [0]


def test_the_words_of_all_are_saved_together_and_those_without_are_counted(browser: Client, send: Factory):
    address = send({"pier.jpg": jpeg(60, 40), "boats.jpg": jpeg(60, 41)}).url
    pier, boats = Image.objects.order_by("id")
    assert b"pier" in browser.get(address).content
    form = words_of(pier, boats) | {f"{pier.pk}-title": "Pier", f"{pier.pk}-alt": "  A pier\u200b "}
    response = browser.post(address, form)
    assert response["Location"] == LIST
    assert said(response)[-1] == "The words of 2 pictures are saved. 1 of them has no alternative text yet."
    pier.refresh_from_db()
    assert (pier.title, pier.alt) == ("Pier", "A pier")


def test_nothing_is_saved_while_one_of_them_cannot_be(browser: Client, send: Factory):
    address = send({"pier.jpg": jpeg(60, 40), "boats.jpg": jpeg(60, 41)}).url
    pier, boats = Image.objects.order_by("id")
    form = words_of(pier, boats, alt="A pier") | {f"{boats.pk}-title": ""}
    page = browser.post(address, form).content.decode()
    assert "Not saved yet." in page
    assert page.count("A pier</textarea>") == 2
    assert not Image.objects.exclude(alt="").exists()


@pytest.mark.parametrize("query", ["", "?picture=x", "?picture=0&picture=999999999", "?picture=" + "9" * 40])
def test_words_of_no_picture_lead_back_to_the_list(browser: Client, query: str):
    assert browser.get(f"/admin/articles/image/words/{query}")["Location"] == LIST


def test_the_words_of_pictures_chosen_in_the_list_are_written_on_one_page(browser: Client, send: Factory):
    send({"pier.jpg": jpeg(60, 40), "boats.jpg": jpeg(60, 41)})
    chosen = {"action": "write_words", "_selected_action": [image.pk for image in Image.objects.all()]}
    page = browser.get(browser.post(LIST, chosen)["Location"]).content.decode()
    assert "Words for these 2 pictures" in page


def test_a_page_of_words_costs_the_same_for_two_and_for_twenty(browser: Client, send: Factory):
    costs = []
    for number in (2, 20):
        address = send({f"{number}-{n}.png": png(20 + n, number) for n in range(number)}).url
        with CaptureQueriesContext(connection) as queries:
            browser.get(address)
        costs.append(len(queries))
    assert costs[0] == costs[1]


@pytest.mark.parametrize("name", ["copy_editor", "moderator", "subscriber"])
@pytest.mark.parametrize("address", [UPLOAD, "/admin/articles/image/words/?picture=1"])
def test_who_adds_no_pictures_does_not_get_there(request: Any, as_: Factory, image: Image, name: str, address: str):
    browser = as_(request.getfixturevalue(name))
    form = {"form_key": str(uuid.uuid4()), "files": [SimpleUploadedFile("a.png", png(9, 9))]}
    for response in (browser.get(address), browser.post(address, form)):
        assert response.status_code in ({302} if name == "subscriber" else {403})
    assert Image.objects.count() == 1


def test_the_list_leads_there_and_marks_what_has_no_words(browser: Client, send: Factory, image: Image):
    send({"pier.jpg": jpeg(60, 40)})
    page = browser.get(LIST).content.decode()
    assert f'href="{UPLOAD}"' in page
    assert page.count("Words missing</td>") == 1
    only = browser.get(f"{LIST}?words=missing").content.decode()
    assert "pier" in only
    assert "Harbour" not in only


def test_the_form_of_one_picture_leads_to_the_form_of_several(browser: Client):
    assert f'href="{UPLOAD}"' in browser.get(reverse("admin:articles_image_add")).content.decode()
