"""A mail is a folder of templates/emails/: plain text first, and the same as HTML."""

from __future__ import annotations

from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

from common.text import clean_lines


def message(name: str, to: str, context: dict[str, Any]) -> EmailMultiAlternatives:
    """The mail of templates/emails/`name`/; `context` has the `magazine`."""
    subject = " ".join(_part(name, "subject.txt", context).split())
    mail = EmailMultiAlternatives(subject, clean_lines(_part(name, "body.txt", context)) + "\n", to=[to])
    mail.attach_alternative(_part(name, "body.html", context), "text/html")
    return mail


def _part(name: str, part: str, context: dict[str, Any]) -> str:
    return render_to_string(f"emails/{name}/{part}", context).strip()
