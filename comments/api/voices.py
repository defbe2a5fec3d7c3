"""Who speaks through the API, and of which comment."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.http import Http404
from rest_framework import exceptions
from rest_framework.request import Request

from articles.api.callers import reader_of
from articles.models import Edition, Magazine
from articles.reading import live_or_gone
from comments import reading, standing
from comments.models import Comment, Thread
from comments.standing import SENTENCES, Standing
from common.refusal import Reason, Refusal
from subscribers.access import Person
from subscribers.api.authentication import LOG_IN, client_of
from subscribers.models import User


def person_of(request: Request) -> User | None:
    return request.user if isinstance(request.user, User) else None


def voice_of(request: Request) -> User:
    """The person who speaks. A client has no voice (403), and nobody has none (401)."""
    if client_of(request):
        raise Refusal(SENTENCES[Person.CLIENT].format(act="join the conversation"), Reason.NOT_ALLOWED)
    person = person_of(request)
    if person is None:
        raise exceptions.NotAuthenticated(LOG_IN)
    return person


def standing_of(request: Request, edition: Edition, thread: Thread | None, now: datetime) -> Standing:
    """Refuses who may not read the conversation."""
    there = standing.decide(reader_of(request, now), edition, thread, Magazine.load(), now)
    if not there.may_read:
        raise there.not_reading()
    return there


def find(request: Request, key: uuid.UUID) -> Comment:
    """One that the caller sees in its conversation, or has written; Http404 where there is none."""
    comment = reading.find_anywhere(key, person_of(request))
    if comment is None:
        raise Http404
    return comment


def find_to_read(request: Request, key: uuid.UUID, now: datetime) -> tuple[Comment, Standing | None]:
    """As `find`, and refuses whom the conversation is closed to. One's own one always reads, whatever became of its
    article; there is no standing then."""
    comment = find(request, key)
    if comment.is_by(person_of(request)):
        return comment, None
    editions = Edition.objects.filter(article=comment.thread.article_id)
    return comment, standing_of(request, live_or_gone(editions), comment.thread, now)
