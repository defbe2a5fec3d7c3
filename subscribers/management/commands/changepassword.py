from __future__ import annotations

import getpass
from typing import Any

from django.contrib.auth.management.commands import changepassword
from django.utils import timezone

from subscribers import audit
from subscribers.models import Audited, User


class Command(changepassword.Command):
    """Django's own, with its row in the record: after it, so that no transaction waits while somebody types."""

    def handle(self, *args: Any, **options: Any) -> str:
        told = str(super().handle(*args, **options))
        user = User.objects.get_by_natural_key(options["username"] or getpass.getuser())
        audit.record(Audited.PASSWORD_CHANGED, user=user, by=None, now=timezone.now(), words="By a command.")
        return told
