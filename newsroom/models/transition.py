from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from articles.models import Stage


class Act(models.TextChoices):
    """What can be done to an article; the label is the word on the button."""

    CREATE = "create", "Create"
    EDIT = "edit", "Save"
    SUBMIT = "submit", "Submit for review"
    TAKE_BACK = "take_back", "Take back"
    SEND_BACK = "send_back", "Send back"
    SIGN = "sign", "Sign off"
    UNSIGN = "unsign", "Take the sign-off back"
    APPROVE = "approve", "Approve"
    RELEASE = "release", "Release"
    MOVE = "move", "Move the release"
    CANCEL = "cancel", "Cancel the release"
    WITHDRAW = "withdraw", "Withdraw"
    SPIKE = "spike", "Spike"
    RESTORE = "restore", "Restore"
    DUPLICATE = "duplicate", "Duplicate"
    PUBLISH = "publish", "Publish"
    HOLD = "hold", "Hold"


class Transition(models.Model):
    """Who did what to an article, when, and with which words. `by` is empty for what the schedule did."""

    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="transitions")
    act = models.CharField(max_length=12, choices=Act.choices)
    before = models.CharField(max_length=10, choices=Stage.choices, blank=True)
    after = models.CharField(max_length=10, choices=Stage.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    note = models.TextField(blank=True)
    revision = models.ForeignKey("articles.Revision", null=True, on_delete=models.PROTECT, related_name="+")
    release = models.ForeignKey("newsroom.Release", null=True, on_delete=models.PROTECT, related_name="transitions")
    through = models.CharField(
        max_length=160, blank=True, db_default="", help_text="The token by which a program did it."
    )
    desk = models.ForeignKey("newsroom.Desk", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-at", "-id")
        indexes = (
            models.Index(fields=("article", "-at", "-id"), name="timeline"),
            models.Index(fields=("article",), condition=Q(act="withdraw"), name="withdrawals"),
        )

    def __str__(self) -> str:
        return f"{self.get_act_display()}: {self.article}"
