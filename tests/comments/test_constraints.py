"""What must never be, the database refuses, whatever the code does."""

import pytest
from django.db import IntegrityError, connection, transaction

from comments.models import Comment

pytestmark = pytest.mark.django_db


@pytest.fixture
def elsewhere(say, live):
    """A comment under another article."""
    return say(to=live(headline="Another", slug="another"))


def refused(act, by: str = "in_thread|parent_in_the_same_thread") -> None:
    """`by` is the constraint: on PostgreSQL its name, on SQLite that of its trigger or its columns."""
    with pytest.raises(IntegrityError, match=by):
        checked(act)


@transaction.atomic
def checked(act) -> None:
    """Acts, and has PostgreSQL look at once at what it would look at when the transaction ends."""
    act()
    connection.check_constraints()


def copy(of: Comment, **changes) -> Comment:
    fields = {
        "thread": of.thread,
        "author": of.author,
        "author_name": "Sam",
        "text": "a",
        "html": "",
        "at": of.at,
    }
    return Comment(**fields | changes)


def test_a_reply_to_a_comment_of_another_thread(say, elsewhere):
    here = say()
    refused(copy(here, parent=elsewhere, root=here, depth=1).save)


def test_a_reply_under_a_root_of_another_thread(say, elsewhere):
    here = say()
    refused(copy(here, parent=here, root=elsewhere, depth=1).save)


def test_a_reply_that_is_moved_under_another_thread(say, elsewhere):
    reply = say(parent=say())
    refused(lambda: Comment.objects.filter(pk=reply.pk).update(thread=elsewhere.thread))
    refused(lambda: Comment.objects.filter(pk=reply.pk).update(parent=elsewhere))


def test_a_root_that_leaves_its_replies_behind(say, elsewhere):
    root = say()
    say(parent=root)
    refused(lambda: Comment.objects.filter(pk=root.pk).update(thread=elsewhere.thread))


def test_a_reply_without_a_root(say):
    here = say()
    refused(copy(here, parent=here, depth=1).save, by="reply_has_root_and_parent")


def test_an_empty_text_unless_it_was_removed(say):
    here = say()
    refused(copy(here, text="").save, by="text_unless_removed")
    copy(here, text="", state="removed").save()


def test_two_comments_of_one_form(say):
    here = say()
    refused(copy(here, form_key=here.form_key).save, by="one_form_one_comment|form_key")


def test_a_reply_in_its_own_thread_is_taken(say):
    here = say()
    copy(here, parent=here, root=here, depth=1).save()
    connection.check_constraints()
