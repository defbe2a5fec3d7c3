"""Brings the database up to date, and fills an empty one with the demo in development."""

import django
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command


def main() -> None:
    django.setup()
    from newsroom.demo.cast import NAMES, PASSWORD

    call_command("migrate", interactive=False, verbosity=0)
    people = get_user_model().objects
    if not settings.DEBUG:
        call_command("collectstatic", interactive=False, verbosity=0)
    elif not people.exists():
        call_command("demo")
    if people.filter(email="writer@example.com").exists():
        print(f"Demo accounts, each @example.com with the password {PASSWORD}: {', '.join(NAMES)}")


if __name__ == "__main__":
    main()
