from django.conf import settings
from django.db import models

LONGEST_AGENT = 200


class Login(models.Model):
    """Where somebody is logged in: a session, in the browser that says so of itself. Its address is not kept."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    session_key = models.CharField(max_length=40, unique=True)
    agent = models.CharField(max_length=LONGEST_AGENT, blank=True)
    seen_at = models.DateTimeField()

    class Meta:
        ordering = ("-seen_at", "-id")

    def __str__(self) -> str:
        return f"{self.user}, {self.agent}"
