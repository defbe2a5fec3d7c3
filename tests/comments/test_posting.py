"""Posting a comment or a reply."""

import time
import uuid
from contextlib import suppress
from functools import partial
from html.parser import HTMLParser

import pytest

from comments import moderation
from comments.models import Comment, CommentRevision, Decision, Thread
from comments.words import TAGS
from common.refusal import Reason, Refusal
from newsroom import workflow
from newsroom.models.transition import Act
from newsroom.roles import Job
from tests.at_once import at_once, refusals

pytestmark = pytest.mark.django_db


def test_a_comment_stands_in_the_thread_of_its_article(say, edition, subscriber):
    comment = say("*Sixty* boats.")
    assert comment.thread.article_id == edition.article_id
    assert comment.html.strip() == "<p><em>Sixty</em> boats.</p>"
    assert (comment.state, comment.author_name, comment.depth) == ("published", subscriber.display_name, 0)


def test_its_words_are_kept_as_its_first_revision_and_the_screen_leaves_its_decision(say, now):
    comment = say("Sixty boats.")
    revision = CommentRevision.objects.get(comment=comment)
    assert (revision.number, revision.text, revision.at) == (1, "Sixty boats.", now)
    decision = Decision.objects.get(comment=comment)
    assert (decision.verdict, decision.revision, decision.by) == ("publish", revision, None)


def test_a_reply_stands_under_the_root_and_names_what_it_answers(say):
    root = say()
    reply = say("Not all of it.", parent=root)
    deeper = say("Most of it.", parent=reply)
    assert (reply.root_id, reply.parent_id, reply.depth) == (root.pk, root.pk, 1)
    assert (deeper.root_id, deeper.parent_id, deeper.depth) == (root.pk, reply.pk, 2)


def test_thread_and_root_count_what_is_published(say):
    root = say()
    say("Not all of it.", parent=say("Most of it.", parent=root))
    assert Thread.objects.get().published_count == 3
    assert Comment.objects.get(pk=root.pk).replies_count == 2


@pytest.mark.parametrize(
    "typed",
    ["", "  \n\t ", "\u200b\u202e\ufeff", "\u2800\u3164", "[](https://example.com)", "```\n```", "> > >"],
)
def test_nothing_to_see_is_refused(say, typed):
    with pytest.raises(Refusal, match="no words") as refused:
        say(typed)
    assert refused.value.problems[0].field == "text"
    assert not Comment.objects.exists()


def test_five_thousand_characters_are_taken_and_one_more_is_not(say):
    say("a" * 5_000)
    with pytest.raises(Refusal, match=r"5,000 characters; this one has 5,001"):
        say("a" * 5_001)


BAIT = {
    "a megabyte": "a" * 1_048_576,
    "a megabyte of accents": "a" + "\u0300\u0316" * 524_288,
    "a megabyte of nothing": "\u200b" * 1_048_576,
    "50,000 brackets": "[" * 50_000,
    "5,000 brackets": "[" * 5_000,
    "images in images": "![[" * 1_666,
    "quotes in quotes": "> " * 2_499 + "a",
    "lists in lists": "- " * 2_499 + "a",
    "emphasis": "*a **b " * 714,
    "ticks": "".join("`" * n + " " for n in range(1, 98)),
    "addresses": "http://a." * 555,
    "an address in brackets": "http://a.b/" + "(" * 4_900,
    "mail": "a@a." * 1_250,
    "accents": "a" + "\u0300\u0316" * 7_499,
}


@pytest.mark.parametrize("bait", BAIT.values(), ids=BAIT.keys())
def test_bait_is_refused_or_taken_in_under_a_second(say, bait):
    started = time.perf_counter()
    with suppress(Refusal):
        say(bait)
    assert time.perf_counter() - started < 1


def test_a_reply_to_a_reply_may_go_on_and_on(say):
    last = say()
    for number in range(30):
        last = say(f"And {number}.", parent=last)
    assert (last.depth, last.indent) == (30, 2)


def test_a_depth_that_its_column_cannot_hold_is_kept_as_the_deepest(say):
    reply = say(parent=say())
    Comment.objects.filter(pk=reply.pk).update(depth=Comment.DEEPEST)
    assert say(parent=reply).depth == Comment.DEEPEST


def test_a_hidden_comment_cannot_be_answered(say, moderator, now):
    root = say()
    moderation.hide(root, by=moderator, reason="Names a minor", now=now)
    with pytest.raises(Refusal, match="is gone"):
        say("Not all of it.", parent=root)


