"""The corpus in every text field of every door: what is kept is clean, what is refused is refused by a sentence."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from articles.models import Contributor, Image, Role
from comments import posting
from comments.models import Comment, ListedWord, Report
from newsroom.models.transition import Act
from tests.bad_input.conftest import NEWSROOM, rounds, sent
from tests.bad_input.corpus import CORPUS, LONE_SURROGATES, NULLS, SHARP, packed
from tests.browser import Page, forms_of
from tests.conftest import again
from tests.pictures import png

pytestmark = pytest.mark.django_db
CHOICES = ("slug", "section", "kind", "access", "series")
REFUSED = "embed-of-ours"
BODY = "".join(f"<p>{name}</p>{trick}" for name, trick in CORPUS.items() if name != REFUSED)
EVERYTHING = " ".join(CORPUS.values())
WORDS = {"headline": 200, "dek": 400, "description": 300}
LEAD = {"alt": 400, "caption": 400, "credit": 200}
LINE = {"title": 80, "sentence": 300}


def lines(contributor: Contributor) -> Iterator[list[dict[str, str]]]:
    """The byline of each round: whoever it is, in every role."""
    made = [{"contributor": str(contributor.key)} | words for words in rounds(LINE)]
    for start in range(0, len(made), len(Role.values)):
        yield [line | {"role": role} for line, role in zip(made[start:], Role.values, strict=False)]


def test_articles_through_the_api(doors, wire, draft, contributor, image):
    article = draft()
    at, tag = f"{NEWSROOM}articles/{article.key}/", wire.get(f"{NEWSROOM}articles/{article.key}/")["ETag"]
    bylines = list(lines(contributor))
    leads = [{"image": str(image.key)} | words for words in rounds(LEAD)]
    for number, words in enumerate(rounds(WORDS)):
        whole = words | {"bylines": bylines[number % len(bylines)], "lead": leads[number % len(leads)]}
        answer = sent(doors, wire, "patch", at, whole, tag)
        assert answer.status_code == 200, answer.content
        tag = answer["ETag"]
    assert sent(doors, wire, "patch", at, {"body": BODY}, tag).status_code == 200
    doors.are_clean()


def test_what_is_no_slug_no_choice_and_no_text_at_all_is_refused_at_its_field(doors, wire, draft):
    article = draft()
    at = f"{NEWSROOM}articles/{article.key}/"
    tag = wire.get(at)["ETag"]
    for line in [*packed(2000), *LONE_SURROGATES, *NULLS]:
        answer = sent(doors, wire, "patch", at, dict.fromkeys(CHOICES, line), tag)
        assert answer.status_code == 400
        assert "errors" not in answer.json() or {one["field"] for one in answer.json()["errors"]} == set(CHOICES)
        for odd in ({"topics": [line]}, {line: 1}, {"headline": {line: line}}, {"bylines": [{"role": line}]}, line):
            assert sent(doors, wire, "patch", at, odd, tag).status_code == 400, odd
    assert sent(doors, wire, "patch", at, {"body": CORPUS[REFUSED]}, tag).status_code == 400
    for lone in (*LONE_SURROGATES, *NULLS):
        assert sent(doors, wire, "patch", at, {"headline": lone}, tag).status_code == 400
        assert sent(doors, wire, "post", f"{at}acts/submit/", {"note": lone}).status_code == 400
    assert again(article).version == 1
    doors.are_clean()


def test_notes_and_corrections_through_the_api(doors, wire, draft, changed, live):
    article, edition = draft(), live(slug="live")
    at = f"{NEWSROOM}articles/{article.key}/"
    for note in packed(1900):
        for act in (Act.SUBMIT, Act.SEND_BACK):
            answer = sent(doors, wire, "post", f"{at}acts/{act}/", {"note": note}, wire.get(at)["ETag"])
            assert answer.status_code == 200, answer.content
    for number, sentence in enumerate(packed(500, SHARP)):
        changed(edition, dek=f"What happened since, {number}.")
        release = f"{NEWSROOM}articles/{edition.article.key}/acts/release/"
        tag = wire.get(f"{NEWSROOM}articles/{edition.article.key}/")["ETag"]
        answer = sent(doors, wire, "post", release, {"change": "correction", "correction": sentence}, tag)
        assert answer.status_code == 200, answer.content
    doors.are_clean()


@pytest.mark.one_database
def test_articles_through_the_form(doors, desk, draft, contributor, image):
    article = draft()
    at = f"/admin/articles/article/{article.pk}/change/"
    form = next(form for form in forms_of(Page(at, desk.get(at).content.decode())) if "headline" in form.names)
    usual = dict(form.values) | {"lead_image": str(image.pk)}
    titles = list(rounds(LINE))
    leads = [{f"lead_{name}": typed for name, typed in words.items()} for words in rounds(LEAD)]
    for number, words in enumerate(rounds(WORDS)):
        line = {f"bylines-0-{name}": typed for name, typed in titles[number].items()}
        typed = usual | words | line | leads[number % len(leads)] | {"version": again(article).version}
        typed |= {"body": BODY if number == 0 else "<p>x</p>"}
        assert doors.send(desk, "post", at, typed).status_code == 302
    doors.are_clean()


@pytest.mark.one_database
def test_a_form_that_is_refused_loses_nothing_and_runs_nothing(doors, desk, draft):
    article = draft()
    at = f"/admin/articles/article/{article.pk}/change/"
    names = ("headline", "dek", "description", "lead_alt", "lead_caption", "lead_credit", "body")
    typed = dict[str, object](dict.fromkeys(names, EVERYTHING))
    typed |= {"slug": "no slug", "version": 1, "bylines-0-title": EVERYTHING, "withdraw_note": EVERYTHING}
    typed |= {"section": "coast", "kind": "news", "bylines-TOTAL_FORMS": 1, "bylines-INITIAL_FORMS": 0}
    answer = doors.send(desk, "post", at, typed)
    form = next(form for form in forms_of(Page(at, answer.content.decode())) if "headline" in form.names)
    there = {name: value for name, value in form.values if name in typed}
    lost = [name for name in (*names, "bylines-0-title") if there[name].split() != EVERYTHING.split()]
    assert (answer.status_code, lost) == (200, [])
    logged_out = doors.send(Client(), "post", at, typed)
    assert logged_out.status_code == 403
    doors.are_clean()


def test_comments(doors, wire, as_, live, subscriber):
    edition = live()
    view, api = f"{edition.get_absolute_url()}comments/", f"/api/v1/articles/{edition.article.key}/comments/"
    browser = as_(subscriber)
    for text in packed(4000):
        doors.send(browser, "post", view, {"text": text, "form_key": uuid.uuid4()})
        sent(doors, wire, "post", api, {"text": text})
    for comment in Comment.objects.filter(author=subscriber):
        form = {"text": f"{comment.text[:4000]} again", "seen": 1}
        assert doors.send(browser, "post", f"/comments/{comment.key}/edit/", form).status_code == 303
    assert Comment.objects.count() == 2 * len(list(packed(4000)))
    doors.are_clean()


def test_reports_and_what_moderators_say_of_them(doors, wire, as_, live, subscriber, reader, desk, now):
    comment = posting.post(live(), subscriber, "The road went in 1953.", form_key=uuid.uuid4(), now=now)
    at, key = f"/comments/{comment.key}/report/", str(comment.key)
    for words in packed(400):
        assert doors.send(desk, "post", at, {"why": "other", "words": words}).status_code == 303
        Report.objects.all().delete()
        answer = sent(doors, wire, "post", f"/api/v1/comments/{comment.key}/reports/", {"why": "other", "words": words})
        assert answer.status_code == 201, answer.content
        Report.objects.all().delete()
    for reason in packed(180, SHARP):
        pressed = {"do": "hide", "one": "1", "chosen": key, f"revision-{key}": 1, f"{key}-reason": reason}
        doors.send(desk, "post", "/admin/comments/queue/", pressed)
        form = {"action": "restore", "_selected_action": comment.pk, "decide": 1, "reason": reason}
        doors.send(desk, "post", "/admin/comments/comment/", form)
    assert comment.decisions.exclude(by=None).count() == 2 * len(list(packed(180, SHARP)))
    doors.are_clean()


def test_listed_words(doors, desk):
    for line in packed(80, SHARP):
        typed = {"words": f"A {line}"[:80], "then": "hold", "note": line}
        assert doors.send(desk, "post", "/admin/comments/listedword/add/", typed).status_code == 302
    pasted = {
        "lines": "\n".join(f"a {line}"[:80] for line in packed(70)),
        "then": "hold",
        "note": next(packed(200, SHARP[::-1])),
    }
    assert doors.send(desk, "post", "/admin/comments/listedword/paste/", pasted).status_code == 303
    assert ListedWord.objects.count() > len(CORPUS) / 2
    doors.are_clean()


@pytest.mark.one_database
def test_pictures_by_their_words_and_the_names_of_their_files(doors, desk, wire):
    at = "/admin/articles/image/"
    words = {"title": 120, "alt": 400, "caption": 400, "credit": 200, "usage_terms": 400}
    for typed in rounds(words, SHARP):
        whole = typed | {"focal_x": 50, "focal_y": 50}
        name = f"{typed['title'].replace(chr(34), '')}.png"
        assert doors.send(desk, "post", f"{at}add/", whole | {"file": file(name)}).status_code == 302
        kept = doors.send(wire, "post", f"{NEWSROOM}pictures/", typed | {"file": file(name)})
        assert kept.status_code == 201, kept.content
        several = {"form_key": uuid.uuid4(), "credit": typed["credit"], "files": [file(name)]}
        assert doors.send(desk, "post", f"{at}add-pictures/", several).status_code == 302
    for typed in rounds(words, SHARP):
        tag = wire.get(f"{NEWSROOM}pictures/{kept.json()['id']}/")["ETag"]
        answer = sent(doors, wire, "patch", f"{NEWSROOM}pictures/{kept.json()['id']}/", typed, tag)
        assert answer.status_code == 200, answer.content
    assert not [image for image in Image.objects.all() if set(str(image.file)) & set("<>\"'\\ ")]
    doors.are_clean()


def file(name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, png(6, 4), "image/png")
