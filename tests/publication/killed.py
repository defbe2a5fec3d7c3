"""Publishes what is due, and dies by kill -9 on the way: python -m tests.publication.killed MODEL MOMENT

It dies when the first row of MODEL is written: `before` the commit, or in the moment `after` it.
"""

import os
import signal
import sys
from typing import Any

import django
from django.apps import apps
from django.db import transaction
from django.db.models.signals import post_save


def main(model: str, moment: str) -> None:
    django.setup()
    post_save.connect(die if moment == "before" else die_after_commit, sender=apps.get_model(model))
    from newsroom import due

    due.publish_due()


def die(**_: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def die_after_commit(**_: Any) -> None:
    transaction.on_commit(die)


if __name__ == "__main__":
    main(*sys.argv[1:])
