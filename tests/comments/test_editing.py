"""Changing one's own comment within five minutes."""

from datetime import timedelta

import pytest

from comments import editing, moderation
from comments.models import Comment, CommentRevision, Decision, ListedWord, State, Thread
from common.refusal import Reason, Refusal
from tests.at_once import at_once, refusals
from tests.comments.conftest import html

pytestmark = pytest.mark.django_db
IN_PLACE = {"X-In-Place": "1"}


@pytest.fixture
def comment(say):
    return say("The road went in 1953.")


@pytest.fixture
def edit(subscriber, now):
    def make(comment, text="The road went in 1954.", by=subscriber, **given):
        return editing.edit(comment, text, by=by, **({"now": now} | given))

    return make


@pytest.fixture
def held_word(db):
    return ListedWord.objects.create(words="dynamite")


def counts(root: Comment) -> tuple[int, int]:
    return Thread.objects.get().published_count, Comment.objects.get(pk=root.pk).replies_count


def test_new_words_are_a_revision_of_their_own_which_the_screen_decides_on(comment, edit, now):
    changed = edit(comment, "The *road* went in 1954.", now=now + timedelta(minutes=1))
    assert changed.html.strip() == "<p>The <em>road</em> went in 1954.</p>"
    assert (changed.edited_at, changed.at) == (now + timedelta(minutes=1), now)
    kept = CommentRevision.objects.filter(comment=comment).values_list("number", "text")
    assert list(kept) == [(2, "The *road* went in 1954."), (1, "The road went in 1953.")]
    assert Decision.objects.get(revision__number=2).verdict == "publish"


@pytest.mark.parametrize("typed", ["The road went in 1953.", "  The road went in 1953. \r\n"])
def test_the_same_words_are_no_revision(comment, edit, typed):
    same = edit(comment, typed)
    assert (same.revisions.count(), same.edited_at) == (1, None)


@pytest.mark.parametrize(("minutes", "may"), [(0, True), (4.99, True), (5, False), (60, False)])
def test_five_minutes_are_the_time_for_it(comment, edit, now, minutes, may):
    then = now + timedelta(minutes=minutes)
    if may:
        assert edit(comment, now=then).edited_at == then
        return
    with pytest.raises(Refusal, match="five minutes") as refused:
        edit(comment, now=then)
    assert refused.value.reason == Reason.NOT_NOW


@pytest.mark.parametrize("who", ["writer", "moderator", "managing"])
def test_nobody_else_changes_it(request, comment, edit, who):
    with pytest.raises(Refusal, match="Only its author") as refused:
        edit(comment, by=request.getfixturevalue(who))
    assert refused.value.reason == Reason.NOT_ALLOWED


def test_what_was_published_may_be_held_and_is_counted_no_more(say, edit, held_word):
    root = say()
    reply = say(parent=root)
    say(parent=reply)
    assert counts(root) == (3, 2)
    assert edit(reply, "They used dynamite on it.", now=reply.at).is_held
    assert counts(root) == (2, 1)


def test_what_became_held_keeps_its_place_over_its_replies(as_, say, edit, subscriber, writer, held_word, address):
    root = say()
    say("An answer that stays.", by=writer, parent=root)
    edit(root, "They used dynamite on it.", now=root.at)
    others = html(as_(writer).get(address))
    assert "dynamite" not in others
    assert "A moderator has yet to read this comment." in others
    assert "An answer that stays." in others
    assert "They used dynamite on it." in html(as_(subscriber).get(address))


def test_what_is_held_stays_so_whatever_it_says_now(say, edit, held_word):
    held = say("They used dynamite on it.")
    assert edit(held, "They used powder on it.", now=held.at).is_held
    assert Thread.objects.get().published_count == 0


def test_a_refused_edit_leaves_the_words_as_they_were(comment, edit):
    for typed in ("", "a" * 5_001, "a" * 1_048_576):
        with pytest.raises(Refusal):
            edit(comment, typed)
    again = Comment.objects.get()
    assert (again.text, again.revision, again.edited_at) == ("The road went in 1953.", 1, None)


def test_what_a_moderator_has_hidden_is_changed_no_more(comment, edit, moderator, now):
    moderation.hide(comment, by=moderator, reason="Names a minor", now=now)
    with pytest.raises(Refusal, match="moderator has hidden"):
        edit(comment)


def test_where_the_conversation_was_closed_meanwhile_nothing_is_changed(comment, edit, now):
    Thread.objects.update(closed_at=now)
    with pytest.raises(Refusal, match="is closed"):
        edit(comment)


def test_whose_subscription_has_ended_meanwhile_changes_nothing(comment, edit, subscriber, now):
    subscriber.entitlements.update(ends_at=now)
    with pytest.raises(Refusal, match="has ended"):
        edit(comment)


def test_under_a_withdrawn_article_nothing_is_changed(comment, edit, edition, withdrawn):
    withdrawn(edition)
    with pytest.raises(Refusal, match="was withdrawn"):
        edit(comment)


def test_a_reply_to_what_was_hidden_is_changed_as_any(say, edit, moderator, now):
    root = say()
    reply = say(parent=root)
    moderation.hide(root, by=moderator, reason="Names a minor", now=now)
    assert edit(reply, now=reply.at).is_published


def test_a_moderator_who_read_the_words_before_decides_nothing_on_the_new(comment, edit, moderator, now):
    edit(comment)
    with pytest.raises(Refusal, match="Read it again"):
        moderation.hide(comment, by=moderator, reason="Names a minor", now=now, revision=1)


