"""The library through the API: the same pictures are taken and refused, with the same words about them."""

import io

import pytest
from django.contrib.admin.models import LogEntry
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.models import Image
from tests.house.test_pictures_refused import HTML, SVG, TOO_HIGH, TOO_LARGE, UNREADABLE, png_header
from tests.newsroom_api.conftest import HERE, fields
from tests.pictures import jpeg, png

pytestmark = pytest.mark.django_db
LIST = "pictures/"


@pytest.fixture
def tool(program, photo_editor):
    return program(photo_editor)


def file(data=None, name="low_tide.png"):
    return SimpleUploadedFile(name, png(60, 40) if data is None else data)


def one(image):
    return f"{LIST}{image.key}/"


def test_a_picture_is_added_with_its_words(tool, photo_editor, settings):
    answer = tool.upload(file(), alt="Boats at low water", credit="Ines Roy", usage_ends_on="2027-01-31", focal_x="20")
    image = Image.objects.get()
    assert (answer.status_code, answer["Location"]) == (201, f"{settings.SITE_URL}/api/v1/newsroom/{one(image)}")
    assert answer["ETag"] == tool.get(one(image))["ETag"]
    told = answer.json()
    assert (told["id"], told["title"], told["alt"]) == (str(image.key), "low tide", "Boats at low water")
    assert (told["usage_ends_on"], told["focal_x"], told["focal_y"]) == ("2027-01-31", 20, 50)
    assert (told["added_by"]["name"], image.added_by, image.credit) == ("Phil Photo", photo_editor, "Ines Roy")
    assert LogEntry.objects.get().change_message == "Through Desk tool."


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        pytest.param(SVG, "drawing.png", UNREADABLE, id="SVG"),
        pytest.param(HTML, "page.jpg", UNREADABLE, id="HTML"),
        pytest.param(png(60, 40)[:90], "cut.png", UNREADABLE, id="cut short"),
        pytest.param(png_header(50_000, 50_000), "vast.png", TOO_LARGE, id="50,000 x 50,000"),
        pytest.param(png(10, 16_001), "tall.png", TOO_HIGH, id="too high"),
        pytest.param(b"", "empty.png", "The submitted file is empty.", id="empty"),
    ],
)
def test_what_is_no_picture_is_refused_as_the_form_refuses_it(tool, data, name, sentence):
    answer = tool.upload(file(data, name), alt="Boats")
    assert (answer.status_code, fields(answer)) == (400, {"file": sentence})
    assert not Image.objects.exists()


def test_a_file_is_kept_under_a_name_of_ours_and_without_what_the_camera_wrote(tool):
    answer = tool.upload(file(jpeg(300, 200) + HTML, "../../evil.html"), alt="Boats")
    image = Image.objects.get(key=answer.json()["id"])
    assert (image.file.name, image.title) == (f"images/{image.key}.jpg", "evil")
    assert b"<script>" not in image.file.read()


@pytest.mark.parametrize("name", ["key", "format", "width", "added_by", "archived_at"])
def test_what_is_nobodys_to_send_is_refused_by_its_name(tool, image, name):
    for answer in (
        tool.upload(file(), alt="Boats", **{name: "1"}),
        tool.patch(one(image), {name: 1}, If_Match=tool.get(one(image))["ETag"]),
    ):
        assert (answer.status_code, set(fields(answer))) == (400, {name})


@pytest.mark.parametrize(
    ("words", "field", "sentence"),
    [
        ({"alt": ""}, "alt", "Say what is to be seen in the picture, or tick “Decorative”."),
        ({"alt": "\u200b\ufeff"}, "alt", "Say what is to be seen in the picture, or tick “Decorative”."),
        ({"title": ""}, "title", "This field is required."),
        ({"title": "x" * 121}, "title", "Ensure this value has at most 120 characters (it has 121)."),
        ({"focal_x": 101}, "focal_x", "Ensure this value is less than or equal to 100."),
    ],
)
def test_words_are_judged_as_in_the_form(tool, image, words, field, sentence):
    answer = tool.patch(one(image), words, If_Match=tool.get(one(image))["ETag"])
    assert (answer.status_code, fields(answer)) == (400, {field: sentence})
    assert tool.upload(file(), **({"alt": "Boats"} | words)).status_code == 400


def test_words_are_changed_over_the_version_that_was_read(tool, image):
    read = tool.get(one(image))["ETag"]
    assert tool.patch(one(image), {"credit": "Bo Tran"}).status_code == 428
    changed = tool.patch(one(image), {"credit": "Bo  Tran"}, If_Match=read)
    assert (changed.status_code, changed.json()["credit"], changed.json()["alt"]) == (200, "Bo Tran", image.alt)
    late = tool.patch(one(image), {"credit": "Cleo Marsh"}, If_Match=read)
    assert (late.status_code, late["ETag"]) == (412, changed["ETag"])
    assert late["Link"].endswith(f'{one(image)}>; rel="latest-version"')
    image.refresh_from_db()
    assert (image.credit, LogEntry.objects.count()) == ("Bo Tran", 1)


def test_pictures_are_found_by_their_words(tool, image, django_assert_max_num_queries):
    other = tool.upload(file(), title="Mill", is_decorative="true").json()["id"]
    Image.objects.filter(key=other).update(is_decorative=False)

    def found(**query):
        return [row["title"] for row in tool.get(LIST, **query).json()["results"]]

    assert found() == ["Mill", "Harbour"]
    assert (found(q="harb ines"), found(q="harb mill"), found(words="missing")) == (["Harbour"], [], ["Mill"])
    Image.objects.filter(key=other).update(archived_at=image.added_at)
    with django_assert_max_num_queries(6):
        assert found() == ["Harbour"]
    assert set(fields(tool.get(LIST, words="some"))) == {"words"}


def test_who_works_with_the_library_in_the_admin_does_so_here(program, image, cast):
    """Who looks, who adds, who changes."""
    may = {}
    for name in ("A", "E", "C", "P", "M", "moderator"):
        tool = program(cast[name])
        looked = tool.get(one(image))
        added = tool.upload(io.BytesIO(b"nothing"), alt="x")
        changed = tool.patch(one(image), {}, If_Match=looked.get("ETag", ""))
        may[name] = (looked.status_code, added.status_code, changed.status_code)
    assert may == dict.fromkeys("AEPM", (200, 400, 200)) | {"C": (200, 403, 403), "moderator": (403, 403, 403)}


@pytest.mark.parametrize(
    ("media_type", "body", "status"),
    [
        ("multipart/form-data; boundary=x", b"nothing", 400),
        ("multipart/form-data", b"nothing", 400),
        ("application/json", b"{}", 415),
    ],
)
def test_a_form_that_is_none_is_refused(tool, media_type, body, status):
    for headers in ({}, {"Idempotency-Key": "a"}):
        answer = tool.browser.generic("POST", f"{HERE}{LIST}", body, media_type, headers=headers)
        assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
