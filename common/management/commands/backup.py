from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from common.backups import archive
from common.refusal import Refusal


class Command(BaseCommand):
    help = "Writes one file with the database, as it stands at one instant, and every picture. The magazine may run on."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="Such as /backups/2026-11-24.tar; it must not be there yet.")

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        try:
            listed = archive.make(file)
        except Refusal as refusal:
            raise CommandError(refusal.sentence) from refusal
        rows = sum(listed.rows.values())
        self.stdout.write(f"{file}: {rows:,} rows of {len(listed.rows)} tables, {listed.pictures:,} files of pictures.")
