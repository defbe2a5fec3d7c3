"""Who may read and write comments here and now: one decision for page, post and API, with its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from articles.models import Edition, Magazine
from comments.models import ConversationRules, Thread
from common.refusal import Reason, Refusal
from subscribers import access
from subscribers.access import Person, Reader
from subscribers.models import User

# How each person takes part, or how they can.
SENTENCES = {
    Person.STAFF: "You take part because you work here.",
    Person.SUBSCRIBER: "You take part with your subscription.",
    Person.LAPSED: "Your subscription has ended. Renew it to {act}.",
    Person.ACCOUNT: "This account has no subscription. Subscribe to {act}.",
    Person.CLIENT: "The conversation is for subscribers, and a client is none. Log in as one to {act}.",
    Person.VISITOR: "The conversation is for subscribers. Log in as one to {act}.",
}
TAKE_PART = {Person.STAFF, Person.SUBSCRIBER}
CLOSED = "This conversation is closed. Those on recent articles are open."
WITHDRAWN = "This article was withdrawn, and its conversation with it."


@dataclass(frozen=True)
class Standing:
    person: Person
    is_open: bool
    everybody_reads: bool

    @property
    def is_visitor(self) -> bool:
        return self.person == Person.VISITOR

    @property
    def has_lapsed(self) -> bool:
        return self.person == Person.LAPSED

    @property
    def takes_part(self) -> bool:
        return self.person in TAKE_PART

    @property
    def may_read(self) -> bool:
        return self.everybody_reads or self.takes_part

    @property
    def may_comment(self) -> bool:
        return self.is_open and self.takes_part

    @property
    def sentence(self) -> str:
        return SENTENCES[self.person].format(act="read the comments")

    def not_reading(self) -> Refusal:
        return Refusal(self.sentence, Reason.NOT_ALLOWED)

    def not_commenting(self) -> Refusal:
        if not self.takes_part:
            return self.not_taking_part()
        return Refusal(CLOSED, Reason.NOT_NOW)

    def not_taking_part(self) -> Refusal:
        return Refusal(SENTENCES[self.person].format(act="join the conversation"), Reason.NOT_ALLOWED)


def of(user: User, thread: Thread, now: datetime) -> Standing:
    """Of who acts in the thread, which is locked: so what closes meanwhile closes before. Refuses what is withdrawn."""
    edition = Edition.objects.live().filter(article=thread.article_id).first()
    if edition is None:
        raise Refusal(WITHDRAWN, Reason.NOT_NOW)
    return decide(access.reader(user, now), edition, thread, Magazine.load(), now)


def decide(reader: Reader, edition: Edition, thread: Thread | None, magazine: Magazine, now: datetime) -> Standing:
    """`thread` is the edition's, or None before its first comment. One query."""
    rules = ConversationRules.objects.filter(section=edition.section_id).first()
    days = magazine.open_days if rules is None or rules.open_days is None else rules.open_days
    closed_by_hand = thread is not None and thread.is_closed(now)
    return Standing(
        person=reader.person,
        is_open=not closed_by_hand and now < edition.first_at + timedelta(days=days),
        everybody_reads=bool(rules and rules.everybody_reads),
    )
