"""What every comment passes first: each rule, what it says, and the words that it is about."""

from __future__ import annotations

import time
from datetime import timedelta
from functools import partial

import pytest

from comments import editing, moderation
from comments.models import Comment, Decision, ListedWord
from common.refusal import Reason, Refusal
from newsroom.roles import Job
from tests.at_once import at_once, refusals

pytestmark = pytest.mark.django_db
PHRASE = "A road that the sea takes twice a year is no road."


def found(comment: Comment) -> list[tuple[str, str]]:
    """Rule and span of what held it."""
    holding = Decision.objects.filter(comment=comment, verdict="hold").order_by("pk")
    return list(holding.values_list("rule", "span"))


# Repeats


@pytest.mark.parametrize(
    "again",
    [
        PHRASE,
        "A ROAD that the sea takes -- twice a year -- is no road!!!",
        "Ａ road thát the **sea** takes twice a year is no ro\u200dad.",
    ],
)
def test_the_same_words_are_refused_wherever_they_are_posted_and_whatever_stands_between_them(say, live, again):
    say(PHRASE)
    with pytest.raises(Refusal, match="posted these words already") as refused:
        say(again, to=live(headline="Another", slug="another"))
    assert (refused.value.reason, refused.value.problems[0].field) == (Reason.NOT_NOW, "text")
    assert Comment.objects.count() == 1


def test_one_other_word_in_twenty_makes_no_other_comment(say):
    long = (
        "When the council asked us in spring whether we wanted the lower road mended nobody from here came to answer {}"
    )
    say(long.format("them"))
    with pytest.raises(Refusal, match="Add what is new"):
        say(long.format("anybody"))
    assert say(long.replace("the lower road mended nobody", "a new bridge, six").format("them")).is_published


def test_what_people_say_to_each_other_on_one_day_is_no_repeat(say, neighbour):
    for _ in range(2):
        assert say("Thank you!").is_published
    say(PHRASE)
    assert say(PHRASE, by=neighbour).is_published


def test_the_same_words_are_new_after_a_day(say, now):
    say(PHRASE)
    assert say(PHRASE, now=now + timedelta(hours=25)).is_published


def test_an_edit_does_not_repeat_what_it_edits(say, subscriber, now):
    comment = say(PHRASE)
    assert editing.edit(comment, f"{PHRASE[:-1]}!", by=subscriber, now=now).text.endswith("!")


# Rate


def test_five_comments_a_minute_are_taken_and_the_sixth_hears_when_it_may_come(say, now):
    for number in range(5):
        say(f"No. {number}", now=now + timedelta(seconds=2 * number))
    with pytest.raises(Refusal, match=r"5 comments in a minute.* in 48 seconds") as refused:
        say("No. 5", now=now + timedelta(seconds=12))
    assert refused.value.problems[0].field == "text"
    assert say("No. 5", now=now + timedelta(seconds=60)).is_published


def test_thirty_an_hour_are_taken_and_edits_count(say, subscriber, now):
    comments = [say(f"No. {number}", now=now + number * timedelta(minutes=1)) for number in range(29)]
    editing.edit(comments[-1], "No. 28, or 29", by=subscriber, now=now + timedelta(minutes=29))
    with pytest.raises(Refusal, match=r"30 comments in an hour.* in 30 minutes"):
        say("One more", now=now + timedelta(minutes=30))


def test_everybody_has_a_rate_of_their_own_and_what_was_removed_counts(say, neighbour, now):
    for number in range(5):
        say(f"No. {number}", now=now)
    Comment.objects.update(state="removed", text="", html="")
    with pytest.raises(Refusal, match="5 comments in a minute"):
        say("One more", now=now)
    assert say("One more", by=neighbour, now=now).is_published


@pytest.mark.django_db(transaction=True)
def test_twelve_comments_of_one_author_at_once_are_five(say, now):
    """Whoever is first at the row: each came a hair later than the one before."""
    posts = [partial(say, f"No. {number}", now=now + number * timedelta(milliseconds=9)) for number in range(12)]
    outcomes = at_once(*reversed(posts))
    assert (Comment.objects.count(), len(refusals(outcomes))) == (5, 7)


# Links


@pytest.fixture
def known(say, neighbour):
    """Has said enough before that a link in the next one is nothing new."""
    for _ in range(3):
        say(by=neighbour)
    return neighbour


def test_a_link_in_a_first_comment_is_held_until_somebody_is_known(say, subscriber):
    assert found(say("See https://tides.example/table.")) == [("first-links", "https://tides.example/table")]
    for _ in range(3):
        say()
    assert say("See https://tides.example/table, as I said.").is_published


def test_three_links_are_an_argument_and_four_a_list(say, known):
    three = " ".join(f"https://tides.example/{number}" for number in range(3))
    assert say(f"Compare {three}", by=known).is_published
    comment = say(f"Compare also {three} https://tides.example/3", by=known)
    assert [(rule, span.count("https")) for rule, span in found(comment)] == [("links", 4)]


HIDDEN = [
    "https://bit.ly/3xYz",
    "http://www.tinyurl.com/abc",
    "http://192.0.2.7/tides",
    "http://3232235777/",
    "http://0xC0.0x00.0x02.0x07/",
    "http://[2001:db8::7]/",
]


