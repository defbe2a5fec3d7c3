"""Renews what is due, and dies by kill -9 on the way: python -m tests.accounts.killed MODEL MOMENT

It dies when the first row of MODEL is written: `before` the commit, or in the moment `after` it.
"""

import os
import sys

import django
from django.apps import apps
from django.db.models.signals import post_save

from tests.publication.killed import die, die_after_commit


def main(model: str, moment: str) -> None:
    django.setup()
    post_save.connect(die if moment == "before" else die_after_commit, sender=apps.get_model(model))
    from subscribers import renewing

    renewing.renew_due()


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "editorial.settings")
    main(*sys.argv[1:])
