"""What the admin keeps of it: who put up which front page, and who took one back, which leaves no row."""

from __future__ import annotations

from typing import cast

from django.contrib.admin.models import ADDITION, CHANGE, DELETION, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest

from articles.models import Arrangement
from subscribers.models import User


def saved(request: HttpRequest, arrangement: Arrangement, at: str) -> None:
    _keep(request, arrangement, at, ADDITION if arrangement.version == 1 else CHANGE)


def taken_back(request: HttpRequest, arrangement: Arrangement, at: str) -> None:
    _keep(request, arrangement, at, DELETION)


def _keep(request: HttpRequest, arrangement: Arrangement, at: str, flag: int) -> None:
    LogEntry.objects.create(
        user=cast(User, request.user),
        content_type=ContentType.objects.get_for_model(Arrangement),
        object_id=str(arrangement.pk),
        object_repr=f"Front page from {at}",
        action_flag=flag,
    )
