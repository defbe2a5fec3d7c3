"""One idempotency key makes one thing, however often and however many at once send it; with nothing half done."""

import json
import signal
import subprocess
import sys
import uuid
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from articles.models import Article, Image
from newsroom.models import Transition
from subscribers.api import idempotency
from subscribers.api.authentication import named
from subscribers.models import KeptAnswer
from tests.at_once import at_once
from tests.newsroom_api.conftest import HERE
from tests.pictures import png
from tests.processes import environment
from tests.redis_server import refused_url

LIST = "articles/"
TWENTY = range(20)
BEGIN = {"section": "coast", "headline": "A road under water"}


def said(answers):
    """What was answered, and to how many it had been answered before."""
    told = {(one.status_code, json.dumps(one.json(), sort_keys=True), one["ETag"], one["Location"]) for one in answers}
    return told, sum(answer.has_header("Idempotency-Replayed") for answer in answers)


@pytest.fixture
def key():
    return str(uuid.uuid4())


@pytest.mark.django_db(transaction=True)
def test_twenty_at_once_begin_one_article(program, writer, section, key):
    tool = program(writer)
    answers = at_once(*[lambda: tool.post(LIST, BEGIN, Idempotency_Key=key)] * 20)
    told, replayed = said(answers)
    assert (len(told), replayed, {answer.status_code for answer in answers}) == (1, 19, {201})
    assert Article.objects.count() == Transition.objects.count() == KeptAnswer.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_twenty_at_once_add_one_picture(program, writer, key):
    """Each form with a boundary of its own."""
    tool = program(writer)

    def upload():
        return tool.upload(SimpleUploadedFile("tide.png", png(60, 40)), once=key, alt="Boats")

    told, replayed = said(at_once(*[upload] * 20))
    assert (len(told), replayed, Image.objects.count()) == (1, 19, 1)


@pytest.mark.django_db(transaction=True)
def test_of_twenty_with_another_body_each_one_is_done(program, writer, section, key):
    tool = program(writer)
    sends = [
        lambda number=number: tool.post(LIST, BEGIN | {"dek": f"{number}"}, Idempotency_Key=key) for number in TWENTY
    ]
    assert sorted(answer.status_code for answer in at_once(*sends)) == [201] + [422] * 19
    assert Article.objects.count() == 1


@pytest.mark.django_db
def test_another_request_under_the_same_key_is_refused(program, writer, section, key):
    tool = program(writer)
    tool.post(LIST, BEGIN, Idempotency_Key=key)
    answer = tool.post(LIST, BEGIN | {"dek": "More."}, Idempotency_Key=key)
    assert (answer.status_code, answer.json()["type"].endswith("/other-request/")) == (422, True)
    assert tool.act("submit", Article.objects.get(), Idempotency_Key=key).status_code == 422
    assert Article.objects.count() == 1


@pytest.mark.django_db
def test_the_same_act_on_another_article_is_another_request(program, draft, managing, key):
    one, other, tool = draft(), draft(slug="other"), program(managing)
    assert [tool.act("submit", article, Idempotency_Key=key).status_code for article in (one, other)] == [200, 422]


@pytest.mark.django_db
def test_what_was_answered_a_day_ago_is_kept_of_nobody(program, writer, managing, section, key):
    """Also of who never comes again: it has their words in it."""
    program(managing).post(LIST, BEGIN, Idempotency_Key=key)
    for age, left in ((timedelta(hours=23), 2), (timedelta(hours=25), 1)):
        KeptAnswer.objects.filter(caller=named(managing)).update(at=timezone.now() - age)
        program(writer).post(LIST, BEGIN, Idempotency_Key=f"{age}")
        KeptAnswer.objects.filter(caller=named(writer)).exclude(key=f"{age}").delete()
        assert KeptAnswer.objects.count() == left


