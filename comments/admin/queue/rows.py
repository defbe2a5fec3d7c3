"""What a moderator sees of each comment in the queue, in as many queries for twenty as for one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from django.db.models import Count
from django.utils.safestring import SafeString
from django_stubs_ext import WithAnnotations

from articles.models import Edition
from comments.admin.marking import marked
from comments.admin.reason_form import HidingForm
from comments.conversation import place
from comments.models import Comment, Decision, Report, State, Verdict
from comments.screen.sentences import found
from comments.waiting import Since
from common.ages import age
from subscribers.models import User

Waiting: TypeAlias = "WithAnnotations[Comment, Since]"


@dataclass(frozen=True)
class Row:
    """`findings` are those on the words as they stand; where there are none any more, `earlier` ones held it.
    `edition` is None where the article is withdrawn."""

    comment: Waiting
    findings: Sequence[Decision]
    earlier: Sequence[Decision]
    reports: Sequence[Report]
    edition: Edition | None
    published: int
    hidden: int
    is_own: bool
    form: HidingForm

    @property
    def words(self) -> SafeString:
        return marked(self.comment.html, [finding.span for finding in self.findings])

    @property
    def told(self) -> list[tuple[str, str]]:
        """What the screen found, in words, with the words that it is about."""
        return [(found(finding.rule), finding.span) for finding in self.findings or self.earlier]

    @property
    def waits(self) -> str:
        return age(self.comment.since)

    @property
    def account_age(self) -> str:
        return age(self.comment.author.date_joined)

    @property
    def version(self) -> str:
        """Changes with whatever a moderator should see before they decide."""
        return f"{self.comment.version} {len(self.reports)}"

    @property
    def place(self) -> str:
        """Its own address, if readers have it; otherwise that of what it answers, or of the article."""
        shown = self.comment if self.comment.is_published else self.comment.parent
        if self.edition is None or shown is None or not shown.is_published:
            return self.edition.get_absolute_url() if self.edition else ""
        return place(self.edition, shown)


def rows(comments: Sequence[Waiting], by: User, bound: HidingForm | None = None) -> list[Row]:
    """`bound` is the form that was refused, and stands at the one comment that it names."""
    findings, reports, editions, past = _findings(comments), _reports(comments), _editions(comments), _past(comments)
    return [
        Row(
            comment=comment,
            findings=[one for one in findings[comment.pk] if one.revision.number == comment.revision],
            earlier=findings[comment.pk],
            reports=reports[comment.pk],
            edition=editions.get(comment.thread.article_id),
            published=past[comment.author_id, State.PUBLISHED] - comment.is_published,
            hidden=past[comment.author_id, State.HIDDEN],
            is_own=comment.is_by(by),
            form=bound if bound and bound.prefix == str(comment.key) else HidingForm(prefix=str(comment.key)),
        )
        for comment in comments
    ]


def _findings(comments: Sequence[Waiting]) -> dict[int, list[Decision]]:
    by_comment: dict[int, list[Decision]] = defaultdict(list)
    holding = Decision.objects.filter(comment__in=comments, verdict=Verdict.HOLD)
    for decision in holding.select_related("revision").order_by("pk"):
        by_comment[decision.comment_id].append(decision)
    return by_comment


def _reports(comments: Sequence[Waiting]) -> dict[int, list[Report]]:
    by_comment: dict[int, list[Report]] = defaultdict(list)
    opened = Report.objects.open().filter(comment__in=comments)
    for report in opened.select_related("by", "revision").order_by("at", "pk"):
        by_comment[report.comment_id].append(report)
    return by_comment


def _editions(comments: Sequence[Waiting]) -> dict[int, Edition]:
    live = Edition.objects.live().filter(article__in={comment.thread.article_id for comment in comments})
    return {edition.article_id: edition for edition in live}


def _past(comments: Sequence[Waiting]) -> dict[tuple[int, str], int]:
    """How many comments of each author are in each state."""
    theirs = Comment.objects.filter(author__in={comment.author_id for comment in comments}).order_by()
    counted = theirs.values_list("author", "state").annotate(Count("pk"))
    return defaultdict(int, {(author, state): number for author, state, number in counted})
