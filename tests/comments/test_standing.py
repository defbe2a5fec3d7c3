"""Who may read and write comments."""

from datetime import timedelta

import pytest

from comments import standing
from comments.models import Comment, ConversationRules, Thread
from common.refusal import Reason, Refusal
from subscribers import access

pytestmark = pytest.mark.django_db


@pytest.fixture
def stands(edition, magazine, now):
    def decide(user, at=now):
        thread = Thread.objects.filter(article=edition.article).first()
        return standing.decide(access.reader(user, at), edition, thread, magazine, at)

    return decide


WHO = [
    ("subscriber", True, "your subscription"),
    ("writer", True, "you work here"),
    ("moderator", True, "you work here"),
    ("lapsed", False, "Renew it to read the comments"),
    ("reader", False, "Subscribe to read the comments"),
]


@pytest.mark.parametrize(("who", "may", "sentence"), WHO)
def test_subscribers_and_staff_take_part(request, stands, who, may, sentence):
    there = stands(request.getfixturevalue(who))
    assert (there.may_read, there.may_comment) == (may, may)
    assert sentence in there.sentence


def test_a_closed_account_takes_no_part(stands, subscriber):
    subscriber.is_active = False
    assert stands(subscriber).is_visitor


def test_a_section_may_let_everybody_read_and_still_only_subscribers_write(stands, edition, reader):
    ConversationRules.objects.create(section=edition.section, everybody_reads=True)
    assert stands(reader).may_read
    assert not stands(reader).may_comment


@pytest.mark.parametrize(("days", "is_open"), [(6.99, True), (7, False), (8, False)])
def test_a_conversation_closes_after_the_days_of_the_magazine(stands, edition, subscriber, days, is_open):
    there = stands(subscriber, edition.first_at + timedelta(days=days))
    assert there.may_comment == is_open
    assert there.may_read


@pytest.mark.parametrize(("open_days", "is_open"), [(0, False), (1, False), (2, True), (None, True)])
def test_the_days_of_its_section_go_before_those_of_the_magazine(stands, edition, subscriber, open_days, is_open):
    ConversationRules.objects.create(section=edition.section, open_days=open_days)
    assert stands(subscriber, edition.first_at + timedelta(days=1)).may_comment == is_open


def test_an_update_does_not_open_it_again(edition, revise, magazine, subscriber, now):
    newer = revise(edition, headline="The tide, again")
    late = newer.first_at + timedelta(days=7)
    newer.starts_at = late
    there = standing.decide(access.reader(subscriber, late), newer, None, magazine, late)
    assert not there.is_open


def test_it_can_be_closed_by_hand(say, stands, subscriber, now):
    say()
    Thread.objects.update(closed_at=now)
    assert not stands(subscriber).may_comment
    assert stands(subscriber).may_read


@pytest.mark.parametrize(("who", "sentence"), [("lapsed", "Renew it to join"), ("reader", "Subscribe to join")])
def test_who_takes_no_part_cannot_post(request, say, who, sentence):
    with pytest.raises(Refusal, match=sentence) as refused:
        say(by=request.getfixturevalue(who))
    assert refused.value.reason == Reason.NOT_ALLOWED
    assert not Comment.objects.exists()


def test_nobody_can_post_where_it_is_closed(say, edition, writer):
    with pytest.raises(Refusal, match="This conversation is closed") as refused:
        say(by=writer, now=edition.first_at + timedelta(days=7))
    assert refused.value.reason == Reason.NOT_NOW


def test_a_subscription_that_lapses_mid_thread_ends_at_once(say, subscriber, now):
    say()
    subscriber.entitlements.update(ends_at=now)
    with pytest.raises(Refusal, match="Your subscription has ended"):
        say("One more.")
