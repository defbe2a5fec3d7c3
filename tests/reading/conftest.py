from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

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
