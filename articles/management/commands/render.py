from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from articles import editions, rendering
from articles.content import Content
from articles.models import Edition
from articles.search import index


class Command(BaseCommand):
    help = "Makes the HTML of everything live, and the words it is found by, anew: after a template was changed."

    def handle(self, *args: Any, **options: Any) -> None:
        found = Edition.objects.live().select_related("revision", "section", "series")
        for edition in found.iterator():
            with transaction.atomic():
                edition.rendering = rendering.render(edition.revision)
                edition.pictures.set(editions.pictures_of(Content.of(edition.revision.content)))
                index.add(edition)
        self.stdout.write(f"Made anew: {found.count()}.")
