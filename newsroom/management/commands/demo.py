from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from newsroom.demo import seed
from subscribers.models import User


class Command(BaseCommand):
    help = "Fills an empty database with a demo magazine. In development only."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError("The demo is for development: its passwords are public. Set DEBUG=1 to make it.")
        if User.objects.exists():
            raise CommandError("The demo is for an empty database; this one has accounts.")
        seed.everything(now=timezone.now())
        self.stdout.write(f"The demo magazine is ready. Everybody's password is {seed.PASSWORD}.")
