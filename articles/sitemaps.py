"""What search engines are told: every live piece by the month in which it came out, the newest, and the other pages."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Max, Q
from django.db.models.functions import Coalesce
from django.urls import reverse

from articles import in_print
from articles.addresses import absolute
from articles.feeds import places
from articles.models import Edition

NEWS_FOR = timedelta(hours=48)
# As many as search engines read of a news sitemap.
MOST_NEWS = 1000


@dataclass(frozen=True)
class Entry:
    """An address, when what is there last changed, and its picture."""

    address: str
    changed: str = ""
    picture: str = ""


@dataclass(frozen=True)
class News:
    address: str
    published: str
    headline: str


def months() -> list[Entry]:
    """The sitemap of each month that has live pieces, newest first. What was withdrawn changed it, too."""
    days = (
        Edition.objects.order_by()
        .values("address_date")
        .annotate(live=Count("pk", filter=Q(ended_at=None)), changed=Max(Coalesce("ended_at", "starts_at")))
    )
    found: dict[date, list[tuple[int, datetime]]] = {}
    for day in days.values_list("address_date", "live", "changed"):
        found.setdefault(day[0].replace(day=1), []).append(day[1:])
    return [
        Entry(_of_month(month), _instant(max(changed for _, changed in rows)))
        for month, rows in sorted(found.items(), reverse=True)
        if any(live for live, _ in rows)
    ]


def lists() -> list[str]:
    """The addresses of the pages that list pieces, each of which has some."""
    followed = [place.page for group in places.with_pieces().values() for place in group]
    return [*followed, *(one.get_absolute_url() for one in in_print.SERIES.all())]


def pieces(year: int, month: int) -> list[Entry]:
    # Two bounds, since no index answers for the parts of a date.
    days = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    editions = Edition.objects.live().filter(address_date__range=days)
    return [
        Entry(
            absolute(edition.get_absolute_url()),
            _instant(edition.modified_at),
            absolute(edition.lead_image.url) if edition.lead_image else "",
        )
        for edition in editions.select_related("lead_image")
    ]


def news(now: datetime) -> list[News]:
    editions = Edition.objects.live().filter(first_at__gt=now - NEWS_FOR)[:MOST_NEWS]
    return [
        News(absolute(edition.get_absolute_url()), _instant(edition.first_at), edition.headline) for edition in editions
    ]


def _of_month(month: date) -> str:
    return absolute(reverse("sitemap-month", args=[f"{month:%Y}", f"{month:%m}"]))


def _instant(at: datetime) -> str:
    return at.isoformat(timespec="seconds")
