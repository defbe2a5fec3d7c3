from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.functional import cached_property

from articles import bylines
from articles.models.vocabulary import Kind, Role
from subscribers.access import Level


class EditionQuerySet(models.QuerySet["Edition"]):
    def live(self) -> EditionQuerySet:
        return self.filter(ended_at=None)

    def by(self, slug: str) -> EditionQuerySet:
        """With a credit of the contributor who has this slug."""
        return self.filter(pk__in=EditionCredit.objects.filter(contributor__slug=slug).values("edition"))

    def addressed(self, day: date, slug: str) -> EditionQuerySet:
        """Of the article that has this address, or had it."""
        return self.filter(article__addresses__date=day, article__addresses__slug=slug)

    def correcting(self) -> EditionQuerySet:
        """Editions that corrected a piece, the newest first."""
        return self.filter(change=Edition.Change.CORRECTION).order_by("-starts_at", "-pk")

    def illustrated(self) -> EditionQuerySet:
        """With the section over the headline, and the picture."""
        return self.select_related("section", "lead_image")

    def as_parts(self) -> EditionQuerySet:
        """In the order of a series. Pieces released for the same instant stand in that of their articles, for good."""
        return self.order_by("first_at", "article_id")

    def told_whole(self) -> EditionQuerySet:
        """With all that a program is told of a piece in a list, in three queries more."""
        words = self.illustrated().select_related("article")
        return words.prefetch_related("credits__contributor", "topics")


class Edition(models.Model):
    """What readers see: one revision, from its release to the next. Pages, feeds, search and API read these alone."""

    class Change(models.TextChoices):
        """How it differs from what readers had before."""

        FIRST = "first", "First publication"
        MINOR = "minor", "Minor change"
        UPDATE = "update", "Update"
        CORRECTION = "correction", "Correction"

    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField()
    revision = models.ForeignKey("articles.Revision", on_delete=models.PROTECT, related_name="+")
    rendering = models.ForeignKey("articles.Rendering", on_delete=models.PROTECT, related_name="+")
    change = models.CharField(max_length=10, choices=Change.choices)
    correction = models.CharField(max_length=500, blank=True, help_text="The sentence that readers are shown.")
    starts_at = models.DateTimeField(help_text="When it went live.")
    ended_at = models.DateTimeField(
        null=True, blank=True, help_text="When the next one took its place, or it was withdrawn."
    )
    first_at = models.DateTimeField(help_text="When the article first went live.")
    updated_at = models.DateTimeField(
        null=True, blank=True, help_text="The last update or correction that readers see."
    )

    address_date = models.DateField()
    slug = models.SlugField(max_length=100)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    access = models.CharField(max_length=12, choices=Level.choices)
    section = models.ForeignKey("articles.Section", on_delete=models.PROTECT, related_name="editions")
    topics = models.ManyToManyField("articles.Topic", related_name="editions")
    series = models.ForeignKey(
        "articles.Series", null=True, blank=True, on_delete=models.PROTECT, related_name="editions"
    )
    headline = models.CharField(max_length=200)
    dek = models.CharField(max_length=400, blank=True)
    description = models.CharField(max_length=300, blank=True, help_text="For search engines and shared links.")
    lead_image = models.ForeignKey("articles.Image", null=True, on_delete=models.PROTECT, related_name="+")
    lead_alt = models.CharField(max_length=400, blank=True)
    lead_caption = models.CharField(max_length=400, blank=True)
    lead_credit = models.CharField(max_length=200, blank=True)
    pictures = models.ManyToManyField(
        "articles.Image", related_name="editions", help_text="Those in the body: shown with it, they are public."
    )

    objects: ClassVar[models.Manager[Edition]] = EditionQuerySet.as_manager()

    class Meta:
        ordering = ("-first_at", "-id")
        indexes = (
            models.Index(fields=("-first_at", "-id"), condition=Q(ended_at=None), name="live_by_date"),
            models.Index(fields=("section", "-first_at", "-id"), condition=Q(ended_at=None), name="live_by_section"),
            models.Index(fields=("address_date",), condition=Q(ended_at=None), name="live_by_address_date"),
            models.Index(fields=("-starts_at", "-id"), condition=Q(change="correction"), name="corrections_by_date"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("article",), condition=Q(ended_at=None), name="one_live_edition_an_article"
            ),
            models.UniqueConstraint(fields=("article", "number"), name="one_edition_a_number"),
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(ended_at__gte=F("starts_at")),
                name="edition_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(change="correction", correction__gt="") | (~Q(change="correction") & Q(correction="")),
                name="edition_correction_has_its_sentence",
            ),
            models.CheckConstraint(condition=Q(access__in=Level.values), name="edition_access_is_known"),
        )

    def __str__(self) -> str:
        return self.headline

    def get_absolute_url(self) -> str:
        day = self.address_date
        return reverse("article", args=[f"{day:%Y}", f"{day:%m}", f"{day:%d}", self.slug])

    @property
    def key(self) -> uuid.UUID:
        return self.article.key

    @cached_property
    def byline_text(self) -> str:
        """Of its credits, which a list has fetched before; a preview says it itself."""
        return bylines.in_words(self.credits.all())

    @property
    def modified_at(self) -> datetime:
        return self.updated_at or self.first_at


class EditionCredit(models.Model):
    """A contributor on an edition, with the words that were printed."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="credits")
    contributor = models.ForeignKey("articles.Contributor", on_delete=models.PROTECT, related_name="credits")
    role = models.CharField(max_length=12, choices=Role.choices)
    name = models.CharField(max_length=120)
    title = models.CharField(max_length=80, blank=True)
    sentence = models.CharField(max_length=300, blank=True)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("position",)
        constraints = (models.UniqueConstraint(fields=("edition", "contributor", "role"), name="one_credit_a_role"),)

    def __str__(self) -> str:
        return f"{self.get_role_display()} {self.name}"