@pytest.mark.django_db(transaction=True)
def test_one_edit_sent_twenty_times_at_once_is_one_revision(comment, edit):
    check = editing.as_seen(1, "The road went in 1954.")
    outcomes = at_once(*[lambda: edit(comment, check=check)] * 20)
    assert refusals(outcomes) == []
    assert comment.revisions.count() == 2


@pytest.mark.django_db(transaction=True)
def test_of_two_edits_at_once_over_the_same_words_one_is_refused(comment, edit):
    def over_the_first(text):
        return lambda: edit(comment, text, check=editing.as_seen(1, text))

    outcomes = at_once(over_the_first("The road went in 1954."), over_the_first("The pier went in 1955."))
    assert [refusal.reason for refusal in refusals(outcomes)] == [Reason.STALE]
    assert comment.revisions.count() == 2


@pytest.mark.django_db(transaction=True)
def test_an_edit_that_holds_and_a_moderator_who_hides_at_once_count_exactly(say, edit, held_word, moderator, now):
    root = say()
    reply = say(parent=root)
    at_once(
        lambda: edit(reply, "They used dynamite on it.", now=reply.at),
        lambda: moderation.hide(reply, by=moderator, reason="Names a minor", now=now),
    )
    assert Comment.objects.get(pk=reply.pk).state in {State.HELD, State.HIDDEN}
    assert counts(root) == (1, 0)


# The page


@pytest.fixture
def page(comment):
    return f"/comments/{comment.key}/edit/"


@pytest.fixture
def fresh(comment):
    """Posted just now, by the clock that the pages go by."""
    return comment


def typed(text="The road went in 1954.", seen=1):
    return {"text": text, "seen": str(seen)}


def test_it_is_offered_to_the_author_while_it_may_be(as_, subscriber, writer, address, comment):
    assert f"/comments/{comment.key}/edit/" in html(as_(subscriber).get(address))
    assert f"/comments/{comment.key}/edit/" not in html(as_(writer).get(address))
    Comment.objects.update(at=comment.at - timedelta(minutes=6))
    assert f"/comments/{comment.key}/edit/" not in html(as_(subscriber).get(address))


def test_the_form_has_the_words_and_leads_back_to_the_comment_which_is_marked(as_, subscriber, address, page, comment):
    browser = as_(subscriber)
    assert "The road went in 1953.</textarea>" in html(browser.get(page))
    response = browser.post(page, typed())
    assert (response.status_code, response["Location"]) == (
        303,
        f"{address}?comment={comment.key}#{comment.anchor}",
    )
    after = html(browser.get(response["Location"]))
    assert "The road went in 1954." in after
    assert ">edited<" in after


def test_a_refused_edit_keeps_what_was_typed_with_the_sentence_at_its_field(as_, subscriber, page):
    response = as_(subscriber).post(page, typed("Kept. " * 1_000))
    assert response.status_code == 400
    assert "Kept. Kept." in html(response)
    assert "5,000 characters; this one has 5,999" in html(response)


def test_too_late_is_said_in_a_sentence_and_keeps_what_was_typed(as_, subscriber, page, comment):
    Comment.objects.update(at=comment.at - timedelta(minutes=6))
    browser = as_(subscriber)
    assert "they are over" in html(browser.get(page))
    response = browser.post(page, typed())
    assert (response.status_code, "1954.</textarea>" in html(response)) == (409, True)
    assert "they are over" in html(response)


def test_who_has_changed_it_in_another_tab_sees_both_and_may_save_again(as_, subscriber, page, edit, comment):
    edit(comment, "The pier went in 1955.")
    browser = as_(subscriber)
    response = browser.post(page, typed())
    assert response.status_code == 412
    for words in ("changed this comment elsewhere", "The pier went in 1955.", "1954.</textarea>", 'value="2"'):
        assert words in html(response)
    assert browser.post(page, typed(seen=2)).status_code == 303


def test_under_a_withdrawn_article_the_words_are_given_back(as_, subscriber, page, edition, withdrawn):
    withdrawn(edition)
    response = as_(subscriber).post(page, typed("My own words."))
    assert response.status_code == 410
    assert "My own words." in html(response)


@pytest.mark.parametrize("sent", [{}, {"text": "a", "seen": "x"}, {"text": "a\0b", "seen": "1"}])
def test_a_forged_form_is_refused(as_, subscriber, page, sent):
    assert as_(subscriber).post(page, sent).status_code == 400


def test_others_are_told_that_only_its_author_may_and_see_no_form(as_, writer, page):
    for response in (as_(writer).get(page), as_(writer).post(page, typed())):
        assert response.status_code == 403
        assert "Only its author" in html(response)
        assert "<textarea" not in html(response)


def test_a_comment_that_they_do_not_see_is_not_found(as_, writer, page):
    Comment.objects.update(state="held")
    assert as_(writer).get(page).status_code == 404


def test_for_a_script_it_is_the_form_and_then_the_comment(as_, subscriber, page, comment):
    browser = as_(subscriber)
    assert html(browser.get(page, headers=IN_PLACE)).startswith('<form class="form comment__edit"')
    after = browser.post(page, typed(), headers=IN_PLACE)
    assert f'<li class="comment" id="{comment.anchor}" data-said="Your comment is changed."' in html(after)
    assert "<html" not in html(after)
    refused = browser.post(page, typed(" ", seen=2), headers=IN_PLACE)
    assert (refused.status_code, refused["X-In-Place"]) == (400, "1")
    assert "no words" in html(refused)
