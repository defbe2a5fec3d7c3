"""Deleting one's own comment: the words go, the place stays where there are replies."""

from datetime import timedelta

import pytest

from comments import editing, liking, moderation, removing, reporting
from comments.models import Comment, CommentRevision, Decision, Like, ListedWord, Report, State, Thread
from common.refusal import Reason, Refusal
from subscribers.models import KeptAnswer
from tests.at_once import at_once
from tests.comments.conftest import html

pytestmark = pytest.mark.django_db


@pytest.fixture
def remove(subscriber, now):
    def act(comment, by=subscriber):
        return removing.remove(comment, by=by, now=now)

    return act


def test_words_and_name_go_from_the_comment_and_from_its_revisions(say, remove, subscriber, now):
    ListedWord.objects.create(words="powder keg")
    comment = say("The road went in 1953.")
    editing.edit(comment, "It was a powder keg.", by=subscriber, now=now)
    gone = Comment.objects.get(pk=remove(comment).pk)
    assert (gone.state, gone.text, gone.html, gone.author_name) == (State.REMOVED, "", "", "")
    assert set(CommentRevision.objects.values_list("text", flat=True)) == {""}
    assert set(Decision.objects.values_list("span", flat=True)) == {""}


def test_counts_are_right_whatever_it_was(say, remove):
    root = say()
    reply, other = say(parent=root), say(parent=root)
    Comment.objects.filter(pk=other.pk).update(state=State.HELD)
    Thread.objects.update(published_count=2)
    Comment.objects.filter(pk=root.pk).update(replies_count=1)
    remove(other)
    assert (Thread.objects.get().published_count, Comment.objects.get(pk=root.pk).replies_count) == (2, 1)
    remove(reply)
    assert (Thread.objects.get().published_count, Comment.objects.get(pk=root.pk).replies_count) == (1, 0)


def test_its_likes_and_open_reports_go_and_what_was_decided_stays(say, remove, writer, moderator, managing, now):
    comment = say()
    liking.like(comment, by=writer, now=now)
    reporting.report(comment, by=writer, why="spam", words="", now=now)
    moderation.keep(comment, by=moderator, reason="No", now=now)
    reporting.report(comment, by=managing, why="spam", words="", now=now)
    remove(comment)
    assert not Like.objects.exists()
    assert [report.by for report in Report.objects.all()] == [writer]
    assert Decision.objects.filter(verdict="keep").exists()
    assert Comment.objects.get().likes_count == 0


def test_a_removed_one_keeps_its_place_over_replies_and_none_without(as_, say, remove, subscriber, writer, address):
    root = say("Words that go.")
    lone = say("Others that go.")
    say("An answer.", by=writer, parent=root)
    remove(root)
    remove(lone)
    page = html(as_(subscriber).get(address))
    assert "that go" not in page
    assert page.count("Removed by its author.") == 1
    assert "An answer." in page
    assert "in reply to a comment that is gone" in page


def test_twice_is_once(say, remove):
    comment = say()
    say()
    remove(comment)
    remove(comment)
    assert Thread.objects.get().published_count == 1


@pytest.mark.parametrize("who", ["writer", "moderator", "managing"])
def test_nobody_else_deletes_it(request, say, remove, who):
    with pytest.raises(Refusal, match="Only its author") as refused:
        remove(say(), by=request.getfixturevalue(who))
    assert refused.value.reason == Reason.NOT_ALLOWED


def test_the_words_are_their_authors_whatever_happened_meanwhile(say, remove, subscriber, moderator, edition, now):
    hidden, late = say(), say()
    moderation.hide(hidden, by=moderator, reason="Names a minor", now=now)
    Thread.objects.update(closed_at=now)
    subscriber.entitlements.update(ends_at=now - timedelta(days=1))
    for comment in (hidden, late):
        assert remove(comment).state == State.REMOVED
    assert Decision.objects.filter(verdict="hide", reason="Names a minor").exists()
    with pytest.raises(Refusal):
        moderation.restore(hidden, by=moderator, reason="No", now=now)


def test_also_under_a_withdrawn_article(say, remove, edition, withdrawn):
    comment = say()
    withdrawn(edition)
    assert remove(comment).state == State.REMOVED


def test_an_edit_of_it_is_refused(say, remove, subscriber, now):
    comment = remove(say())
    with pytest.raises(Refusal, match="was deleted") as refused:
        editing.edit(comment, "Back again.", by=subscriber, now=now)
    assert refused.value.reason == Reason.GONE


def test_what_the_api_keeps_to_answer_again_goes_too(as_, say, remove, subscriber, edition):
    sent = {"text": "Words that go."}
    as_(subscriber).post(
        f"/api/v1/articles/{edition.key}/comments/",
        sent,
        content_type="application/json",
        headers={"Idempotency-Key": "once"},
    )
    assert KeptAnswer.objects.get().body["text"] == "Words that go."
    remove(Comment.objects.get())
    assert not KeptAnswer.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_deleted_liked_answered_and_hidden_at_once_it_is_counted_exactly(say, remove, writer, moderator, now):
    root = say()
    comment = say(parent=root)
    at_once(
        *[lambda: remove(comment)] * 5,
        lambda: liking.like(comment, by=writer, now=now),
        lambda: moderation.hide(comment, by=moderator, reason="Names a minor", now=now),
        lambda: say("An answer.", by=writer, parent=comment, now=now),
    )
    gone = Comment.objects.get(pk=comment.pk)
    assert (gone.state, gone.likes_count, gone.likes.count()) == (State.REMOVED, 0, 0)
    published = Comment.objects.published().count()
    assert (Thread.objects.get().published_count, Comment.objects.get(pk=root.pk).replies_count) == (
        published,
        published - 1,
    )


# The page


@pytest.fixture
def comment(say):
    return say("The road went in 1953.")


def test_it_asks_first_and_then_leads_to_the_conversation(as_, subscriber, address, comment):
    browser, page = as_(subscriber), f"/comments/{comment.key}/delete/"
    assert page in html(browser.get(address))
    assert "Delete this comment?" in html(browser.get(page))
    assert Comment.objects.get().is_published
    response = browser.post(page, follow=True)
    assert response.redirect_chain == [(f"{address}#conversation", 303)]
    assert "Your comment is deleted." in html(response)


def test_from_the_account_it_leads_back_there(as_, subscriber, comment):
    response = as_(subscriber).post(f"/comments/{comment.key}/delete/", {"next": "/account/comments/"})
    assert response["Location"] == "/account/comments/"


def test_where_it_keeps_a_place_it_leads_there(as_, subscriber, writer, say, address, comment):
    say(by=writer, parent=comment)
    response = as_(subscriber).post(f"/comments/{comment.key}/delete/")
    assert response["Location"] == f"{address}?comment={comment.key}#{comment.anchor}"


def test_for_a_script_it_is_the_place_or_nothing(as_, subscriber, writer, say, comment):
    other = say()
    say(by=writer, parent=other)
    browser = as_(subscriber)
    for one, is_gone in ((comment, True), (other, False)):
        answer = html(browser.post(f"/comments/{one.key}/delete/", headers={"X-In-Place": "1"}))
        assert (" data-gone" in answer) == is_gone
        assert 'data-said="Your comment is deleted."' in answer


def test_others_may_not(as_, writer, comment):
    for response in (as_(writer).get, as_(writer).post):
        assert response(f"/comments/{comment.key}/delete/").status_code == 403
    assert Comment.objects.get().is_published
