"""The form of a comment, sent again or signed with a name that is not one's own."""

from __future__ import annotations

import re
import uuid

import pytest

from comments import moderation
from comments.models import Comment
from tests.comments.conftest import address, edition
from tests.conftest import Factory

__all__ = ["address", "edition"]
pytestmark = pytest.mark.django_db


def test_other_words_by_a_form_that_has_posted_are_kept_and_can_be_sent(as_: Factory, subscriber, address):
    browser = as_(subscriber)
    key = str(uuid.uuid4())
    browser.post(address, {"form_key": key, "text": "First."})
    answer = browser.post(address, {"form_key": key, "text": "Second."})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "posted other words already" in page
    assert "Second.</textarea>" in page
    again = re.search(r'name="form_key" value="([^"]+)"', page)[1]
    assert again != key
    assert browser.post(address, {"form_key": again, "text": "Second."}).status_code == 303
    assert set(Comment.objects.values_list("text", flat=True)) == {"First.", "Second."}


def test_words_that_are_far_too_long_are_not_looked_into(as_: Factory, subscriber, address):
    browser = as_(subscriber)
    key = str(uuid.uuid4())
    browser.post(address, {"form_key": key, "text": "First."})
    assert browser.post(address, {"form_key": key, "text": "\u0301" * 200_000}).status_code == 409


def test_the_same_words_sent_again_lead_to_the_comment_though_it_is_hidden(
    as_: Factory, subscriber, moderator, address, now
):
    browser, form = as_(subscriber), {"form_key": str(uuid.uuid4()), "text": "First."}
    browser.post(address, form)
    moderation.hide(Comment.objects.get(), by=moderator, reason="Names a minor", now=now)
    assert browser.post(address, form).status_code == 303
    assert Comment.objects.count() == 1


@pytest.mark.parametrize("name", ["The Example", "the  EXAMPLE", "The-Example.", "Ｔｈｅ Example", "THE EXAMPLE\u200b"])
def test_nobody_speaks_in_the_magazines_name(as_: Factory, subscriber, address, name):
    subscriber.display_name = ""
    subscriber.save()
    answer = as_(subscriber).post(address, {"form_key": str(uuid.uuid4()), "text": "Hear us.", "name": name})
    assert answer.status_code == 400
    assert "This is the name of the magazine" in answer.content.decode()
    assert not Comment.objects.exists()


def test_a_name_that_only_has_the_magazines_in_it_is_somebodys_own(as_: Factory, subscriber, address):
    subscriber.display_name = ""
    subscriber.save()
    form = {"form_key": str(uuid.uuid4()), "text": "Hear me.", "name": "Example Reader"}
    assert as_(subscriber).post(address, form).status_code == 303


def test_a_revision_with_a_number_that_can_be_none_is_no_fault(desk, as_: Factory, subscriber, address):
    as_(subscriber).post(address, {"form_key": str(uuid.uuid4()), "text": "First."})
    comment = Comment.objects.get()
    form = {"action": "hide", "_selected_action": comment.pk, "decide": "1", "reason": "Names a minor"}
    answer = desk.post("/admin/comments/comment/", form | {f"revision-{comment.pk}": "9" * 4400}, follow=True)
    assert answer.status_code == 200
