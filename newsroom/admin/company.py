"""What an open article page asks every few seconds: what was saved meanwhile, and who else has the article open."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, cast

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone

from articles.models import Article
from newsroom.admin.page import head_of
from newsroom.zone import house_clock
from subscribers.models import User

# A little more than two questions of a page in sight (article-company.js asks every twenty seconds).
REMEMBERED = timedelta(seconds=50)


def answer(door: Any, request: HttpRequest, object_id: int) -> HttpResponse:
    person, now = cast(User, request.user), timezone.now()
    article = door.found(request, object_id)
    head = head_of(article)
    by_me = head.made_by_id == person.pk
    told = {
        "version": article.version,
        "at": f"{head.made_at.astimezone(house_clock()):%H:%M}",
        "by": "You" if by_me else str(head.made_by or "Somebody"),
        "others": _others(article, person, now),
    }
    return JsonResponse(told)


def _others(article: Article, person: User, now: datetime) -> list[str]:
    """Writes down that `person` is here, and reads who else is. The cache may forget it, and two who ask at once may
    miss each other until they ask again: nothing rests on it."""
    name = f"open:{article.pk}"
    here = {pk: seen for pk, seen in (cache.get(name) or {}).items() if now - seen[1] < REMEMBERED}
    here[person.pk] = (str(person), now)
    cache.set(name, here, REMEMBERED.seconds)
    return sorted(called for pk, (called, _) in here.items() if pk != person.pk)
