"""What stands in the way of the address that an article is to have."""

from __future__ import annotations

from datetime import datetime

from articles.addresses import date_of, slug_of
from articles.content import Content
from articles.models import Address, Article, Revision
from common.refusal import Problem

TAKEN = "Another article has the address {date:%Y/%m/%d}/{slug}. Change the slug."
NONE = "No address can be made of this headline. Fill in the slug."


def obstacles(article: Article, revision: Revision, at: datetime) -> tuple[Problem, ...]:
    slug, day = slug_of(Content.of(revision.content)), date_of(article, at)
    if not slug:
        return (Problem("slug", NONE),)
    if Address.objects.filter(date=day, slug=slug).exclude(article=article).exists():
        return (Problem("slug", TAKEN.format(date=day, slug=slug)),)
    return ()
