"""What every address of the newsroom's side has in common: whom it is for, and what they find there."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from http import HTTPStatus
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from articles import saving
from articles.addresses import absolute
from articles.models import Article, Section
from common.api.conditional import check_match, etag
from common.refusal import Reason, Refusal
from newsroom import policy
from subscribers.api.authentication import InScope, acting_for, client_of, through
from subscribers.models import User

NOT_HERE = "The newsroom is for who works here, and for the programs of who works here."
OUTSIDE = "This client works in {sections} alone. Choose one of its sections."


class WorksHere(BasePermission):
    """Also of a client: with its owner's work here, its own ends."""

    def has_permission(self, request: Request, view: Any) -> bool:
        person = acting_for(request)
        if not (person.is_active and person.is_staff):
            raise Refusal(NOT_HERE, Reason.NOT_ALLOWED)
        return True


class Door(APIView):
    permission_classes = [InScope, WorksHere]
    current: dict[str, str] = {}
    """Headers of a 412: which version there is now, and where."""

    @cached_property
    def person(self) -> User:
        return acting_for(self.request)

    @cached_property
    def through(self) -> str:
        return through(self.request)

    @cached_property
    def within(self) -> dict[int, Section]:
        """The sections that a client is kept to; none: all."""
        client = client_of(self.request)
        return {section.pk: section for section in client.sections.all()} if client else {}

    def articles(self) -> QuerySet[Article]:
        """What they find, whoever they are."""
        found = policy.findable(self.person)
        return found.filter(section__in=self.within) if self.within else found

    def article(self, key: uuid.UUID) -> Article:
        return get_object_or_404(self.articles().select_related("head"), key=key)

    @contextmanager
    def locked(self, key: uuid.UUID) -> Iterator[Article]:
        """The article, which nobody else changes meanwhile. What was sent is read before: the lock waits for nobody."""
        with transaction.atomic():
            found = get_object_or_404(self.articles(), key=key)
            Article.objects.select_for_update(no_key=True).get(pk=found.pk)
            # Of what another did before the lock was ours.
            article = self.article(key)
            self.now_there_is(version_of(article), address_of(article))
            yield article

    def stay_within(self, section: str) -> None:
        """Refuses a client the section with this slug, if it is not one of its own."""
        if self.within and section not in {one.slug for one in self.within.values()}:
            names = " and ".join(one.name for one in self.within.values())
            raise Refusal.of_field("section", OUTSIDE.format(sections=names))

    def check_version(self, article: Article) -> None:
        """Refuses who names no version of a locked article, or an earlier one."""
        check_match(self.request, version_of(article), saving.stale(article))

    def now_there_is(self, version: str, address: str) -> None:
        """What somebody is told who comes with an earlier one."""
        self.current = {"ETag": version, "Link": f'<{address}>; rel="latest-version"'}

    def handle_exception(self, exc: Exception) -> Response:
        response = super().handle_exception(exc)
        if response.status_code == HTTPStatus.PRECONDITION_FAILED:
            for name, value in self.current.items():
                response[name] = value
        return response

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        response["Cache-Control"] = "private, no-store"
        return response


def version_of(article: Article) -> str:
    """Its ETag, of the text alone: it names what somebody has read, and a sign-off changes no word of that."""
    return etag("article", article.key, article.version)


def address_of(article: Article, name: str = "newsroom-api-article", *more: object) -> str:
    return absolute(reverse(name, args=[article.key, *more]))
