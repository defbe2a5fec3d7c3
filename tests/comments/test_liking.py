"""Liking a comment, and taking that back."""

import pytest

from comments import liking, moderation
from comments.models import Comment, Like, Thread
from common.refusal import Reason, Refusal
from tests.at_once import at_once
from tests.comments.conftest import html

pytestmark = pytest.mark.django_db


@pytest.fixture
def comment(say, writer):
    """By somebody else than the subscriber."""
    return say(by=writer)


@pytest.fixture
def like(now):
    return lambda comment, by: liking.like(comment, by=by, now=now)


@pytest.fixture
def unlike(now):
    return lambda comment, by: liking.unlike(comment, by=by, now=now)


def counted(comment: Comment) -> int:
    """As the column has it, which is as many as there are."""
    count = Comment.objects.get(pk=comment.pk).likes_count
    assert count == Like.objects.filter(comment=comment).count()
    return count


def test_subscribers_and_staff_like_a_comment_and_take_it_back(comment, like, unlike, subscriber, moderator):
    assert like(comment, subscriber).likes_count == 1
    assert like(comment, moderator).likes_count == 2
    assert unlike(comment, subscriber).likes_count == 1
    assert counted(comment) == 1


def test_twice_is_once(comment, like, unlike, subscriber):
    like(comment, subscriber)
    assert like(comment, subscriber).likes_count == 1
    unlike(comment, subscriber)
    assert unlike(comment, subscriber).likes_count == 0
    assert counted(comment) == 0


def test_nobody_likes_their_own(comment, like, writer):
    with pytest.raises(Refusal, match="your own comment") as refused:
        like(comment, writer)
    assert refused.value.reason == Reason.NOT_ALLOWED


@pytest.mark.parametrize(("who", "sentence"), [("lapsed", "Renew it to join"), ("reader", "Subscribe to join")])
def test_who_takes_no_part_likes_nothing(request, comment, like, who, sentence):
    with pytest.raises(Refusal, match=sentence):
        like(comment, request.getfixturevalue(who))
    assert counted(comment) == 0


def test_whose_subscription_ends_mid_thread_neither_likes_nor_takes_back(comment, like, unlike, subscriber, now):
    like(comment, subscriber)
    subscriber.entitlements.update(ends_at=now)
    for verb in (like, unlike):
        with pytest.raises(Refusal, match="has ended"):
            verb(comment, subscriber)
    assert counted(comment) == 1


def test_it_is_possible_where_the_conversation_is_closed(comment, like, subscriber, now):
    Thread.objects.update(closed_at=now)
    assert like(comment, subscriber).likes_count == 1


def test_what_is_hidden_or_held_is_not_liked(comment, like, subscriber, moderator, now):
    moderation.hide(comment, by=moderator, reason="Names a minor", now=now)
    with pytest.raises(Refusal, match="is gone"):
        like(comment, subscriber)
    Comment.objects.update(state="held")
    with pytest.raises(Refusal, match="is gone"):
        like(comment, subscriber)


def test_a_reply_to_what_was_hidden_is_liked_as_any(say, comment, like, subscriber, writer, moderator, now):
    reply = say(by=writer, parent=comment)
    moderation.hide(comment, by=moderator, reason="Names a minor", now=now)
    assert like(reply, subscriber).likes_count == 1


def test_under_a_withdrawn_article_nothing_is_liked(comment, like, subscriber, edition, withdrawn):
    withdrawn(edition)
    with pytest.raises(Refusal, match="was withdrawn"):
        like(comment, subscriber)


@pytest.mark.django_db(transaction=True)
def test_twenty_presses_at_once_are_one_like_and_twenty_readers_are_twenty(comment, like, subscriber, person):
    staff = [person(f"number {number}") for number in range(19)]
    for somebody in staff:
        somebody.is_staff = True
        somebody.save()
    at_once(*[lambda: like(comment, subscriber)] * 20)
    assert counted(comment) == 1
    at_once(*[lambda by=by: like(comment, by) for by in [*staff, subscriber]])
    assert counted(comment) == 20


@pytest.mark.django_db(transaction=True)
def test_likes_and_their_taking_back_at_once_are_counted_exactly(comment, like, unlike, subscriber):
    at_once(*[lambda: like(comment, subscriber), lambda: unlike(comment, subscriber)] * 10)
    assert counted(comment) in {0, 1}


# The button


def button(page: str, comment: Comment) -> str:
    return page.split(f'id="like-{comment.key}"')[1].split("</button>")[0]


def test_the_button_says_whether_it_is_pressed_and_how_many_like_it(as_, subscriber, address, comment, like, moderator):
    browser = as_(subscriber)
    assert 'aria-pressed="false"' in button(html(browser.get(address)), comment)
    like(comment, moderator)
    browser.post(f"/comments/{comment.key}/like/", {"do": "like"})
    pressed = button(html(browser.get(address)), comment)
    assert 'aria-pressed="true"' in pressed
    assert 'value="unlike"' in pressed
    assert '2<span class="unseen"> likes</span>' in pressed
    browser.post(f"/comments/{comment.key}/like/", {"do": "unlike"})
    assert counted(comment) == 1


def test_it_leads_back_to_the_comment_where_one_was(as_, subscriber, address, comment, edition):
    browser = as_(subscriber)
    for next_, back in (
        (f"{address}?cursor=abc", f"{address}?cursor=abc#{comment.anchor}"),
        (edition.get_absolute_url(), f"{edition.get_absolute_url()}#{comment.anchor}"),
        ("//elsewhere.example/", f"{address}?comment={comment.key}#{comment.anchor}"),
    ):
        response = browser.post(f"/comments/{comment.key}/like/", {"do": "like", "next": next_})
        assert (response.status_code, response["Location"]) == (303, back)


def test_for_a_script_it_is_the_button_alone(as_, subscriber, comment):
    response = as_(subscriber).post(f"/comments/{comment.key}/like/", {"do": "like"}, headers={"X-In-Place": "1"})
    assert (response.status_code, response["X-In-Place"]) == (200, "1")
    assert html(response).startswith("<button")
    assert 'aria-pressed="true"' in html(response)
    assert 'data-said="You like this comment."' in html(response)


def test_ones_own_has_none_and_shows_how_many_like_it(as_, writer, address, comment, like, subscriber):
    like(comment, subscriber)
    page = html(as_(writer).get(address))
    assert "1 like<" in page
    assert f"like-{comment.key}" not in page


def test_a_visitor_logs_in_first_and_comes_back_to_the_comment(client, comment, edition):
    response = client.post(f"/comments/{comment.key}/like/", {"do": "like"})
    assert response["Location"].startswith("/accounts/login/?next=")
    assert str(comment.key) in response["Location"]
    assert counted(comment) == 0


def test_getting_its_address_changes_nothing(as_, subscriber, comment):
    assert as_(subscriber).get(f"/comments/{comment.key}/like/").status_code == 405
    assert counted(comment) == 0
