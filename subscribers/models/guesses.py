from django.db import models


class Guesses(models.Model):
    """How often one secret was guessed at, until the count begins anew."""

    key = models.CharField(max_length=64, unique=True, help_text="The digest of the limit, and of what it protects.")
    made = models.PositiveSmallIntegerField(default=0)
    ends_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.made} until {self.ends_at}"
