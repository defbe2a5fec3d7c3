from __future__ import annotations

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import models


class Desk(models.Model):
    """A group of colleagues who answer for one part of an article."""

    class Part(models.TextChoices):
        WORDS = "words", "the words"
        PICTURES = "pictures", "the pictures"
        ALL = "all", "everything"

    name = models.CharField(max_length=60, unique=True)
    slug = models.SlugField(unique=True)
    part = models.CharField(max_length=10, choices=Part.choices, default=Part.WORDS, help_text="What it signs for.")
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="desks", help_text="Who may sign for it.")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "name")

    def __str__(self) -> str:
        return self.name


class RequiredDesk(models.Model):
    """A desk whose sign-off a section wants before an article is approved."""

    section = models.ForeignKey("articles.Section", on_delete=models.CASCADE, related_name="required_desks")
    desk = models.ForeignKey(Desk, on_delete=models.CASCADE, related_name="required_by")

    class Meta:
        ordering = ("section", "desk")
        constraints = (models.UniqueConstraint(fields=("section", "desk"), name="desk_required_once"),)

    def __str__(self) -> str:
        return f"{self.section}: {self.desk}"


class SectionRules(models.Model):
    """How a section works: who edits it, and what it lets pass."""

    section = models.OneToOneField("articles.Section", on_delete=models.CASCADE, related_name="rules")
    editors = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="sections_edited")
    own_sign_off = models.BooleanField(
        "authors may sign off their own",
        default=False,
        help_text="Nobody else's approval becomes theirs by this.",
    )

    class Meta:
        verbose_name_plural = "section rules"

    def __str__(self) -> str:
        return f"Rules of {self.section}"
