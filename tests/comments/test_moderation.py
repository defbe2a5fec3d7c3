"""Hiding and restoring, and an author's own removal."""

import pytest

from comments import moderation
from comments.models import Comment, CommentRevision, Thread
from common.refusal import Reason, Refusal

pytestmark = pytest.mark.django_db


@pytest.fixture
def hide(moderator, now):
    def act(comment, reason="Names a minor", by=moderator, **given):
        return moderation.hide(comment, by=by, reason=reason, now=now, **given)

    return act


def counts(root: Comment) -> tuple[int, int]:
    return Thread.objects.get().published_count, Comment.objects.get(pk=root.pk).replies_count


def test_hiding_leaves_a_decision_with_who_and_why(say, hide, moderator, now):
    comment = hide(say())
    decision = comment.decisions.get(verdict="hide")
    assert comment.state == "hidden"
    assert (decision.by, decision.reason, decision.at) == (moderator, "Names a minor", now)
    assert decision.revision == comment.revisions.get(number=1)


def test_what_is_hidden_is_not_counted_and_what_is_restored_is(say, hide, moderator, now):
    root = say()
    reply = say(parent=root)
    assert counts(root) == (2, 1)
    hide(reply)
    assert counts(root) == (1, 0)
    moderation.restore(reply, by=moderator, reason="The name is of a boat", now=now)
    assert counts(root) == (2, 1)


def test_hiding_twice_is_refused(say, hide):
    comment = say()
    hide(comment)
    with pytest.raises(Refusal, match="Only a comment that is published can be hidden; this one is hidden") as refused:
        hide(comment)
    assert refused.value.reason == Reason.NOT_NOW
    assert counts(comment) == (0, 0)


@pytest.mark.parametrize("reason", ["", "  ", "\u200b", "a" * 401])
def test_a_reason_is_needed_and_fits(say, hide, reason):
    with pytest.raises(Refusal) as refused:
        hide(say(), reason=reason)
    assert refused.value.problems[0].field == "reason"


@pytest.mark.parametrize("who", ["subscriber", "writer", "editor", "subscriptions_manager"])
def test_who_is_no_moderator_cannot_hide(request, say, hide, who):
    comment = say()
    with pytest.raises(Refusal, match="Only moderators") as refused:
        hide(comment, by=request.getfixturevalue(who))
    assert refused.value.reason == Reason.NOT_ALLOWED
    assert Comment.objects.get().is_published


def test_a_managing_editor_can(say, hide, managing):
    assert hide(say(), by=managing).state == "hidden"


def test_a_decision_on_words_that_have_changed_since_is_refused(say, hide):
    comment = say()
    Comment.objects.update(revision=2)
    with pytest.raises(Refusal, match="Read it again") as refused:
        hide(comment, revision=1)
    assert refused.value.reason == Reason.STALE


@pytest.fixture
def held(say):
    """As a later rule of the screen will leave it."""
    comment = say()
    Comment.objects.update(state="held")
    Thread.objects.update(published_count=0)
    return comment


def test_a_held_comment_is_published_by_a_moderator(held, moderator, now):
    assert moderation.publish(held, by=moderator, now=now).is_published
    assert counts(held) == (1, 0)


def test_a_held_comment_is_refused_with_a_reason(held, moderator, now):
    assert moderation.refuse(held, by=moderator, reason="Off the subject", now=now).state == "refused"
    assert counts(held) == (0, 0)


def test_an_author_takes_the_words_back_and_the_place_stays(say, subscriber, now):
    root = say()
    say("Not all of it.", parent=root)
    removed = moderation.remove(root, by=subscriber, now=now)
    assert (removed.text, removed.html, removed.state) == ("", "", "removed")
    assert list(CommentRevision.objects.filter(comment=root).values_list("text", flat=True)) == [""]
    assert counts(root) == (1, 1)
    assert Comment.objects.visible_to(None).count() == 2


def test_nobody_else_removes_it_and_it_is_removed_once(say, subscriber, moderator, now):
    comment = say()
    with pytest.raises(Refusal, match="Only its author"):
        moderation.remove(comment, by=moderator, now=now)
    moderation.remove(comment, by=subscriber, now=now)
    with pytest.raises(Refusal, match="already removed"):
        moderation.remove(comment, by=subscriber, now=now)
    assert counts(comment) == (0, 0)


def test_a_removed_comment_can_be_neither_hidden_nor_restored(say, hide, subscriber, moderator, now):
    comment = say()
    moderation.remove(comment, by=subscriber, now=now)
    with pytest.raises(Refusal, match="this one is removed by its author"):
        hide(comment)
    with pytest.raises(Refusal, match="this one is removed by its author"):
        moderation.restore(comment, by=moderator, reason="Nothing wrong with it", now=now)
