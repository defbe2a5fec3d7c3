"""The closed lists of the magazine."""

from django.db.models import TextChoices


class Kind(TextChoices):
    NEWS = "news", "News"
    ANALYSIS = "analysis", "Analysis"
    ESSAY = "essay", "Essay"
    OPINION = "opinion", "Opinion"
    REVIEW = "review", "Review"
    INTERVIEW = "interview", "Interview"


class Role(TextChoices):
    """What a contributor did; the label begins their part of the byline."""

    BY = "by", "By"
    PHOTOGRAPHS = "photographs", "Photographs by"
    TRANSLATED = "translated", "Translated by"
    ADDITIONAL = "additional", "Additional reporting by"


class Stage(TextChoices):
    """Where the working copy stands; the label completes "This article is …"."""

    DRAFTING = "drafting", "in drafting"
    IN_REVIEW = "in_review", "in review"
    APPROVED = "approved", "approved"
    SPIKED = "spiked", "spiked"
