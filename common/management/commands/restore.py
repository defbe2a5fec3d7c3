from pathlib import Path
from typing import Any

from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from common.backups import archive, databases
from common.refusal import Refusal

OTHER = "Restored, but these tables have other numbers of rows than the backup names: {tables}."
REMIND = (
    "Everybody has to log in again. What was done after the backup is undone: look through tokens, roles and "
    "releases that wait, then start the site."
)


class Command(BaseCommand):
    help = "Puts a backup into an empty database, or with --replace in the place of a magazine. Stop the site first."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--replace", action="store_true", help="Throw away what is here now.")

    def handle(self, *args: Any, file: Path, replace: bool, **options: Any) -> None:
        try:
            listed = archive.restore(file, replace=replace)
        except Refusal as refusal:
            raise CommandError(refusal.sentence) from refusal
        there = databases.counts()
        if wrong := sorted(table for table, rows in listed.rows.items() if there.get(table) != rows):
            raise CommandError(OTHER.format(tables=", ".join(wrong)))
        call_command("migrate", interactive=False, verbosity=0)
        # Who logged out, or was shut out, after the backup was made would else be logged in again.
        Session.objects.all().delete()
        cache.clear()
        self.stdout.write(f"Restored what was backed up at {listed.made_at}: {sum(listed.rows.values()):,} rows.")
        self.stdout.write(REMIND)
