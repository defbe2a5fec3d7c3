"""Held comments, and those that readers report, with their age: decided where they stand."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from comments import posting
from comments.models import Comment, Decision, Report, State
from newsroom.roles import Job


@pytest.fixture
def held_comment(live: Any, subscriber: Any, now: Any) -> Any:
    """Posted an hour ago, and held for its link."""
    edition = live()

    def make(text: str = "Look at https://example.org/tides") -> Comment:
        comment = posting.post(edition, subscriber, text, form_key=uuid4(), now=now)
        Comment.objects.filter(pk=comment.pk).update(at=now - timedelta(hours=1), state=State.HELD)
        return Comment.objects.get(pk=comment.pk)

    return make


@pytest.fixture
def reported(held_comment: Any, reader: Any, person: Any, now: Any) -> Comment:
    """Published, and told of by a reader."""
    comment: Comment = held_comment("It was the east road.")
    Comment.objects.filter(pk=comment.pk).update(state=State.PUBLISHED)
    comment.refresh_from_db()
    Report.objects.create(
        comment=comment,
        revision=comment.revisions.get(),
        by=reader,
        why=Report.Why.FALSE,
        words="It was the west road.",
        at=now - timedelta(hours=2),
    )
    return comment


def row_of(comment: Comment) -> str:
    return f"comment-{comment.pk}"


def test_a_held_comment_says_since_when_and_why(screen: Any, moderator: Any, held_comment: Any) -> None:
    comment = held_comment()
    row = screen(moderator).row(row_of(comment)).replace("\xa0", " ")
    assert "1 hour" in row
    assert "Sam Subscriber on The tide at Marrow Point" in row
    assert "A link, from somebody who is new" in row


def test_a_reported_comment_says_what_readers_say(screen: Any, moderator: Any, reported: Comment) -> None:
    row = screen(moderator).row(row_of(reported))
    assert "It is false and does harm: “It was the west road.”" in row
    assert screen(moderator).buttons(row_of(reported)) == ["keep", "hide"]


def test_a_moderator_approves_hides_and_leaves(
    screen: Any, moderator: Any, held_comment: Any, reported: Comment
) -> None:
    first, second = held_comment(), held_comment("Look at https://example.org/roads")
    page = screen(moderator)
    page.press(row_of(first), "approve")
    assert "The comment by Sam Subscriber is published." in page.text
    page.press(row_of(second), "hide", rule="topic", reason="It is about roads.")
    page.press(row_of(reported), "keep")
    assert [Comment.objects.get(pk=one.pk).state for one in (first, second, reported)] == [
        "published",
        "hidden",
        "published",
    ]
    assert Decision.objects.get(verdict="hide").reason == "It is not about the article. It is about roads."
    assert "No comment is held." in page.part("comments")


def test_hiding_asks_for_a_reason_in_its_row(screen: Any, moderator: Any, held_comment: Any) -> None:
    comment = held_comment()
    page = screen(moderator)
    page.press(row_of(comment), "hide", rule="", reason="")
    assert "Not done. Give the reason" in page.row(row_of(comment))
    assert page.found("//details[@open]//button[@value='hide']")
    assert Comment.objects.get(pk=comment.pk).state == "held"


def test_pressed_twice_it_is_decided_once_and_a_second_moderator_is_told_who_was_first(
    screen: Any, moderator: Any, managing: Any, held_comment: Any
) -> None:
    comment = held_comment()
    pages = [screen(moderator), screen(moderator), screen(managing)]
    for page in pages:
        page.press(row_of(comment), "approve", in_place=True)
    assert Decision.objects.filter(comment=comment, verdict="approve").count() == 1
    assert "is published" in pages[1].text
    assert "Moss Moderator decided at " in pages[2].text


def test_nobody_decides_on_words_that_they_have_not_read(screen: Any, moderator: Any, held_comment: Any) -> None:
    comment = held_comment()
    page = screen(moderator)
    Comment.objects.filter(pk=comment.pk).update(revision=2)
    comment.revisions.create(number=2, text="Other words", at=comment.at)
    page.press(row_of(comment), "approve")
    assert "Its author has changed this comment since you read it." in page.row(row_of(comment))


def test_other_words_that_are_held_since_are_not_said_to_be_published(
    screen: Any, moderator: Any, held_comment: Any
) -> None:
    comment = held_comment()
    pages = [screen(moderator), screen(moderator)]
    pages[0].press(row_of(comment), "approve")
    Comment.objects.filter(pk=comment.pk).update(revision=2, state=State.HELD)
    comment.revisions.create(number=2, text="Other words", at=comment.at)
    pages[1].press(row_of(comment), "approve")
    assert "Its author has changed this comment since you read it." in pages[1].row(row_of(comment))


def test_a_moderators_own_comment_has_no_buttons_for_them(
    screen: Any, moderator: Any, managing: Any, held_comment: Any
) -> None:
    comment = held_comment()
    Comment.objects.filter(pk=comment.pk).update(author=moderator)
    page = screen(moderator)
    assert page.buttons(row_of(comment)) == []
    assert "another moderator decides on it" in page.row(row_of(comment))
    assert screen(managing).buttons(row_of(comment)) == ["approve", "hide"]


def test_what_waits_stands_there_oldest_first(screen: Any, moderator: Any, held_comment: Any, now: Any) -> None:
    comments = [held_comment(f"Look at https://example.org/{name}") for name in "abc"]
    for age, comment in zip((1, 3, 2), comments, strict=True):
        Comment.objects.filter(pk=comment.pk).update(at=now - timedelta(hours=age))
    assert screen(moderator).rows("comments") == [row_of(comments[one]) for one in (1, 2, 0)]


def test_who_does_not_moderate_decides_on_nothing(as_: Any, writer: Any, person: Any, held_comment: Any) -> None:
    comment = held_comment()
    address = reverse("admin:today_comment", args=[comment.pk])
    for user in (writer, person("cora copy", Job.COPY_EDITOR)):
        assert as_(user).post(address, {"act": "approve"}).status_code == 404
    assert Comment.objects.get(pk=comment.pk).state == "held"


def test_what_is_no_button_of_today_is_refused(as_: Any, moderator: Any, held_comment: Any) -> None:
    address = reverse("admin:today_comment", args=[held_comment().pk])
    client = as_(moderator)
    for act in ("", "restore", "refuse", "publish"):
        answer = client.post(address, {"act": act})
        assert "Today has no such button. Load it again." in answer.content.decode()


def test_the_whole_queue_is_a_link_away(screen: Any, moderator: Any, held_comment: Any) -> None:
    held_comment()
    assert screen(moderator).found("//section[@data-part='comments']//a[@href='/admin/comments/queue/']")
