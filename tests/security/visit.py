"""In a process of production: reads a metered piece, logs in, is told something; says what came back, as JSON."""

from __future__ import annotations

import json
import sys

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.test import Client  # noqa: E402

settings.STORAGES = settings.STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
HOST = {"Host": "magazine.example"}
piece, reader, colleague = sys.argv[1:]
cookies: list[str] = []


def browser() -> Client:
    return Client(headers=HOST)


def keep(client: Client) -> None:
    cookies.extend(cookie.OutputString() for cookie in client.cookies.values() if cookie.value)


def log_in(client: Client, email: str, wanted: str) -> str:
    form = {"login": email, "password": "correct-horse-battery", "next": wanted}
    client.get("/accounts/login/", secure=True)
    return str(client.post("/accounts/login/", form, secure=True)["Location"])


visitor, theirs, works = browser(), browser(), browser()
assert visitor.get(piece, secure=True).status_code == 200
told = {"reader": log_in(theirs, reader, "/"), "colleague": log_in(works, colleague, "/admin/")}
told["newsroom"] = works.get("/admin/", secure=True)["Location"]
# Something is said on the next page.
theirs.post("/account/", {"name": "Rita of the pier"}, secure=True)
for client in (visitor, theirs, works):
    keep(client)
sys.stdout.write(json.dumps({**told, "cookies": cookies}) + "\n")
