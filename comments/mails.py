"""What authors are told by mail of decisions on their comments: sent when those are committed, and never a reason
for one to fail. What was decided at once on several comments of one author is one mail."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from smtplib import SMTPException
from typing import Any

from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.template.defaultfilters import truncatechars
from django.urls import reverse

from articles.addresses import absolute
from articles.models import Edition, Magazine
from comments.conversation import place
from comments.models import Comment, Decision, State, Verdict
from common.mails import message

# Verdict and the state before it: the mail. Of what was left as it is, nobody is told.
MAILS = {
    (Verdict.APPROVE, State.HELD): "comment_approved",
    (Verdict.HIDE, State.HELD): "comment_not_published",
    (Verdict.HIDE, State.PUBLISHED): "comment_hidden",
    (Verdict.RESTORE, State.HIDDEN): "comment_restored",
}
LONGEST_QUOTE = 600
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Told:
    """A decision, and the mail that tells of it."""

    decision: Decision
    mail: str


@dataclass(frozen=True)
class Quoted:
    """A comment as the mail has it; `headline` and `address` are empty where the article is withdrawn."""

    words: str
    headline: str
    address: str

    @property
    def as_text(self) -> str:
        return "\n".join(f"> {line}".rstrip() for line in self.words.splitlines())


def told(decision: Decision, before: State) -> list[Told]:
    name = MAILS.get((Verdict(decision.verdict), before))
    return [Told(decision, name)] if name else []


def tell(decided: Sequence[Told]) -> None:
    if decided:
        transaction.on_commit(lambda: _send(decided), robust=True)


def _send(decided: Sequence[Told]) -> None:
    """Through one connection: where the mail server is away, that is waited for once. An address that the server does
    not take keeps its mail from nobody else."""
    messages = _messages(decided)
    with get_connection() as connection:
        for one in messages:
            try:
                connection.send_messages([one])
            except SMTPException:
                log.exception("A mail to the author of a comment was not taken.")


def _messages(decided: Sequence[Told]) -> list[EmailMessage]:
    magazine = Magazine.load()
    editions = _editions(one.decision.comment for one in decided)
    by_author: dict[tuple[int, str], list[Decision]] = defaultdict(list)
    for one in decided:
        by_author[one.decision.comment.author_id, one.mail].append(one.decision)
    return [
        message(mail, decisions[0].comment.author.email, _context(magazine, decisions, editions))
        for (_, mail), decisions in by_author.items()
    ]


def _editions(comments: Iterable[Comment]) -> dict[int, Edition]:
    live = Edition.objects.live().filter(article__in={comment.thread.article_id for comment in comments})
    return {edition.article_id: edition for edition in live}


def _context(magazine: Magazine, decisions: Sequence[Decision], editions: dict[int, Edition]) -> dict[str, Any]:
    return {
        "magazine": magazine,
        "comments": [_quoted(decision, editions) for decision in decisions],
        "is_published": decisions[0].verdict in {Verdict.APPROVE, Verdict.RESTORE},
        "reason": decisions[0].reason,
        "guidelines": absolute(reverse("guidelines")) if magazine.guidelines else "",
        "account": absolute(reverse("own-comments")),
    }


def _quoted(decision: Decision, editions: dict[int, Edition]) -> Quoted:
    comment, words = decision.comment, truncatechars(decision.revision.text, LONGEST_QUOTE)
    edition = editions.get(comment.thread.article_id)
    if edition is None:
        return Quoted(words, "", "")
    return Quoted(words, edition.headline, absolute(place(edition, comment)))
