from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from articles.models.vocabulary import Kind, Role, Stage
from subscribers.models import User

if TYPE_CHECKING:
    from articles.models.edition import Edition


class ArticleQuerySet(models.QuerySet["Article"]):
    def naming(self, user: User) -> ArticleQuerySet:
        """Articles that are theirs: begun by them, or with their byline."""
        bylined = Byline.objects.filter(contributor__user=user).values("article")
        return self.filter(Q(created_by=user) | Q(pk__in=bylined))


class Article(models.Model):
    """A stable identity, and where the working copy stands.

    The working copy's text is that of its newest revision, `head`; the columns beside it are what lists need. On SQLite
    the index over the words of `headline` hangs on triggers, and most changes of this table make it anew, without them:
    see the migration `what_waits_and_headlines`.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    version = models.PositiveIntegerField(default=0, help_text="Every save names the version it started from.")
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.DRAFTING)
    head = models.ForeignKey("articles.Revision", null=True, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.NEWS)
    section = models.ForeignKey("articles.Section", null=True, on_delete=models.PROTECT, related_name="articles")
    headline = models.CharField(max_length=200, blank=True)
    lead_image = models.ForeignKey("articles.Image", null=True, on_delete=models.PROTECT, related_name="+")
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="articles_begun"
    )
    changed_at = models.DateTimeField(auto_now_add=True)
    waits_since = models.DateTimeField(
        null=True, editable=False, help_text="Since when somebody is to take it on; empty while nothing is to be done."
    )

    objects: ClassVar[models.Manager[Article]] = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ("-changed_at", "-id")
        indexes = (
            models.Index(fields=("stage", "-changed_at", "-id"), name="article_by_stage"),
            models.Index(fields=("section", "-changed_at", "-id"), name="article_by_section"),
            models.Index(fields=("kind", "-changed_at", "-id"), name="article_by_kind"),
            models.Index(fields=("created_by", "-changed_at", "-id"), name="article_by_beginner"),
            models.Index(fields=("-changed_at", "-id"), name="article_by_change"),
            models.Index(fields=("waits_since", "id"), condition=Q(waits_since__isnull=False), name="article_waits"),
        )
        constraints = (
            models.CheckConstraint(condition=Q(stage__in=Stage.values), name="article_stage_is_known"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="article_kind_is_known"),
        )

    def __str__(self) -> str:
        return self.headline or "Without a headline"

    @property
    def live_edition(self) -> Edition | None:
        return self.editions.live().first()

    def is_of(self, user: User) -> bool:
        """The rule of `naming`, for one article."""
        return self.created_by_id == user.pk or self.bylines.filter(contributor__user=user).exists()


class Byline(models.Model):
    """A contributor on the working copy, in order, with the title or sentence printed this time."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="bylines")
    contributor = models.ForeignKey("articles.Contributor", on_delete=models.PROTECT, related_name="bylines")
    role = models.CharField(max_length=12, choices=Role.choices, default=Role.BY)
    title = models.CharField(max_length=80, blank=True, help_text="Instead of their usual title.")
    sentence = models.CharField(max_length=300, blank=True, help_text="Instead of “NAME is a TITLE at MAGAZINE”.")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=("article", "contributor", "role"), name="one_byline_a_role"),
            models.UniqueConstraint(fields=("article", "position"), name="one_byline_a_place"),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="byline_role_is_known"),
        )

    def __str__(self) -> str:
        return f"{self.get_role_display()} {self.contributor}"