@pytest.mark.one_database
@pytest.mark.parametrize("address", HIDDEN)
def test_a_link_that_does_not_say_where_it_leads_is_held(say, known, address):
    comment = say(f"See [the table]({address})", by=known)
    assert [rule for rule, _ in found(comment)] == ["hidden-links"]


def test_links_to_the_magazine_itself_and_those_of_who_works_here_pass(say, writer, settings):
    settings.SITE_URL = "https://magazine.example"
    assert say("Read https://magazine.example/2026/01/02/the-pier/ first.").is_published
    assert say(f"See {' '.join(HIDDEN)}", by=writer).is_published


def test_whatever_holds_a_comment_is_recorded_with_its_sentence_for_the_author(say, listed):
    listed("pills")
    comment = say("Cheap pills: " + " ".join(f"https://bit.ly/{number}" for number in range(5)))
    assert comment.is_held
    assert [rule for rule, _ in found(comment)] == ["words", "links", "first-links", "hidden-links"]
    sentences = comment.decisions.values_list("reason", flat=True)
    assert len(set(sentences)) == 4
    assert all(sentence.startswith("Held: it has ") and sentence.endswith(".") for sentence in sentences)


# Words

CAUGHT = {
    "bad": [
        "It is bad.", "BAD", "b\u00e1d", "ｂａｄ", "b\u200da\u200dd", "b**a**d",
        "b&#97;d", "b@d", "b4d!", "b.a.d", "b a d", "b-a-d", "b\u0430d", "«bad»", "ba\u0111", "\u0299\u1d00\u1d05",
    ],
    "ill will": ["no Ill Will", "ill\nwill", "*ill*  will", "i1l will", "ill w1ll", "!ll w!ll"],
    "Straße": ["STRASSE"],
    "bad.example": ["[here](https://bad.example/x)", "see bad.example"],
}  # fmt: skip
LET_PASS = {
    "bad": ["badly", "a forbad", "ba d", "bade", "b ad", "a b a d e", "b4 d"],
    "ill will": ["ill", "will ill", "ill-fated will", "bill will"],
    "ass": ["class", "the A55", "a 455", "assess"],
    "ss": ["an iPhone 5s"],
}


@pytest.mark.one_database
def test_whole_words_and_phrases_are_found_whatever_they_look_like(say, listed, now):
    wrong = []
    for words, texts in [*CAUGHT.items(), *LET_PASS.items()]:
        entry = ListedWord.objects.filter(words=words).first() or listed(words)
        for number, text in enumerate(texts):
            comment = say(f"{text} ({number})")
            if comment.is_held != (text in CAUGHT.get(words, ())):
                wrong.append((words, text, found(comment)))
            Comment.objects.all().delete()
        entry.delete()
    assert not wrong


@pytest.mark.one_database
def test_the_span_is_what_stands_in_the_comment(say, listed):
    listed("ill will")
    assert found(say("There is much Íll\nWILL here.")) == [("words", "Íll WILL")]


def test_a_word_that_is_refused_is_named_to_who_wrote_it(say, listed):
    listed("bad", then="refuse")
    listed("ill")
    with pytest.raises(Refusal, match="“B4D” is on the list of words that are not printed here") as refused:
        say("Ill and B4D")
    assert (refused.value.reason, refused.value.problems[0].field) == (Reason.INVALID, "text")
    assert not Comment.objects.exists()


def test_a_listed_word_in_the_name_holds_until_a_moderator_has_let_the_name_pass(
    say, listed, subscriber, moderator, now
):
    listed("Ill Will")
    subscriber.display_name = "Íll W1ll"
    subscriber.save()
    comment = say()
    assert found(comment) == [("name", "Íll W1ll")]
    assert "your name has a word" in comment.decisions.get().reason
    moderation.approve(comment, by=moderator, now=now)
    assert say().is_published


@pytest.mark.one_database
@pytest.mark.parametrize(("known", "field"), [("", "name"), ("Bad Sam", "text")])
def test_a_name_with_a_word_that_is_refused_is_refused_where_it_can_be_mended(say, listed, subscriber, known, field):
    listed("bad", then="refuse")
    subscriber.display_name = known
    subscriber.save()
    with pytest.raises(Refusal, match="“Bad”") as refused:
        say(name="Bad Sam")
    assert refused.value.problems[0].field == field
    subscriber.refresh_from_db()
    assert subscriber.display_name == known


def test_who_works_here_keeps_to_the_list_too(say, listed, person):
    listed("bad")
    assert say("Not bad.", by=person("mo", Job.MODERATOR)).is_held


@pytest.mark.one_database
def test_no_text_is_bait_for_a_thousand_listed_words(say, listed):
    ListedWord.objects.bulk_create(ListedWord(words=f"{'a ' * (n % 30)}b{n}"[-80:]) for n in range(1_000))
    started = time.process_time()
    for number, bait in enumerate(["a " * 2_490, "a" * 4_990, "a\u0301" * 2_400, "!1|" * 1_660, "a.a@" * 1_240]):
        say(f"{bait}x{number}")
    assert time.process_time() - started < 5


def test_the_screen_asks_little_of_the_database(say, listed, django_assert_num_queries):
    from comments.screen import Submission, screen
    from comments.standing import of

    comment = say()
    there = of(comment.author, comment.thread, comment.at)
    words = " ".join(f"https://tides.example/{number}" for number in range(9))
    with django_assert_num_queries(4):
        screen(Submission(there, f"Nothing bad in {words}", comment.author, comment.thread, comment.at))
