from django.db import models


class SearchText(models.Model):
    """What a live edition is found by. The index over these words is the database's own: see the migration.
    It hangs on triggers on SQLite, where a change of this table makes the table anew, without them.

    `text` is the whole body of a piece that is open, and only the teaser of any other.
    """

    edition = models.OneToOneField(
        "articles.Edition", primary_key=True, on_delete=models.CASCADE, related_name="search_text"
    )
    headline = models.TextField()
    dek = models.TextField(blank=True)
    names = models.TextField(blank=True, help_text="Contributors, section, topics and series.")
    text = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"Words of {self.edition}"
