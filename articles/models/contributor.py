from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.urls import reverse


class Contributor(models.Model):
    """A person in print. Not an account, though they may have one."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=120, help_text="As it is printed over articles.")
    slug = models.SlugField(max_length=120, unique=True, help_text="In the address of their page.")
    title = models.CharField(
        max_length=80,
        blank=True,
        help_text="Such as reporter: articles end with “NAME is a reporter at MAGAZINE”.",
    )
    biography = models.TextField(blank=True, help_text="Two or three sentences for their page.")
    portrait = models.ForeignKey(
        "articles.Image", null=True, blank=True, on_delete=models.PROTECT, related_name="portrayed"
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="contributor",
        help_text="Their account in the newsroom, if they have one: it makes articles with their byline theirs.",
    )
    archived_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("contributor", args=[self.slug])


class Handle(models.Model):
    class Network(models.TextChoices):
        MASTODON = "mastodon", "Mastodon"
        BLUESKY = "bluesky", "Bluesky"
        LINKEDIN = "linkedin", "LinkedIn"
        INSTAGRAM = "instagram", "Instagram"
        X = "x", "X"
        EMAIL = "email", "E-mail"
        WEB = "web", "Website"

    contributor = models.ForeignKey(Contributor, on_delete=models.CASCADE, related_name="handles")
    network = models.CharField(max_length=20, choices=Network.choices)
    name = models.CharField(max_length=120, help_text="As it is printed, such as @ada.")
    address = models.CharField(max_length=300, help_text="Where it leads: https://… or mailto:…")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "id")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(address__startswith="https://") | models.Q(address__startswith="mailto:"),
                name="handle_leads_to_https_or_mail",
                violation_error_code="scheme",
                violation_error_message="The address must begin with https:// or mailto:.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_network_display()}: {self.name}"