def test_a_comment_of_another_article_cannot_be_answered(say, live):
    elsewhere = say(to=live(headline="Another", slug="another"))
    with pytest.raises(Refusal, match="is gone"):
        say(parent=elsewhere)


def test_a_withdrawn_article_takes_no_comment_from_who_still_has_its_page(say, edition, managing, now):
    workflow.perform(Act.WITHDRAW, edition.article, by=managing, now=now, note="It was wrong.")
    with pytest.raises(Refusal, match="was withdrawn") as refused:
        say()
    assert refused.value.reason == Reason.NOT_NOW
    assert not Thread.objects.exists()


def test_a_form_sent_twice_gives_the_same_comment(say):
    key = uuid.uuid4()
    assert say("Once.", form_key=key) == say(" Once.\r\n", form_key=key)
    assert Thread.objects.get().published_count == 1


@pytest.mark.django_db(transaction=True)
def test_a_form_sent_twenty_times_at_once_gives_one_comment(say):
    key = uuid.uuid4()
    made = at_once(*[lambda: say("Once.", form_key=key).pk] * 20)
    assert len(set(made)) == Comment.objects.count() == Thread.objects.get().published_count == 1


@pytest.mark.django_db(transaction=True)
def test_twenty_comments_at_once_are_counted_exactly(say, person):
    people = [person(f"wanda number {number}", Job.WRITER) for number in range(20)]
    made = at_once(*[partial(lambda by: say(by=by).pk, by) for by in people])
    assert len(set(made)) == Comment.objects.count() == Thread.objects.get().published_count == 20


@pytest.mark.django_db(transaction=True)
def test_a_comment_that_is_answered_while_it_is_hidden_is_counted_exactly(say, moderator, now):
    root = say()
    answers = [lambda: say("Most of it.", parent=root)] * 5
    outcomes = at_once(*answers, lambda: moderation.hide(root, by=moderator, reason="Names a minor", now=now))
    answered = 5 - len(refusals(outcomes))
    assert Comment.objects.get(pk=root.pk).replies_count == answered
    assert Thread.objects.get().published_count == answered


@pytest.fixture
def nameless(subscriber):
    subscriber.display_name = ""
    subscriber.save()
    return subscriber


def test_a_name_is_asked_for_the_first_time_and_kept(say, nameless):
    with pytest.raises(Refusal) as refused:
        say()
    assert refused.value.problems[0].field == "name"
    assert say(name="  Sam \u202e Sailor ").author_name == "Sam Sailor"
    nameless.refresh_from_db()
    assert nameless.display_name == "Sam Sailor"


def test_a_name_that_is_known_is_not_changed_by_the_form(say, subscriber):
    assert say(name="Somebody Else").author_name == subscriber.display_name


@pytest.mark.parametrize(
    "name",
    ["", "S", "\u200b\u200b\u200b", "\u3164\u3164\u3164", "S" * 61, "sam@example.com", "sam＠example.com"],
)
def test_a_name_that_says_nobody_or_gives_an_address_away_is_refused(say, nameless, name):
    with pytest.raises(Refusal) as refused:
        say(name=name)
    assert refused.value.problems[0].field == "name"
    assert not Thread.objects.exists()


XSS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt&colon;alert(1))",
    "<javascript:alert(1)>",
    "[a](data:text/html,<script>alert(1)</script>)",
    '[a](https://example.com "onmouseover=alert(1)")',
    '![a](x" onerror="alert(1))',
    '```"onmouseover=alert(1)\n</code><script>alert(1)</script>\n```',
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    'https://example.com/"onmouseover="alert(1)',
]


@pytest.mark.parametrize("typed", XSS)
def test_nothing_that_runs_is_kept(say, typed):
    kept = Kept()
    kept.feed(say(typed).html)
    assert kept.tags <= TAGS
    assert kept.attributes <= {"href", "rel", "start"}
    assert all(address.startswith("https://") for address in kept.addresses)


class Kept(HTMLParser):
    """What is in the HTML that was kept."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.addresses += [value for name, value in attrs if name == "href"]


@pytest.mark.parametrize("typed", ["abc\u202edef", "abc&#x202e;def", "https://example.com/%E2%80%AEdef"])
def test_nothing_turns_the_words_around(say, typed):
    comment = say(typed)
    assert "\u202e" not in comment.text + comment.html


def test_links_are_marked_as_the_readers_own(say):
    html = say("See https://example.com/tides").html
    assert '<a href="https://example.com/tides" rel="nofollow ugc noopener">' in html


def test_headings_and_pictures_stay_as_they_were_typed(say):
    html = say("# The road\n\n![sea](https://example.com/sea.png)").html
    assert "<h1" not in html
    assert "<img" not in html
