"""In development no mail is sent: it is written to files, and this page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

NEWEST = 50
# What Django's file backend writes under each message.
LINE = b"-" * 79


@dataclass(frozen=True)
class Mail:
    to: str
    subject: str
    date: str
    text: str


@require_safe
def mail(request: HttpRequest) -> HttpResponse:
    files = sorted(Path(settings.EMAIL_FILE_PATH).glob("*.log"), reverse=True)[:NEWEST]
    mails = [mail for file in files for mail in _mails(file)]
    context = {"mails": mails, "folder": settings.EMAIL_FILE_PATH}
    return render(request, "subscribers/development_mail.html", context)


def _mails(file: Path) -> list[Mail]:
    parts = (part.strip() for part in file.read_bytes().split(LINE))
    return [_mail(message_from_bytes(part, EmailMessage, policy=default)) for part in parts if part]


def _mail(message: EmailMessage) -> Mail:
    body = message.get_body(("plain",))
    text = body.get_content() if body else ""
    return Mail(str(message["to"]), str(message["subject"]), str(message["date"]), text)
