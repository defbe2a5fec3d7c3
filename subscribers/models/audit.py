from __future__ import annotations

from django.conf import settings
from django.db import models


class Audited(models.TextChoices):
    """What happened to an account and its rights."""

    LOGGED_IN = "logged-in", "logged in"
    LOG_IN_FAILED = "log-in-failed", "a log-in failed"
    LOGGED_OUT = "logged-out", "logged out"
    LOGGED_OUT_ELSEWHERE = "logged-out-elsewhere", "logged out everywhere else"
    PASSWORD_CHANGED = "password-changed", "changed the password"
    ADDRESS_CHANGED = "address-changed", "changed the e-mail address"
    SECOND_FACTOR_ADDED = "second-factor-added", "added a second factor"
    SECOND_FACTOR_REMOVED = "second-factor-removed", "removed a second factor"
    OPENED = "opened", "opened the account"
    CLOSED = "closed", "closed the account"
    REOPENED = "reopened", "opened the account again"
    ROLES_CHANGED = "roles-changed", "changed the roles"
    ENTITLED = "entitled", "granted an entitlement"
    ENTITLEMENT_CHANGED = "entitlement-changed", "changed an entitlement"
    TOKEN_MADE = "token-made", "made a token"
    TOKEN_REVOKED = "token-revoked", "revoked a token"
    CLIENT_CHANGED = "client-changed", "changed a client"


class AuditRow(models.Model):
    """Who did what to whose account, when. `by` is empty for what nobody did who was logged in."""

    at = models.DateTimeField()
    what = models.CharField(max_length=24, choices=Audited.choices)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", help_text="Whose account."
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    words = models.CharField(max_length=400, blank=True)

    class Meta:
        ordering = ("-at", "-id")
        verbose_name = "account record"
        indexes = (
            models.Index(fields=("-at", "-id"), name="audit_newest_first"),
            models.Index(fields=("user", "-at", "-id"), name="audit_of_an_account"),
        )

    def __str__(self) -> str:
        return f"{self.user}: {self.get_what_display()}"
