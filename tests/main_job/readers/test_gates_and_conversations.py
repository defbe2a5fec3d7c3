"""Which gate and which conversation a reader meets, each in its own sentence, and in which order a page is read."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.main_job.readers.looking import DESK, PHONE, See
from tests.main_job.readers.pages import ARTICLES
from tests.main_job.readers.site import Site

PAID = "This article is for subscribers."
NOT_PAID = "This article is for subscribers, and this account has no subscription."
ENDED = "Your subscription has ended. Renew it to read the whole of this article."
SPENT = "You have read your 2 free articles this month. Subscribers read everything."
GATES = (PAID, NOT_PAID, ENDED, SPENT)

BENEFIT = "Commenting on this and other recent articles is a benefit of a subscription."
BY_SUBSCRIBING = "You can join the conversation on this and other recent articles by subscribing."
LAPSED = "Commenting on this and other recent articles is a benefit of a subscription, and yours has ended."
FORM = "You are commenting as Subscriber Maria Featherstonehaugh"
FIRST_FORM = "It will stand over your comments, and everybody can see it."
CLOSED = "This conversation is closed."
CONVERSATIONS = (BENEFIT, BY_SUBSCRIBING, LAPSED, FORM, FIRST_FORM, CLOSED)


def words(see: See, path: str, person: str) -> str:
    return see(next(page for page in ARTICLES if (page.path, page.person) == (path, person))).words


@pytest.mark.parametrize(
    ("path", "person", "gates"),
    [
        ("{everything}", "visitor", []),
        ("{first}", "visitor", []),
        ("{subscribers}", "visitor", [PAID]),
        ("{subscribers}", "reader", [NOT_PAID]),
        ("{subscribers}", "lapsed", [ENDED]),
        ("{subscribers}", "subscriber", []),
        ("{third}", "spent", [SPENT]),
    ],
)
def test_a_gate_says_why_in_its_one_sentence(see: See, path: str, person: str, gates: list[str]) -> None:
    found = words(see, path, person)
    assert [sentence for sentence in GATES if sentence in found] == gates


@pytest.mark.parametrize(
    ("path", "person", "sentence"),
    [
        ("{first}", "visitor", "This is one of your 2 free articles this month. 1 left."),
        ("{first}", "reader", "This is one of your 2 free articles this month. 1 left."),
        ("{third}", "spent", "No free articles left this month."),
    ],
)
def test_a_metered_article_says_how_many_are_left(see: See, path: str, person: str, sentence: str) -> None:
    assert sentence in words(see, path, person)


@pytest.mark.parametrize(
    ("path", "person", "sentence"),
    [
        ("{everything}", "visitor", BENEFIT),
        ("{subscribers}", "visitor", BENEFIT),
        ("{talked}", "reader", BY_SUBSCRIBING),
        ("{talked}", "lapsed", LAPSED),
        ("{talked}", "subscriber", FORM),
        ("{talked}", "nameless", FIRST_FORM),
        ("{closed}", "visitor", CLOSED),
        ("{closed}", "reader", CLOSED),
        ("{closed}", "subscriber", CLOSED),
    ],
)
def test_exactly_one_form_of_the_conversation_stands_there(see: See, path: str, person: str, sentence: str) -> None:
    found = words(see, path, person)
    assert found.count("Join the Conversation") == 1
    assert [known for known in CONVERSATIONS if known in found] == [sentence]


# As it is printed, so it is read out.
ORDER = (
    ".skip",
    ".masthead__name",
    ".masthead__reader",
    ".masthead__sections",
    ".article .kicker",
    ".article h1",
    ".article .dek",
    ".byline",
    ".dateline",
    ".article > .figure",
    ".text > p",
    ".notes",
    ".corrections",
    ".contributors",
    ".series",
    ".topics",
    ".share",
    ".conversation h2",
    ".conversation form",
    ".conversation .thread",
    ".more h2",
    ".more .item",
    ".colophon",
)
# On the same line as what stands before it.
BESIDE = {".masthead__reader"}
LINE = 20
PLACES = """selectors => {
    const found = selectors.map(selector => document.querySelector(selector)).filter(Boolean);
    const inOrder = [...found].sort((a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
    return inOrder.map(element => [selectors.find(selector => document.querySelector(selector) === element),
        element.getBoundingClientRect().top]);
}"""


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_an_article_is_read_out_in_the_order_in_which_it_is_seen(site: Site, width: int) -> None:
    tab = site.page("subscriber", width)
    for name in ("everything", "talked"):
        tab.goto(site.addresses[name])
        places = tab.evaluate(PLACES, ORDER)
        read = [selector for selector, _ in places]
        assert read == [selector for selector in ORDER if selector in read]
        tops = [top for selector, top in places if selector not in BESIDE]
        assert all(below > above - LINE for above, below in pairwise(tops)), places
