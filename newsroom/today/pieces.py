"""Articles that wait: for this person, with the act that is asked of them, or for somebody else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from articles.content import Content
from articles.models import Article, Edition, Revision
from common.refusal import Problem
from newsroom import checks, outlook, signoffs, waiting
from newsroom.changed_words import changed_words
from newsroom.models import Desk, Transition
from newsroom.models.transition import Act
from newsroom.policy import Who
from newsroom.standing import Standing, stated
from newsroom.today import some
from newsroom.today.some import Some
from newsroom.waiting import UNSETTLED, Colleague

MOST_MINE, MOST_OTHERS = 12, 6


@dataclass(frozen=True)
class Signing:
    """A desk whose word is asked for, for the part with this hash; `changed` tells of an earlier word of it."""

    desk: Desk
    part_hash: str
    changed: str


@dataclass(frozen=True)
class Piece:
    """`asks` is what this person is to do, or None where it waits for others; `story`, how it came to wait."""

    article: Article
    asks: Act | None
    story: Transition | None
    seen: int
    signings: Sequence[Signing]
    missing: Sequence[str]
    """Desks that have not signed."""
    problems: Sequence[Problem]
    changes: Sequence[Edition.Change]

    @property
    def since(self) -> datetime | None:
        return self.article.waits_since


@dataclass(frozen=True)
class Pieces:
    mine: Some[Piece]
    others: Some[Piece]


def pieces(who: Colleague) -> Pieces:
    mine = some.of(waiting.waiting_for(who, who.findable).values_list("pk", flat=True), MOST_MINE)
    others = some.of(waiting.with_others(who, who.findable).values_list("pk", flat=True), MOST_OTHERS)
    told = _told(who, {*mine.rows, *others.rows})
    return Pieces(*(Some([told[pk] for pk in one.rows if pk in told], one.more) for one in (mine, others)))


def _told(who: Colleague, keys: set[int]) -> dict[int, Piece]:
    articles = list(_with_facts(waiting.asked_of(who, Article.objects.filter(pk__in=keys)))) if keys else []
    heads = [article.head for article in articles if article.head]
    desks = signoffs.standing_of_each((head, head.content["section"]) for head in heads)
    checked = checks.run_each(heads)
    stories = Transition.objects.select_related("by").in_bulk([vars(one)["story"] for one in articles])
    earlier = _earlier(lines for lines in desks.values())
    return {
        one.pk: _piece(who, one, one.head, desks[one.head.pk], checked[one.head.pk], stories, earlier)
        for one in articles
        if one.head
    }


def _with_facts(articles: QuerySet[Article]) -> QuerySet[Article]:
    """With what a row says of each, in the same query."""
    acts = Transition.objects.filter(article=OuterRef("pk"))
    moves = acts.filter(~Q(before=F("after")) | Q(act__in=UNSETTLED))
    annotated = stated(articles).annotate(
        seen=Subquery(acts.order_by("-pk").values("pk")[:1]),
        story=Subquery(moves.order_by("-pk").values("pk")[:1]),
    )
    return annotated.select_related("section", "created_by", "head")


def _piece(
    who: Colleague,
    article: Article,
    head: Revision,
    lines: list[signoffs.Standing],
    problems: tuple[Problem, ...],
    stories: dict[int, Transition],
    earlier: dict[int, Revision],
) -> Piece:
    facts = vars(article)
    asks = Act(facts["asks"]) if facts["asks"] else None
    unsigned = [line for line in lines if line.valid is None]
    signs = [line for line in unsigned if line.desk.group_id in who.groups] if asks == Act.SIGN else []
    manages = frozenset({Who.MANAGING}) if who.is_managing else frozenset[Who]()
    return Piece(
        article=article,
        asks=asks,
        story=stories.get(facts["story"]),
        seen=facts["seen"] or 0,
        signings=[
            Signing(line.desk, signoffs.part_hash(head, line.desk), _changed(line, head, earlier)) for line in signs
        ],
        missing=[line.desk.name for line in unsigned],
        # A desk answers for its part, and for nothing else that may be missing.
        problems=() if asks in {None, Act.SIGN} else problems,
        changes=outlook.changes(Standing.of(article), manages) if asks == Act.RELEASE else (),
    )


def _earlier(lines: Iterable[list[signoffs.Standing]]) -> dict[int, Revision]:
    """What the stale sign-offs were given for."""
    return Revision.objects.in_bulk({line.stale.revision_id for each in lines for line in each if line.stale})


def _changed(line: signoffs.Standing, head: Revision, earlier: dict[int, Revision]) -> str:
    if line.stale is None:
        return ""
    if line.desk.part == Desk.Part.PICTURES:
        return f"The pictures or the byline changed since {line.stale.by} signed."
    words = changed_words(Content.of(earlier[line.stale.revision_id].content), Content.of(head.content))
    said = f"{words} {'word' if words == 1 else 'words'} changed" if words else "Other things than words changed"
    return f"{said} since {line.stale.by} signed."
