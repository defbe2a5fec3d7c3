from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from django.http import HttpResponse

from articles.models import Edition
from newsroom import workflow
from newsroom.models.transition import Act
from subscribers.models import User


@pytest.fixture
def withdrawn(managing: User, now: datetime) -> Callable[[Edition], Edition]:
    """Takes a live edition down."""

    def make(edition: Edition) -> Edition:
        workflow.perform(Act.WITHDRAW, edition.article, by=managing, now=now, note="Nothing was right in it.")
        return Edition.objects.get(pk=edition.pk)

    return make


def main_of(response: HttpResponse) -> str:
    """What stands between masthead and colophon, each run of white space as one space; nothing told to machines."""
    page = response.content.decode()
    return " ".join(page[page.index("<main") : page.index("</main>")].split())
