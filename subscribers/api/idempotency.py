"""`Idempotency-Key`: what creates something is done once, however often it is sent."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction
from django.http import QueryDict
from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.encoders import JSONEncoder

from common.refusal import Reason, Refusal
from subscribers.api.authentication import caller, named
from subscribers.models import KeptAnswer, User

HEADER = "Idempotency-Key"
KEPT_FOR = timedelta(hours=24)
LONGEST = 255
OTHER_REQUEST = "This key has been used for another request. Send this one with a key of its own."
BAD_KEY = "An idempotency key has 1 to 255 characters of ASCII that can be seen, such as a UUID."
# What of the answer is kept besides its body.
HEADERS = ("ETag", "Location")
P = ParamSpec("P")
Handler = Callable[Concatenate[Any, Request, P], Response]


def once(handler: Handler[P]) -> Handler[P]:
    """Does what `handler` does, and keeps its answer with it in one transaction, so that neither is without the other.
    What is refused keeps nothing, and may be sent again. Without a key nothing is kept either."""

    @wraps(handler)
    def answered(view: Any, request: Request, *args: P.args, **kwargs: P.kwargs) -> Response:
        key = request.headers.get(HEADER)
        if key is None or not caller(request):
            return handler(view, request, *args, **kwargs)
        if not 0 < len(key) <= LONGEST or not (key.isascii() and key.isprintable()):
            raise Refusal(BAD_KEY)
        return _once(request, key, lambda: handler(view, request, *args, **kwargs), timezone.now())

    answered.is_done_once = True  # type: ignore[attr-defined] # For the description of the API.
    return answered


def forget(user: User, thing: uuid.UUID) -> None:
    """What was answered to `user` about the thing with this id: for when its words are deleted."""
    KeptAnswer.objects.filter(caller=named(user), body__id=str(thing)).delete()


def _once(request: Request, key: str, answer: Callable[[], Response], now: datetime) -> Response:
    who, fingerprint = caller(request), _fingerprint(request)
    # Everybody's, since some never come again, and by itself, so that nobody waits for another's act.
    KeptAnswer.objects.filter(at__lte=now - KEPT_FOR).delete()
    with transaction.atomic():
        kept = _claimed(who, key, fingerprint, now)
        if kept is None:
            first = KeptAnswer.objects.filter(caller=who, key=key).first()
            # Let go of in this very moment, it is a new one.
            return _again(first, fingerprint) if first else _once(request, key, answer, now)
        response = answer()
        kept.status, kept.body = response.status_code, _plain(response.data)
        kept.headers = {name: response[name] for name in HEADERS if response.has_header(name)}
        kept.save()
    return response


def _plain(data: Any) -> Any:
    """As it goes out: keys and instants are words then."""
    return json.loads(json.dumps(data, cls=JSONEncoder))


def _claimed(who: str, key: str, fingerprint: str, now: datetime) -> KeptAnswer | None:
    """The row of this key, if it is new. On PostgreSQL whoever comes second waits here until the first is done."""
    try:
        with transaction.atomic():
            return KeptAnswer.objects.create(caller=who, key=key, fingerprint=fingerprint, at=now)
    except IntegrityError:
        return None


def _again(kept: KeptAnswer, fingerprint: str) -> Response:
    if kept.fingerprint != fingerprint:
        raise Refusal(OTHER_REQUEST, Reason.OTHER_REQUEST)
    return Response(kept.body, status=kept.status, headers=kept.headers | {"Idempotency-Replayed": "true"})


def _fingerprint(request: Request) -> str:
    """Of what was sent, and not of its bytes: a form has another boundary each time, and JSON may be spaced anew."""
    files = {name: [_digest(file) for file in request.FILES.getlist(name)] for name in request.FILES}
    sent = request.data
    fields = {name: sent.getlist(name) for name in sent if name not in files} if isinstance(sent, QueryDict) else sent
    told = json.dumps([request.method, request.get_full_path(), fields, files], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()


def _digest(file: UploadedFile) -> list[str]:
    """From its beginning: who takes it in may have looked at it already."""
    file.seek(0)
    digest = hashlib.file_digest(file, "sha256").hexdigest()
    file.seek(0)
    return [file.name or "", digest]
