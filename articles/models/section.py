from django.db import models
from django.urls import reverse


class Section(models.Model):
    name = models.CharField(max_length=60, unique=True)
    slug = models.SlugField(unique=True, help_text="In the address of the section's page. Articles name it: keep it.")
    description = models.CharField(max_length=200, blank=True, help_text="One line under the name on its page.")
    position = models.PositiveSmallIntegerField(default=0, help_text="Its place in the navigation, smallest first.")
    clients = models.ManyToManyField(
        "subscribers.Client", blank=True, related_name="sections", help_text="The API clients that are kept to it."
    )

    class Meta:
        ordering = ("position", "name")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("section", args=[self.slug])


class Series(models.Model):
    """Pieces that belong together, read in the order in which they first came out."""

    name = models.CharField(max_length=80, unique=True)
    slug = models.SlugField(unique=True, help_text="In the address of the series' page. Articles name it: keep it.")
    description = models.CharField(max_length=300, blank=True, help_text="One line under the name on its page.")

    class Meta:
        ordering = ("name",)
        verbose_name_plural = "series"

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("series", args=[self.slug])


class Topic(models.Model):
    name = models.CharField(max_length=60, unique=True)
    slug = models.SlugField(unique=True, help_text="In the address of the topic's page. Articles name it: keep it.")

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("topic", args=[self.slug])
