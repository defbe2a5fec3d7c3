from django.db import models


class Address(models.Model):
    """An address that an article has or had: a slug on the date of its first release. Old ones redirect."""

    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="addresses")
    date = models.DateField(help_text="In the house's zone.")
    slug = models.SlugField(max_length=100)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("date", "slug"), name="one_article_an_address"),)

    def __str__(self) -> str:
        return f"{self.date:%Y/%m/%d}/{self.slug}"
