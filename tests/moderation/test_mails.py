"""What authors are told by mail: when what is decided on their comments is committed, and never in its way."""

from __future__ import annotations

from smtplib import SMTPRecipientsRefused
from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.locmem import EmailBackend
from django.db import DatabaseError

from articles.models import Magazine
from comments import moderation
from comments.deciding import Said
from comments.models import Comment, Decision, Verdict

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_who_is_hidden_hears_which_words_why_and_by_which_rules(say, hide, subscriber, edition, committed, settings):
    settings.SITE_URL = "https://magazine.example"
    Magazine.objects.update(guidelines="<p>Be civil.</p>")
    comment = say("Sixty *boats* & Anna's.")
    with committed():
        hide(comment, "Names a minor")
    letter: Any = mail.outbox[0]
    assert letter.to == [subscriber.email]
    assert letter.subject == f"Your comment on “{edition.headline}” was hidden"
    for words in (
        "> Sixty *boats* & Anna's.\n",
        "The reason: Names a minor\n",
        "https://magazine.example/guidelines/",
        "https://magazine.example/account/comments/",
        "write to desk@example.com",
    ):
        assert words in letter.body
    assert "Sixty *boats* &amp; Anna&#x27;s." in letter.alternatives[0][0]


@pytest.mark.parametrize(
    ("act", "subject"),
    [
        ("approve", "Your comment on “The tide at Marrow Point” is published"),
        ("hide", "Your comment on “The tide at Marrow Point” was not published"),
        ("restore", "Your comment on “The tide at Marrow Point” is published again"),
    ],
)
def test_each_act_has_a_mail_of_its_own(held, hide, moderator, now, committed, act, subject):
    comment = held()
    if act == "restore":
        hide(comment)
    with committed():
        getattr(moderation, act)(comment, by=moderator, reason="It is the name of a boat", now=now)
    [letter] = mail.outbox
    assert letter.subject == subject
    assert "It is the name of a boat" in letter.body
    assert (f"?comment={comment.key}#comment-{comment.key}" in letter.body) == (act != "hide")


def test_what_is_left_as_it_is_or_refused_tells_nobody(say, report, moderator, writer, now, committed):
    comment = say()
    report(comment)
    with committed():
        moderation.keep(comment, by=moderator, now=now)
        moderation.each(Verdict.HIDE, {comment: 9}, Said(moderator, now, "Read too late"))
    assert mail.outbox == []


def test_what_is_hidden_at_once_is_one_mail_an_author(say, neighbour, moderator, now, committed):
    theirs = [say(), say(), say(by=neighbour)]
    with committed():
        outcome = moderation.each(Verdict.HIDE, dict.fromkeys(theirs), Said(moderator, now, "Off the subject"))
    assert len(outcome.done) == 3
    several, one = mail.outbox
    assert several.subject == "2 of your comments were hidden"
    assert all(comment.text in several.body for comment in theirs[:2])
    assert one.to == [neighbour.email]
    assert theirs[2].text in one.body


def test_a_comment_on_a_withdrawn_article_is_told_of_without_an_address(
    held, edition, withdrawn, moderator, now, committed
):
    comment = held()
    withdrawn(edition)
    with committed():
        moderation.approve(comment, by=moderator, now=now)
    [letter] = mail.outbox
    assert letter.subject == "A comment of yours is published"
    assert "On an article that has been withdrawn" in letter.body
    assert "?comment=" not in letter.body


def test_a_mail_server_that_is_away_keeps_nobody_from_deciding(say, hide, committed, settings, caplog):
    settings.EMAIL_BACKEND = "tests.moderation.test_mails.Nowhere"
    comment = say()
    with committed():
        hide(comment)
    assert Comment.objects.get().state == "hidden"
    assert Decision.objects.filter(verdict="hide").exists()
    assert "No route to host" in caplog.text


class Nowhere(BaseEmailBackend):
    """A mail server that is away."""

    def open(self):
        raise OSError("No route to host")


def test_an_address_that_the_server_does_not_take_keeps_its_mail_from_nobody_else(
    say, neighbour, subscriber, moderator, now, committed, settings, caplog
):
    settings.EMAIL_BACKEND = "tests.moderation.test_mails.Choosy"
    theirs = [say(), say(by=neighbour)]
    with committed():
        moderation.each(Verdict.HIDE, dict.fromkeys(theirs), Said(moderator, now, "Off the subject"))
    assert [letter.to for letter in mail.outbox] == [[neighbour.email]]
    assert "No mailbox here by that name" in caplog.text


class Choosy(EmailBackend):
    """A mail server without a mailbox for Sam."""

    def send_messages(self, messages):
        if any(address.startswith("sam.") for message in messages for address in message.to):
            raise SMTPRecipientsRefused({"sam": (550, b"No mailbox here by that name")})
        return super().send_messages(messages)


def test_what_is_decided_is_told_of_though_the_next_one_breaks(say, moderator, now, committed, monkeypatch):
    first, second = say(), say()
    decide = moderation.decide

    def once(verdict, comment, *rest):
        if comment == second:
            raise DatabaseError("The connection was lost")
        return decide(verdict, comment, *rest)

    monkeypatch.setattr(moderation, "decide", once)
    with committed(), pytest.raises(DatabaseError):
        moderation.each(Verdict.HIDE, dict.fromkeys((first, second)), Said(moderator, now, "Off the subject"))
    assert len(mail.outbox) == 1


def test_a_subject_stays_one_line(say, hide, edition, committed):
    type(edition).objects.update(headline="The tide\r\nBcc: all@example.com")
    comment = say()
    with committed():
        hide(comment)
    assert mail.outbox[0].subject == "Your comment on “The tide Bcc: all@example.com” was hidden"
