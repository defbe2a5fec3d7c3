"""Which articles wait for whom, since when, and for which act. The lists ask this of the database; what is then pressed
is judged by newsroom.table all the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.lookups import IsNull

from articles.models import Article, Byline, Edition, Stage
from newsroom import policy
from newsroom.models import Desk, Release, RequiredDesk, SectionRules, SignOff
from newsroom.models.transition import Act
from newsroom.roles import DESK_JOBS, NEWSROOM, Job, jobs_among
from newsroom.step import Step
from subscribers.models import User

ASKS = "asks"
# On its way to readers, or there: of an approved article nothing else is to be done.
SETTLED = {Act.RELEASE, Act.MOVE, Act.PUBLISH}
# What was settled no longer is.
UNSETTLED = {Act.CANCEL, Act.HOLD, Act.UNSIGN}


def since(step: Step, before: str) -> datetime | None:
    """Since when the article waits for somebody, once this act is done; None while nothing is to be done with it."""
    article = step.article
    if article.stage == Stage.SPIKED:
        return None
    if article.stage == Stage.APPROVED and step.act in SETTLED:
        return None
    is_new = article.stage != before or (article.stage == Stage.APPROVED and step.act in UNSETTLED)
    return step.now if is_new else article.waits_since


@dataclass(frozen=True)
class Colleague:
    """Somebody who works here, with what decides which articles wait for them: each asked of the database once."""

    user: User

    @cached_property
    def _groups(self) -> dict[int, str]:
        works_here = self.user.is_active and self.user.is_staff
        return dict(self.user.groups.values_list("pk", "name")) if works_here else {}

    @property
    def groups(self) -> frozenset[int]:
        return frozenset(self._groups)

    @property
    def jobs(self) -> frozenset[Job]:
        return jobs_among(self._groups.values())

    @property
    def finds_all(self) -> bool:
        return policy.finds_all(self.user, self.jobs)

    @cached_property
    def findable(self) -> QuerySet[Article]:
        return policy.findable(self.user)

    @cached_property
    def sections(self) -> frozenset[int]:
        """Those that they edit."""
        return policy.sections_of(self.user) if Job.EDITOR in self.jobs else frozenset()

    @property
    def is_managing(self) -> bool:
        return Job.MANAGING_EDITOR in self.jobs

    @property
    def has_desk(self) -> bool:
        return bool(self.jobs & DESK_JOBS)

    @property
    def theirs(self) -> Q:
        """Articles that they began or are named on, as `Article.is_of`."""
        if not self.jobs & NEWSROOM:
            return Q(pk=None)
        named = Byline.objects.filter(contributor__user=self.user).values("article")
        return Q(created_by=self.user) | Q(pk__in=named)

    @property
    def in_charge(self) -> Q:
        """Articles that they approve, unless they are theirs."""
        return Q(pk__isnull=not self.is_managing) | Q(section__in=self.sections)


def asked_of(who: Colleague, articles: QuerySet[Article]) -> QuerySet[Article]:
    """The articles with `asks`: the act that is asked of this person, or None."""
    acts = {
        Act.SUBMIT: Q(stage=Stage.DRAFTING) & who.theirs,
        Act.SIGN: _to_sign(who),
        Act.APPROVE: Q(stage=Stage.IN_REVIEW) & who.in_charge & ~who.theirs & ~Q(_unsigned()),
        Act.RELEASE: _to_release(who),
    }
    asks = Case(*(When(on, then=Value(act.value)) for act, on in acts.items()), output_field=CharField(null=True))
    return articles.annotate(**{ASKS: asks})


def waiting_for(who: Colleague, articles: QuerySet[Article]) -> QuerySet[Article]:
    """Those that wait for this person, the longest first."""
    waiting = asked_of(who, articles.filter(waits_since__isnull=False))
    return waiting.exclude(**{ASKS: None}).order_by("waits_since", "pk")


def with_others(who: Colleague, articles: QuerySet[Article]) -> QuerySet[Article]:
    """Those in review that wait for somebody else, of which this person is the author or an editor."""
    waiting = asked_of(who, articles.filter(waits_since__isnull=False, stage=Stage.IN_REVIEW))
    return waiting.filter(who.theirs | who.in_charge, **{ASKS: None}).order_by("waits_since", "pk")


def _to_sign(who: Colleague) -> Q:
    own = SectionRules.objects.filter(section=OuterRef("section"), own_sign_off=True)
    desks = _unsigned(desk__group__in=who.groups)
    signs = Q(stage__in=(Stage.IN_REVIEW, Stage.APPROVED)) & Q(desks) & (~who.theirs | Q(Exists(own)))
    return signs if who.has_desk or who.is_managing else signs & Q(section__in=who.sections)


def _to_release(who: Colleague) -> Q:
    """What nobody has printed yet, and no release waits for. Editors release changes of what is live."""
    # A value, since PostgreSQL would read all editions for an EXISTS among so many conditions.
    printed = IsNull(Subquery(Edition.objects.filter(revision=OuterRef("head")).values("pk")[:1]), False)
    released = Release.objects.waiting().filter(article=OuterRef("pk"))
    live = Edition.objects.live().filter(article=OuterRef("pk"))
    may = Q(pk__isnull=not who.is_managing) | (Q(section__in=who.sections) & Q(Exists(live)))
    return Q(stage=Stage.APPROVED) & may & ~Q(printed) & ~Q(Exists(released))


def _unsigned(**desks: object) -> Exists:
    """A desk that the article's section requires, and that has not signed its part as it stands."""
    article = OuterRef(OuterRef("pk"))
    part = Case(
        When(desk__part=Desk.Part.WORDS, then=OuterRef(OuterRef("head__words_hash"))),
        When(desk__part=Desk.Part.PICTURES, then=OuterRef(OuterRef("head__pictures_hash"))),
        default=OuterRef(OuterRef("head__all_hash")),
    )
    signed = SignOff.objects.standing().filter(
        article=article, desk=OuterRef("desk"), part=F("desk__part"), part_hash=part
    )
    required = RequiredDesk.objects.filter(section=OuterRef("section"), **desks)
    return Exists(required.filter(~Exists(signed)))
