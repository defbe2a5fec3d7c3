"""Addresses as the outside knows them: a slug on the date of the first release, in the house's zone."""

from __future__ import annotations

import re
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


def in_path(path: str) -> tuple[date, str] | None:
    """The date and the slug, if it is the path of an article's page, be it without its last slash."""
    found = re.match(ARTICLE, f"{path.strip('/')}/")
    day = found and date_in(found["year"], found["month"], found["day"])
    return (day, found["slug"]) if found and day else None


def date_in(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def slug_of(content: Content) -> str:
    """Empty where none can be made of the headline."""
    return content.slug or slugify(content.headline)[: Address._meta.get_field("slug").max_length].strip("-")


def date_of(article: Article, at: datetime) -> date:
    """The date of the first edition's address; of an article without one, that of `at`."""
    first = article.editions.order_by("number").first()
    return first.address_date if first else at.astimezone(Magazine.load().zone).date()
