from django.db import models
from django.db.models import F, Q

TWICE = "This piece is in that list already."


class Pick(models.Model):
    """A piece that editors put by hand under "More from the magazine": it needs no sign-off and no release."""

    under = models.ForeignKey(
        "articles.Article",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="picks",
        help_text="The article under which it stands; empty: under every article that has no picks of its own.",
    )
    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="picked_in")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("under", "article"),
                name="picked_once_an_article",
                violation_error_code="twice",
                violation_error_message=TWICE,
            ),
            models.UniqueConstraint(
                fields=("article",),
                condition=Q(under=None),
                name="picked_once_a_list",
                violation_error_code="twice",
                violation_error_message=TWICE,
            ),
            models.CheckConstraint(
                condition=Q(under=None) | ~Q(under=F("article")),
                name="no_pick_under_itself",
                violation_error_code="under-itself",
                violation_error_message="Choose another piece: this is the one under which the pick stands.",
            ),
        )

    def __str__(self) -> str:
        return f"More: {self.article}"
