from django.conf import settings
from django.db import models


class MeterRead(models.Model):
    """A metered piece that somebody who is logged in has read in a calendar month of the house's zone."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    month = models.CharField(max_length=7, help_text="Such as 2026-11.")
    piece = models.UUIDField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("user", "month", "piece"), name="a_piece_counts_once_a_month"),)

    def __str__(self) -> str:
        return f"{self.user} {self.month}"