@pytest.mark.django_db
def test_an_answer_that_is_let_go_of_while_it_is_asked_for_is_given_anew(program, writer, section, key, monkeypatch):
    real, tries = idempotency._claimed, []

    def too_late_at_first(*args):
        tries.append(args)
        return real(*args) if len(tries) > 1 else None

    monkeypatch.setattr(idempotency, "_claimed", too_late_at_first)
    answer = program(writer).post(LIST, BEGIN, Idempotency_Key=key)
    assert (answer.status_code, answer.has_header("Idempotency-Replayed")) == (201, False)
    assert Article.objects.count() == KeptAnswer.objects.count() == 1


@pytest.mark.django_db
def test_another_file_under_the_same_key_is_another_request(program, writer, key):
    tool = program(writer)

    def send(width, alt):
        return tool.upload(SimpleUploadedFile("a.png", png(width, 40)), once=key, alt=alt).status_code

    assert [send(60, "Boats"), send(60, "Boats"), send(61, "Boats"), send(60, "Ships")] == [201, 201, 422, 422]
    assert Image.objects.count() == 1


@pytest.mark.django_db
def test_json_is_the_same_however_it_is_spaced(program, writer, section, key):
    browser = program(writer).browser
    for body in ('{"section": "coast", "kind": "essay"}', '{"kind":"essay",  "section":"coast"}'):
        answer = browser.post(f"{HERE}{LIST}", body, "application/json", headers={"Idempotency-Key": key})
        assert answer.status_code == 201
    assert Article.objects.count() == 1


@pytest.mark.django_db
def test_a_session_sends_a_file_once_too(writer, as_, key):
    """What keeps other sites out has read the form before."""
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(writer)
    browser.cookies["csrftoken"] = "x" * 32
    for _ in range(2):
        sent = {"file": SimpleUploadedFile("a.png", png(60, 40)), "alt": "Boats"}
        answer = browser.post(f"{HERE}pictures/", sent, headers={"X-CSRFToken": "x" * 32, "Idempotency-Key": key})
        assert answer.status_code == 201
    assert Image.objects.count() == 1


@pytest.mark.django_db
def test_what_was_refused_may_be_sent_again(program, in_review, managing, copy_desk, key):
    article, tool = in_review(), program(managing)
    tag = tool.tag(article)
    assert tool.act("approve", article, If_Match=tag, Idempotency_Key=key).status_code == 422
    copy_desk.required_by.all().delete()
    assert [tool.act("approve", article, If_Match=tag, Idempotency_Key=key).status_code for _ in range(2)] == [200, 200]
    assert article.transitions.filter(act="approve").count() == 1


@pytest.mark.django_db
def test_a_key_is_its_callers_own(program, writer, managing, section, key):
    for person in (writer, managing):
        assert program(person).post(LIST, BEGIN, Idempotency_Key=key).status_code == 201
    assert Article.objects.count() == 2


@pytest.mark.django_db
def test_a_release_under_one_key_goes_out_once(program, approved, managing, key):
    article, tool = approved(), program(managing)
    tag = tool.tag(article)
    first, second = (tool.act("release", article, If_Match=tag, Idempotency_Key=key) for _ in range(2))
    assert (first.status_code, first.json()) == (second.status_code, second.json()) == (200, first.json())
    assert article.editions.count() == 1


@pytest.mark.processes
@pytest.mark.django_db(transaction=True)
def test_killed_between_act_and_answer_it_keeps_neither(program, writer, section, key, tmp_path):
    """By kill -9, when the answer has been written and not yet kept for good; sent again, it is done once."""
    tool = program(writer)
    command = [sys.executable, "-m", "tests.newsroom_api.killed", tool.authorization, key]
    ended = subprocess.run(command, env=environment(refused_url(), tmp_path), timeout=30, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert (Article.objects.count(), KeptAnswer.objects.count()) == (0, 0)
    answer = tool.post(LIST, BEGIN, Idempotency_Key=key)
    assert (answer.status_code, answer.has_header("Idempotency-Replayed")) == (201, False)
    assert Article.objects.count() == KeptAnswer.objects.count() == 1
