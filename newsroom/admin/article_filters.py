"""How the list of articles is narrowed: each choice is found by an index, or among the few that it can be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest

from articles.models import Article, Byline, Edition, Kind, Section, Stage
from newsroom.models import Release, Transition
from newsroom.models.transition import Act
from newsroom.roles import NEWSROOM
from newsroom.waiting import Colleague, waiting_for
from subscribers.models import User

Articles = QuerySet[Article]


class Filter(admin.SimpleListFilter):
    """One choice of a closed list; whatever else an address says finds nothing."""

    every = ""
    """The choice that narrows nothing."""
    column = ""
    """What is compared, where nothing more is to be asked."""

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(str(value), label) for value, label in self.offered()]

    def queryset(self, request: HttpRequest, articles: Articles) -> Articles:
        value = self.value()
        if not value:
            return articles
        known = {name for name, _ in self.lookup_choices}
        return self.narrowed(articles, value, request) if value in known else articles.none()

    def offered(self) -> Iterable[tuple[Any, str]]:
        raise NotImplementedError

    def narrowed(self, articles: Articles, value: str, request: HttpRequest) -> Articles:
        return articles.filter(**{self.column: value})


class ByStage(Filter):
    title, parameter_name, every, column = "stage", "stage", "Any stage", "stage"

    def offered(self) -> Iterable[tuple[Any, str]]:
        return [(stage.value, stage.label.capitalize()) for stage in Stage]


class BySection(Filter):
    title, parameter_name, every, column = "section", "section", "Any section", "section"

    def offered(self) -> Iterable[tuple[Any, str]]:
        return Section.objects.values_list("pk", "name")


class ByKind(Filter):
    title, parameter_name, every, column = "kind", "kind", "Any kind", "kind"

    def offered(self) -> Iterable[tuple[Any, str]]:
        return Kind.choices


class ByPerson(Filter):
    """A colleague. Who has no account is found by their name, among the words."""

    title, parameter_name, every = "person", "person", "Anybody"

    def offered(self) -> Iterable[tuple[Any, str]]:
        jobs = [job.value for job in NEWSROOM]
        people = User.objects.filter(is_staff=True, is_active=True, groups__name__in=jobs).distinct()
        return [(user.pk, str(user)) for user in people.order_by("display_name", "email")]

    def narrowed(self, articles: Articles, value: str, request: HttpRequest) -> Articles:
        person = User.objects.get(pk=int(value))
        begun = Q(created_by=person)
        named = Q(pk__in=Byline.objects.filter(contributor__user=person).values("article"))
        waits = waiting_for(Colleague(person), Article.objects.all()).order_by()
        meant = {"begun": begun, "named": named, "waits": Q(pk__in=waits.values("pk"))}
        return articles.filter(meant.get(request.GET.get("as", ""), begun | named))


class As(Filter):
    """What the person is to the article: ByPerson reads it."""

    title, parameter_name, every = "as", "as", "begun or named"

    def offered(self) -> Iterable[tuple[Any, str]]:
        return [("begun", "begun by them"), ("named", "named on it"), ("waits", "asked next")]

    def narrowed(self, articles: Articles, value: str, request: HttpRequest) -> Articles:
        return articles


class ByPublic(Filter):
    title, parameter_name, every = "readers have", "public", "Any"

    def offered(self) -> Iterable[tuple[Any, str]]:
        return [
            ("live", "Live"),
            ("older", "Live, older text"),
            ("waiting", "A release waits"),
            ("held", "A release is held"),
            ("never", "Never published"),
            ("withdrawn", "Withdrawn"),
        ]

    def narrowed(self, articles: Articles, value: str, request: HttpRequest) -> Articles:
        editions = Edition.objects.filter(article=OuterRef("pk"))
        waiting = Q(pk__in=Release.objects.waiting().values("article"))
        held = Q(pk__in=Release.objects.filter(state=Release.State.HELD).values("article"))
        # Of what is published and done with, there is the most, and it can be none of these.
        unsettled = Q(waits_since__isnull=False) | waiting
        withdrawn = Transition.objects.filter(act=Act.WITHDRAW)
        older = Exists(editions.live().exclude(revision=OuterRef("head")))
        return articles.filter(
            {
                "live": Q(Exists(editions.live())),
                "older": unsettled & Q(older),
                "waiting": waiting,
                "held": held,
                "never": (unsettled | Q(stage=Stage.SPIKED)) & ~Q(Exists(editions)),
                "withdrawn": Q(pk__in=withdrawn.values("article")) & ~Q(Exists(editions.live())),
            }[value]
        )
