"""Comments in the newsroom: the list, one comment, hiding and restoring with a reason."""

import pytest
from django.utils import timezone

from comments import moderation
from comments.models import Comment, ConversationRules, Decision, Thread
from tests.comments.conftest import html

pytestmark = pytest.mark.django_db
LIST = "/admin/comments/comment/"


def chosen(action: str, *comments: Comment, **more: str) -> dict:
    seen = {f"revision-{comment.pk}": comment.revision for comment in comments}
    return {"action": action, "_selected_action": [comment.pk for comment in comments]} | seen | more


def test_the_list_says_what_where_and_by_whom(desk, say, edition, subscriber):
    say("Sixty boats.")
    page = html(desk.get(LIST))
    for words in ("Sixty boats.", edition.headline, subscriber.display_name, "published"):
        assert words in page


def test_it_is_filtered_by_state_and_searched_by_author(desk, say, writer):
    say("By a subscriber")
    say("By a writer", by=writer)
    Comment.objects.filter(text="By a writer").update(state="hidden")
    assert "By a subscriber" not in html(desk.get(f"{LIST}?state__exact=hidden"))
    assert "By a writer" not in html(desk.get(f"{LIST}?q=sam.subscriber"))
    assert "By a" not in html(desk.get(f"{LIST}?q=%25"))


def test_the_list_asks_as_much_for_thirty_comments_as_for_one(
    desk, say, bulk, subscriber, django_assert_num_queries, django_assert_max_num_queries
):
    say()
    with django_assert_max_num_queries(10) as few:
        desk.get(LIST)
    bulk(29, by=subscriber)
    with django_assert_num_queries(len(few)):
        desk.get(LIST)


def test_hiding_asks_for_the_reason_first(desk, say):
    comment = say("Names a child")
    page = html(desk.post(LIST, chosen("hide", comment)))
    assert "Hide 1 comment" in page
    assert "Names a child" in page
    assert 'name="reason"' in page
    assert Comment.objects.get().is_published


def test_a_reason_given_hides_all_that_were_chosen(desk, say, moderator):
    comments = say(), say()
    answer = desk.post(LIST, chosen("hide", *comments, decide="1", reason="Names a minor"), follow=True)
    assert "2 comments hidden." in html(answer)
    decisions = Decision.objects.filter(verdict="hide", by=moderator, reason="Names a minor")
    assert decisions.count() == 2
    assert Thread.objects.get().published_count == 0


def test_without_a_reason_it_asks_again(desk, say):
    page = html(desk.post(LIST, chosen("hide", say(), decide="1", reason=" ")))
    assert "Give the reason: choose a rule, or write your own words." in page
    assert Comment.objects.get().is_published


def test_what_was_hidden_is_restored_with_a_reason(desk, say):
    comment = say()
    desk.post(LIST, chosen("hide", comment, decide="1", reason="Names a minor"))
    desk.post(LIST, chosen("restore", comment, decide="1", reason="The name is of a boat"))
    assert Comment.objects.get().is_published


def test_a_refusal_says_which_comment_and_why_and_stops_no_other(desk, say):
    hidden, other = say("Twice"), say("Once")
    Comment.objects.filter(pk=hidden.pk).update(state="hidden")
    page = html(desk.post(LIST, chosen("hide", hidden, other, decide="1", reason="Off the subject"), follow=True))
    assert "Twice: Only a comment that is published or held can be hidden; this one is hidden." in page
    assert "1 comment hidden." in page


def test_words_that_changed_while_the_reason_was_written_are_not_hidden_unread(desk, say):
    comment = say()
    Comment.objects.update(revision=2)
    page = html(desk.post(LIST, chosen("hide", comment, decide="1", reason="Names a minor"), follow=True))
    assert "Read it again." in page
    assert Comment.objects.get().is_published


