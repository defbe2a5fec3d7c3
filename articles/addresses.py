"""Addresses as the outside knows them: a slug on the date of the first release, in the house's zone."""

from __future__ import annotations

from datetime import date, datetime

from django.conf import settings
from django.utils.text import slugify

from articles.content import Content
from articles.models import Address, Article, Magazine

# The parts are words, not numbers: the address of 9 January is /2026/01/09/…, and no other.
ARTICLE = r"^(?P<year>[0-9]{4})/(?P<month>[0-9]{2})/(?P<day>[0-9]{2})/(?P<slug>[-a-zA-Z0-9_]+)/$"


def absolute(path: str) -> str:
    """`path` under the site's own name, whatever name the request used."""
    return f"{settings.SITE_URL}{path}"


def slug_of(content: Content) -> str:
    """Empty where none can be made of the headline."""
    return content.slug or slugify(content.headline)[: Address._meta.get_field("slug").max_length].strip("-")


def date_of(article: Article, at: datetime) -> date:
    """The date of the first edition's address; of an article without one, that of `at`."""
    first = article.editions.order_by("number").first()
    return first.address_date if first else at.astimezone(Magazine.load().zone).date()
