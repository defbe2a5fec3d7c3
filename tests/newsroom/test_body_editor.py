"""What the text editor asks the server, and what becomes of what stands in a body besides words."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.admin.models import LogEntry
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from articles import intake
from articles.embeds import obstacle
from articles.models import Image
from common.html import clean
from tests.conftest import BODY
from tests.main_job.kinds import KINDS
from tests.newsroom.conftest import saved
from tests.pictures import png

ASKS = "/admin/articles/article/body"
WHOLE = """<aside><p>Said so.</p></aside>
<blockquote><p>So<sup data-note="A &quot;note&quot;"></sup>.</p><p><cite>Ada</cite></p></blockquote>
<table data-caption="Wages"><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>
<figure data-picture="{key}" data-alt="Nets" data-caption="At noon." data-credit="Bo"></figure>
<figure data-embed="https://vimeo.com/1" data-title="The harbor"></figure>"""


@pytest.fixture
def whole(image: Image) -> str:
    return clean(BODY) + "\n" + WHOLE.format(key=image.key)


@pytest.fixture
def nets(db: None) -> Image:
    image = Image(title="Nets", alt="Nets drying", caption="At noon.", credit="Bo Tran")
    return intake.add(image, SimpleUploadedFile("nets.png", png(60, 40)), by=None)


def titles(client: Any, words: str) -> list[str]:
    return [picture["title"] for picture in client.get(f"{ASKS}/library/", {"term": words}).json()["pictures"]]


def test_the_library_is_searched_by_every_word_of_title_caption_and_credit(
    as_: Any, writer: Any, image: Any, nets: Any
) -> None:
    client = as_(writer)
    assert titles(client, "") == ["Nets", "Harbour"]
    assert titles(client, "noon tran") == ["Nets"]
    assert titles(client, "noon roy") == []


def test_a_picture_comes_with_the_words_of_the_library(as_: Any, writer: Any, nets: Any) -> None:
    (picture,) = as_(writer).get(f"{ASKS}/library/").json()["pictures"]
    words = {"title": "Nets", "alt": "Nets drying", "caption": "At noon.", "credit": "Bo Tran"}
    assert picture == {"key": str(nets.key), "address": f"/pictures/{nets.key}/60.jpg", **words}


def test_archived_pictures_are_not_offered(as_: Any, writer: Any, nets: Any) -> None:
    Image.objects.update(archived_at=timezone.now())
    assert titles(as_(writer), "") == []


@pytest.mark.parametrize("address", ["library/", "pictures/{key}/"])
def test_pictures_are_for_who_may_see_them(
    as_: Any, moderator: Any, subscriber: Any, client: Any, nets: Any, address: str
) -> None:
    asked = f"{ASKS}/{address.format(key=nets.key)}"
    assert as_(moderator).get(asked).status_code == 403
    assert as_(subscriber).get(asked).status_code == 302
    assert client.get(asked).status_code == 302


def test_a_picture_in_the_text_leads_to_its_rendition(as_: Any, writer: Any, nets: Any) -> None:
    answer = as_(writer).get(f"{ASKS}/pictures/{nets.key}/", follow=True)
    assert answer["Content-Type"] == "image/jpeg"


@pytest.mark.parametrize("address", ["https://vimeo.com/1", "https://evil.example/", ""])
def test_an_address_is_judged_as_it_is_when_it_is_saved(as_: Any, writer: Any, address: str) -> None:
    answer = as_(writer).get(f"{ASKS}/embed/", {"address": address})
    assert answer.json() == {"sentence": obstacle(address)}


def test_nothing_is_lost_between_the_form_and_the_revision(sheet: Any, writer: Any, draft: Any, whole: str) -> None:
    article = draft()
    sheet(writer, article).press(body=whole)
    assert saved(article).body == whole


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_kept_as_it_stands(kind: str) -> None:
    assert clean(KINDS[kind]) == KINDS[kind]


def test_white_space_that_no_page_shows_is_no_change(sheet: Any, writer: Any, draft: Any, whole: str) -> None:
    article = draft(body=whole)
    sheet(writer, article).press(body=re.sub("(<(?:p|tr|aside|blockquote|tbody)>)", r"\n \1\n ", whole))
    assert article.revisions.count() == 1


def test_without_a_script_the_body_is_its_html(sheet: Any, writer: Any, draft: Any, whole: str) -> None:
    article = draft(body=whole)
    page = sheet(writer, article)
    assert dict(page.form.values)["body"].strip() == whole
    page.press()
    assert article.revisions.count() == 1


def test_the_editor_comes_with_the_nonce_of_its_page(sheet: Any, writer: Any, draft: Any) -> None:
    text = sheet(writer, draft()).text
    found = re.search(r'<script type="importmap" nonce="[^"]+">(.*?)</script>', text, re.DOTALL)
    assert found is not None
    assert "newsroom/body-toolbar" in found[1]


@pytest.mark.parametrize("page", ["reading", "collision", "logged out"])
def test_who_only_reads_a_body_sees_what_its_references_are(
    sheet: Any, client: Any, writer: Any, editor: Any, in_review: Any, draft: Any, whole: str, page: str
) -> None:
    text = {"reading": read, "collision": collide, "logged out": log_out}[page](locals())
    assert re.search(rf'<figure data-picture[^>]*><img src="{ASKS}/pictures/', text)
    assert "<strong>The harbor</strong> <span>From Vimeo</span></figure>" in text
    assert '<sup data-note="A &quot;note&quot;"> [A &quot;note&quot;]</sup>' in text


def test_what_is_copied_from_there_is_what_it_was(sheet: Any, writer: Any, in_review: Any, whole: str) -> None:
    text = sheet(writer, in_review(body=whole)).text
    shown = text.split('reading__body prose">')[1].split("</article>")[0]
    assert clean(shown) == whole


def read(props: dict[str, Any]) -> str:
    return str(props["sheet"](props["writer"], props["in_review"](body=props["whole"])).text)


def collide(props: dict[str, Any]) -> str:
    article = props["draft"]()
    page = props["sheet"](props["writer"], article)
    props["sheet"](props["editor"], article).press(body=props["whole"])
    page.press(headline="The writer's headline")
    return str(page.text.split('class="theirs__text prose"')[-1])


def log_out(props: dict[str, Any]) -> str:
    typed = {"body": props["whole"], "version": "1"}
    return str(props["client"].post("/admin/articles/article/add/", typed).content.decode())


def test_a_dropped_file_comes_into_the_library_once_and_is_logged(as_: Any, writer: Any) -> None:
    client, form = as_(writer), {"form_key": str(uuid4())}
    answers = [client.post(f"{ASKS}/upload/", form | {"file": dropped(png(60, 40))}).json() for _ in range(2)]
    image = Image.objects.get()
    assert [answer["picture"]["key"] for answer in answers] == [str(image.key)] * 2
    assert LogEntry.objects.get().object_id == str(image.pk)


@pytest.mark.parametrize(
    ("content", "sentence"), [(b"<html>", "This file is not a picture that we can read."), (None, "No file came")]
)
def test_a_dropped_file_is_refused_as_the_library_refuses_it(
    as_: Any, writer: Any, content: bytes | None, sentence: str
) -> None:
    files = {} if content is None else {"file": dropped(content)}
    assert sentence in as_(writer).post(f"{ASKS}/upload/", files | {"form_key": str(uuid4())}).json()["sentence"]
    assert not Image.objects.exists()


def test_a_file_comes_only_from_whose_role_adds_pictures(as_: Any, copy_editor: Any, client: Any) -> None:
    answer = as_(copy_editor).post(f"{ASKS}/upload/", {"form_key": str(uuid4()), "file": dropped(png(60, 40))})
    assert (answer.status_code, Image.objects.count()) == (403, 0)
    assert "Your role adds no pictures" in answer.json()["sentence"]
    assert client.post(f"{ASKS}/upload/").status_code == 403
    forged = Client(enforce_csrf_checks=True)
    forged.force_login(copy_editor)
    assert forged.post(f"{ASKS}/upload/").status_code == 403


def dropped(content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("nets.png", content)