def test_one_comment_shows_its_decisions_and_changes_nothing(desk, say):
    comment = say()
    desk.post(LIST, chosen("hide", comment, decide="1", reason="Names a minor"))
    page = html(desk.get(f"{LIST}{comment.pk}/change/"))
    assert "Names a minor" in page
    assert 'name="text"' not in page
    desk.post(f"{LIST}{comment.pk}/change/", {"text": "Forged", "state": "published"})
    comment.refresh_from_db()
    assert (comment.text, comment.state) == ("The road went in 1953.", "hidden")


def test_the_page_of_one_asks_as_much_for_many_reports_and_decisions_as_for_one(
    desk, say, report, managing, writer, moderator, now, django_assert_num_queries, django_assert_max_num_queries
):
    comment = say()
    page = f"{LIST}{comment.pk}/change/"
    report(comment)
    moderation.keep(comment, by=moderator, now=now)
    desk.get(page)
    with django_assert_max_num_queries(20) as few:
        desk.get(page)
    for who in (managing, writer):
        report(comment, by=who)
        moderation.keep(comment, by=moderator, now=now)
    with django_assert_num_queries(len(few)):
        desk.get(page)


@pytest.mark.one_database
@pytest.mark.parametrize("door", ["add/", "{pk}/delete/"])
def test_none_is_added_or_deleted_here(desk, say, door):
    assert desk.get(LIST + door.format(pk=say().pk)).status_code == 403


@pytest.mark.one_database
@pytest.mark.parametrize("who", ["writer", "editor", "subscriptions_manager"])
def test_the_list_is_for_moderators(request, as_, say, who):
    say()
    browser = as_(request.getfixturevalue(who))
    assert browser.get(LIST).status_code == 403
    browser.post(LIST, chosen("hide", Comment.objects.get(), decide="1", reason="Mine"))
    assert Comment.objects.get().is_published


# Conversations

THREADS = "/admin/comments/thread/"


def test_a_conversation_is_closed_by_hand_and_opened_again(desk, as_, subscriber, say, address):
    chosen = {"_selected_action": [say().thread_id]}
    browser = as_(subscriber)
    desk.post(THREADS, chosen | {"action": "close"})
    assert "This conversation is closed." in html(browser.get(address))
    desk.post(THREADS, chosen | {"action": "reopen"})
    assert "This conversation is closed." not in html(browser.get(address))


@pytest.mark.parametrize("comments", [0, 1])
def test_a_live_piece_is_chosen_to_close_its_conversation(desk, say, edition, comments):
    for _ in range(comments):
        say()
    found = desk.get(f"{THREADS}live/?term=marrow").json()["results"]
    assert found == [{"id": str(edition.article_id), "text": edition.headline}]
    desk.post(f"{THREADS}add/", {"article": found[0]["id"]})
    thread = Thread.objects.get(article=edition.article)
    assert (thread.is_closed(timezone.now()), thread.published_count) == (True, comments)


def test_a_piece_that_is_not_live_cannot_be_chosen(desk, draft):
    piece = draft()
    assert desk.get(f"{THREADS}live/?term=").json()["results"] == []
    assert "Choose one that is live." in html(desk.post(f"{THREADS}add/", {"article": piece.pk}))
    assert not Thread.objects.exists()


def test_no_screen_says_a_headline_that_readers_do_not_have(desk, say, edition, changed):
    comment = say()
    changed(edition, headline="Mayor to resign")
    screens = (
        LIST,
        f"{LIST}{comment.pk}/change/",
        THREADS,
        f"{THREADS}?q=marrow",
        f"{THREADS}{comment.thread_id}/change/",
        f"{THREADS}live/?term=marrow",
    )
    for screen in screens:
        page = html(desk.get(screen))
        assert edition.headline in page
        assert "Mayor" not in page
    assert desk.get(f"{THREADS}live/?term=mayor").json()["results"] == []


def test_a_section_is_given_its_own_days(as_, managing, section):
    as_(managing).post("/admin/comments/conversationrules/add/", {"section": section.pk, "open_days": "2"})
    assert ConversationRules.objects.get().open_days == 2
