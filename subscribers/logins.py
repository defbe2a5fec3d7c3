"""Where somebody is logged in, and logging out everywhere else."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, update_session_auth_hash
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import DatabaseError, transaction
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.timesince import timesince

from subscribers import agents, audit
from subscribers.models import Audited, Login, User
from subscribers.models.login import LONGEST_AGENT

log = logging.getLogger(__name__)
# An instant that is older than this is written down again; until then the cache remembers it.
STALE = timedelta(minutes=10)
MINUTE = timedelta(minutes=1)
REMEMBERED = settings.SESSION_COOKIE_AGE


@dataclass(frozen=True)
class Place:
    words: str
    ago: str
    is_here: bool


def begin(request: HttpRequest, now: datetime) -> None:
    """Somebody has logged in; what was last seen longer ago than a session lasts is none any more."""
    Login.objects.filter(user=request.user.pk, seen_at__lt=now - timedelta(seconds=REMEMBERED) - STALE).delete()
    remember(request, now)


def remember(request: HttpRequest, now: datetime) -> None:
    """The session of this request, which is logged in."""
    if not request.session.session_key:
        request.session.create()
    said = {"user": request.user, "agent": request.headers.get("User-Agent", "")[:LONGEST_AGENT], "seen_at": now}
    Login.objects.update_or_create(session_key=request.session.session_key, defaults=said)
    cache.set(_name(request), now, REMEMBERED)


def forget(request: HttpRequest) -> None:
    Login.objects.filter(session_key=request.session.session_key).delete()


def seen(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: when each session was last used, without a query for the pages in between, and for none that asks
    nobody who they are."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if request.session.accessed and request.session.session_key and request.user.is_authenticated:
            _note(request, timezone.now())
        return response

    return answer


def _note(request: HttpRequest, now: datetime) -> None:
    before = cache.get_or_set(_name(request), now, REMEMBERED)
    try:
        if before and now - before > STALE:
            remember(request, now)
    except DatabaseError:
        log.warning("When a session was last used could not be written down.", exc_info=True)


def places(request: HttpRequest, user: User, now: datetime) -> list[Place]:
    """The sessions in which `user` is logged in now, the latest first."""
    remember(request, now)
    logins = list(Login.objects.filter(user=user))
    keys = [login.session_key for login in logins]
    valid = {session.session_key for session in _living(keys, now) if _is_of(session, user)}
    here = request.session.session_key
    return [
        Place(agents.words(login.agent), _ago(login.seen_at, now), login.session_key == here)
        for login in logins
        if login.session_key in valid
    ]


def end_others(request: HttpRequest, user: User, *, now: datetime) -> None:
    """Every session of `user` but this one."""
    with transaction.atomic():
        user = end_all(user, but=request.session.session_key)
        audit.record(Audited.LOGGED_OUT_ELSEWHERE, user=user, by=user, now=now)
    update_session_auth_hash(request, user)


def end_all(user: User, *, but: str | None = None) -> User:
    """Every session of `user`, known here or not: what each was begun with no longer fits. The account as it is then;
    the session `but` this one is kept for who gives it what fits."""
    with transaction.atomic():
        user = User.objects.select_for_update(no_key=True).get(pk=user.pk)
        user.log_outs += 1
        user.save(update_fields=["log_outs"])
        theirs = Login.objects.filter(user=user)
        Session.objects.filter(session_key__in=theirs.values("session_key")).exclude(session_key=but).delete()
        theirs.delete()
    return user


def _living(keys: list[str], now: datetime) -> list[Session]:
    return list(Session.objects.filter(session_key__in=keys, expire_date__gt=now))


def _is_of(session: Session, user: User) -> bool:
    """Begun with the password of now, and not before they logged out everywhere."""
    return constant_time_compare(session.get_decoded().get(HASH_SESSION_KEY, ""), user.get_session_auth_hash())


def _ago(seen_at: datetime, now: datetime) -> str:
    return f"{timesince(seen_at, now, depth=1)} ago" if now - seen_at > MINUTE else "a moment ago"


def _name(request: HttpRequest) -> str:
    return f"seen:{request.session.session_key}"
