"""Reading a thread."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comments import moderation, reading
from comments.models import Comment, State, Thread
from common.refusal import Refusal

pytestmark = pytest.mark.django_db


def texts(page: reading.Branches) -> list[str]:
    return [row.root.text for row in page.rows]


def test_roots_are_read_newest_first_and_replies_in_order_of_time(say, subscriber, now):
    first = say("First")
    say("Second", now=now + timedelta(minutes=1))
    say("Late", parent=first, now=now + timedelta(minutes=3))
    say("Early", parent=first, now=now + timedelta(minutes=2))
    page = reading.branches(first.thread, subscriber)
    assert texts(page) == ["Second", "First"]
    assert [reply.text for reply in page.rows[1].replies] == ["Early", "Late"]


def test_pages_follow_one_another_even_if_all_share_an_instant(say, bulk, subscriber):
    bulk(50, by=subscriber)
    thread = Thread.objects.get()
    seen, cursor = [], ""
    for size in (20, 20, 11):
        page = reading.branches(thread, subscriber, cursor)
        assert len(page.rows) == size
        seen += [row.root.pk for row in page.rows]
        cursor = page.next
    assert cursor == ""
    assert seen == sorted(seen, reverse=True)
    assert len(set(seen)) == 51


def test_twenty_replies_are_shown_under_a_root_and_the_others_are_counted(say, subscriber):
    root = say()
    for number in range(23):
        say(f"No. {number}", parent=root)
    branch = reading.branches(root.thread, subscriber).rows[0]
    assert [reply.text for reply in branch.replies] == [f"No. {number}" for number in range(20)]
    assert branch.others == 3


def test_a_root_alone_shows_all_its_replies_page_by_page(say, bulk, subscriber):
    root = say()
    bulk(130, by=subscriber, under=root)
    first = reading.branch(root, subscriber)
    second = reading.branch(root, subscriber, first.next)
    assert [len(page.rows[0].replies) for page in (first, second)] == [100, 30]
    assert second.next == ""


def test_a_late_reply_is_shown_in_its_place(say, bulk, subscriber):
    root = say()
    bulk(30, by=subscriber, under=root)
    last = say("Last of all", parent=root)
    branch = reading.around(last, subscriber).rows[0]
    assert (branch.root, len(branch.replies), branch.replies[-1]) == (root, 20, last)
    assert branch.others == 11


@pytest.mark.parametrize("state", [State.HIDDEN, State.REMOVED])
def test_what_is_gone_keeps_a_place_while_it_has_replies(say, subscriber, state):
    root = say()
    reply = say(parent=say(parent=root))
    Comment.objects.exclude(pk=reply.pk).update(state=state)
    branch = reading.branches(root.thread, subscriber).rows[0]
    assert all((branch.root.place, branch.replies[0].place))
    assert branch.replies[1] == reply


def test_what_is_gone_and_has_no_replies_leaves_nothing(say, subscriber, moderator, now):
    root = say()
    reply = say(parent=root)
    for comment in (reply, root):
        moderation.hide(comment, by=moderator, reason="Names a minor", now=now)
    assert reading.branches(root.thread, subscriber).rows == []


def test_a_held_comment_is_seen_by_its_author_alone(say, subscriber, moderator):
    comment = say()
    Comment.objects.update(state="held")
    assert texts(reading.branches(comment.thread, subscriber)) == [comment.text]
    assert texts(reading.branches(comment.thread, moderator)) == []
    assert texts(reading.branches(comment.thread, None)) == []


def test_the_newest_are_published_roots(say, now, moderator):
    for number in range(5):
        root = say(f"No. {number}", now=now + timedelta(minutes=number))
    say("A reply", parent=root, now=now + timedelta(minutes=9))
    moderation.hide(root, by=moderator, reason="Names a minor", now=now)
    assert [comment.text for comment in reading.newest(root.thread, 3)] == ["No. 3", "No. 2", "No. 1"]


@pytest.mark.parametrize("cursor", ["x", "%00", "bnwyMDI2fDE", "..", "a" * 5_000])
def test_a_forged_cursor_is_refused(say, subscriber, cursor):
    with pytest.raises(Refusal, match="first page"):
        reading.branches(say().thread, subscriber, cursor)


def test_a_page_of_a_long_thread_reads_as_many_rows_as_one_of_a_short_thread(say, bulk, subscriber):
    root = say()
    with CaptureQueriesContext(connection) as short:
        reading.branches(root.thread, subscriber)
    bulk(300, by=subscriber, under=root)
    bulk(300, by=subscriber)
    with CaptureQueriesContext(connection) as long:
        page = reading.branches(root.thread, subscriber)
    assert len(long) == len(short) == 2
    assert sum(len(row.replies) for row in page.rows) <= 20 * 20


def test_a_thread_follows_its_article_to_a_new_address(say, edition, revise, as_, subscriber):
    comment = say("Still here")
    newer = revise(edition, slug="the-tide-again")
    page = as_(subscriber).get(f"{newer.get_absolute_url()}comments/")
    assert comment.text in page.content.decode()
