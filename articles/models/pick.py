from django.db import models
from django.db.models import F, Q

TWICE = "This piece is in that list already."


class Pick(models.Model):
    """A piece that editors put into a list by hand. Changing a list needs no sign-off and no release."""

    class Place(models.TextChoices):
        FRONT = "front", "Front page"
        MORE = "more", "More from the magazine"

    place = models.CharField(max_length=10, choices=Place.choices)
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
        ordering = ("place", "position", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("place", "under", "article"),
                name="picked_once_an_article",
                violation_error_code="twice",
                violation_error_message=TWICE,
            ),
            models.UniqueConstraint(
                fields=("place", "article"),
                condition=Q(under=None),
                name="picked_once_a_list",
                violation_error_code="twice",
                violation_error_message=TWICE,
            ),
            models.CheckConstraint(
                condition=Q(under=None) | Q(place="more"),
                name="front_page_picks_stand_alone",
                violation_error_code="under-front",
                violation_error_message="Front page picks stand under no article: empty this.",
            ),
            models.CheckConstraint(
                condition=Q(under=None) | ~Q(under=F("article")),
                name="no_pick_under_itself",
                violation_error_code="under-itself",
                violation_error_message="Choose another piece: this is the one under which the pick stands.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_place_display()}: {self.article}"
