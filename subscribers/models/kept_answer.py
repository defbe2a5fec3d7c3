from django.db import models


class KeptAnswer(models.Model):
    """What was answered under an idempotency key: sent again, the request is answered with it."""

    caller = models.CharField(max_length=80, help_text="Whose key it is.")
    key = models.CharField(max_length=255)
    fingerprint = models.CharField(max_length=64, help_text="Of the method, the address and the body.")
    status = models.PositiveSmallIntegerField(default=0)
    body = models.JSONField(null=True)
    headers = models.JSONField(default=dict)
    at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("caller", "key"), name="one_answer_a_key"),)

    def __str__(self) -> str:
        return f"{self.caller}: {self.key}"
