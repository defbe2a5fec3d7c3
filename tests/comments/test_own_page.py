"""One's own comments in the account: why one is held or hidden, and what can be done with each."""

from datetime import timedelta

import pytest

from comments import moderation, removing
from comments.models import Comment, ListedWord
from comments.screen import held
from tests.comments.conftest import html

pytestmark = pytest.mark.django_db
PAGE = "/account/comments/"


def test_a_held_one_names_the_rule_in_words(as_, subscriber, say):
    ListedWord.objects.create(words="dynamite")
    say("They used dynamite on it.")
    page = html(as_(subscriber).get(PAGE))
    assert f"Only you see it until a moderator has read it. {held('words')}" in page


def test_a_hidden_one_has_the_reason_of_the_last_decision(as_, subscriber, say, moderator, now):
    comment = say()
    moderation.hide(comment, by=moderator, reason="The first reason", now=now)
    moderation.restore(comment, by=moderator, reason="A mistake", now=now + timedelta(minutes=1))
    moderation.hide(comment, by=moderator, reason="The second reason", now=now + timedelta(minutes=2))
    page = html(as_(subscriber).get(PAGE))
    assert "The reason: The second reason" in page
    assert "The first reason" not in page


def test_each_can_be_deleted_and_the_new_ones_changed(as_, subscriber, say, now):
    new, old, gone = say(), say(), say()
    Comment.objects.filter(pk=old.pk).update(at=now - timedelta(minutes=6))
    removing.remove(gone, by=subscriber, now=now)
    page = html(as_(subscriber).get(PAGE))
    offered = {
        (name, act)
        for name, comment in (("new", new), ("old", old), ("gone", gone))
        for act in ("edit", "delete")
        if f"/comments/{comment.key}/{act}/" in page
    }
    assert offered == {("new", "edit"), ("new", "delete"), ("old", "delete")}
    assert page.count("Removed by you.") == 1


def test_under_a_withdrawn_article_it_can_still_be_deleted_and_leads_back(as_, subscriber, say, edition, withdrawn):
    comment = say("Words that go.")
    withdrawn(edition)
    browser = as_(subscriber)
    page = f"/comments/{comment.key}/delete/"
    assert page in html(browser.get(PAGE))
    assert "Words that go." in html(browser.get(page))
    response = browser.post(page, follow=True)
    assert response.redirect_chain == [(PAGE, 303)]
    assert "Words that go." not in html(response)
