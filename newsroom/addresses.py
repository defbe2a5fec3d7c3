"""Which address an article gets: its slug on the date of its first release, in the house's zone."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.text import slugify

from articles.content import Content
from articles.models import Address, Article, Magazine, Revision
from common.refusal import Problem

TAKEN = "Another article has the address {date:%Y/%m/%d}/{slug}. Change the slug."
NONE = "No address can be made of this headline. Fill in the slug."


def slug_of(content: Content) -> str:
    return content.slug or slugify(content.headline)[:100].strip("-")


def date_of(article: Article, at: datetime) -> date:
    """The date of the first edition's address; of an article without one, that of `at`."""
    first = article.editions.order_by("number").first()
    return first.address_date if first else at.astimezone(Magazine.load().zone).date()


def obstacles(article: Article, revision: Revision, at: datetime) -> tuple[Problem, ...]:
    slug, day = slug_of(Content.of(revision.content)), date_of(article, at)
    if not slug:
        return (Problem("slug", NONE),)
    if Address.objects.filter(date=day, slug=slug).exclude(article=article).exists():
        return (Problem("slug", TAKEN.format(date=day, slug=slug)),)
    return ()
