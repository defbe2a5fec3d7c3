from __future__ import annotations

import uuid
from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

# Of a token's secret, after its kind: what tells it apart in a list.
START = 6


class Scope(models.TextChoices):
    """What a token may be used for. The label is for the person who chooses."""

    READ = "read", "Read articles and comments"
    COMMENT = "comment", "Post, change and delete your comments"
    ACCOUNT = "account", "See your subscription"
    NEWSROOM_READ = "newsroom.read", "Read in the newsroom what you find there"
    NEWSROOM_WRITE = "newsroom.write", "Write in the newsroom: create, save, submit, sign off, approve"
    NEWSROOM_RELEASE = "newsroom.release", "Release, move, cancel and withdraw"


NEWSROOM_SCOPES = {Scope.NEWSROOM_READ, Scope.NEWSROOM_WRITE, Scope.NEWSROOM_RELEASE}
# A program is no person: it has no subscription and no voice in the conversation.
CLIENT_SCOPES = {Scope.READ, *NEWSROOM_SCOPES}


class TokenQuerySet(models.QuerySet["Token"]):
    def good(self, at: datetime) -> TokenQuerySet:
        """Neither revoked nor expired; whether its owner may still use it, `tokens.find` says."""
        return self.filter(revoked_at=None).filter(Q(expires_at=None) | Q(expires_at__gt=at))


class Token(models.Model):
    """A secret by which a program acts for a person, or as a client. The secret itself is kept nowhere."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="tokens")
    client = models.ForeignKey("subscribers.Client", null=True, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=80, help_text="What uses it.")
    scopes = models.JSONField(default=list)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    start = models.CharField(max_length=START, editable=False)
    password_print = models.CharField(
        max_length=64, blank=True, editable=False, help_text="Of a person's password then: it ends with it."
    )
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    expires_at = models.DateTimeField(null=True, blank=True)
    used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager[Token]] = TokenQuerySet.as_manager()

    class Meta:
        ordering = ("-made_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(user__isnull=False, client=None, password_print__gt="")
                | Q(user=None, client__isnull=False, password_print=""),
                name="token_is_of_a_person_or_a_client",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def in_words(self) -> list[str]:
        """What it may be used for."""
        return [str(Scope(scope).label) for scope in self.scopes]
