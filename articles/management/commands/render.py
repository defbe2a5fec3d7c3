from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from articles import editions, rendering
from articles.content import Content
from articles.models import Edition, Rendering
from articles.search import index


class Command(BaseCommand):
    help = "Makes the HTML of everything that is live, or waits for its hour, anew, and the words that it is found by."

    def handle(self, *args: Any, **options: Any) -> None:
        past = Edition.objects.exclude(ended_at=None).values("revision")
        made = [rendering.render(row.revision) for row in Rendering.objects.exclude(revision__in=past).iterator()]
        for edition in Edition.objects.live().select_related("revision", "section", "series").iterator():
            with transaction.atomic():
                edition.rendering = Rendering.objects.get(revision=edition.revision)
                edition.pictures.set(editions.pictures_of(Content.of(edition.revision.content)))
                index.add(edition)
        self.stdout.write(f"Made anew: {len(made)}.")
