"""What the page draws: the places with their pieces and what fills the rest, what waits, and what held before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from articles import front
from articles.front import Choice, Front
from articles.models import Arrangement
from newsroom import front_page, instants
from newsroom.admin.front_page import pages
from newsroom.admin.front_page import pieces as telling
from newsroom.admin.front_page.coming import coming
from newsroom.admin.front_page.order import Order
from newsroom.admin.front_page.pages import Page
from newsroom.admin.front_page.pieces import Piece
from newsroom.admin.front_page.spots import Spot, key_of


@dataclass(frozen=True)
class Chosen:
    """A piece in its place; `line` is what the form sends of it."""

    piece: Piece
    line: str
    is_first: bool
    is_last: bool

    @property
    def ids(self) -> dict[str, str]:
        """Of its controls, as newsroom.admin.front_page.moves names them."""
        return {control: f"{control}-{self.piece.article}" for control in ("up", "down", "to", "out")}


@dataclass(frozen=True)
class Part:
    spot: Spot
    chosen: Sequence[Chosen]
    fills: Sequence[str]
    empty: int
    """How much of it readers would see nothing in."""
    theirs: Sequence[str] | None
    """After a collision, where the two differ."""

    @property
    def spare(self) -> int:
        return max(0, len(self.chosen) - self.spot.size)


@dataclass(frozen=True)
class Offer:
    """A piece that the chooser found; `stands` is where it is on the page already."""

    piece: Piece
    stands: str


@dataclass(frozen=True)
class Screen:
    city: str
    base: Page | None
    is_changed: bool
    parts: Sequence[Part]
    lost: Part | None
    """Pieces in a place that the page does not have."""
    is_stale: bool
    """Somebody else saved meanwhile."""
    theirs: Page | None
    offers: Sequence[Offer]
    waiting: Sequence[Page]
    held: Sequence[Page]


def screen(order: Order, spots: Sequence[Spot], now: datetime, zone: ZoneInfo) -> Screen:
    base = Arrangement.objects.select_related("made_by").filter(pk=order.base or 0).first()
    before = front.choices_of(base)
    is_stale = front_page.is_stale(order.over, order.version, now, order.starts())
    theirs = pages.theirs(base, now) if is_stale else None
    there = front.choices_of(theirs) if theirs else []
    told = telling.pieces({choice.article for choice in [*order.choices, *there]}, now, zone)
    filling = front.composed(order.choices, coming((one.article for one in order.choices), order.starts()))
    parts = [_part(spot, order.choices, told, filling, there if is_stale else None) for spot in spots]
    keys = {spot.key for spot in spots}
    lost = [choice for choice in order.choices if key_of(choice) not in keys]
    return Screen(
        city=instants.city(zone),
        base=pages.page(base, now, zone) if base else None,
        is_changed=front_page.by_place(order.choices) != front_page.by_place(before) or _is_moved(order, base, now),
        parts=parts,
        lost=Part(Spot("", "Without a place", 0), _chosen(lost, told), (), 0, None) if lost else None,
        is_stale=is_stale,
        theirs=pages.page(theirs, now, zone) if theirs else None,
        offers=offers(order, spots, now, zone) if order.adding in keys else (),
        waiting=pages.waiting(now, zone),
        held=pages.held(now, zone),
    )


def _is_moved(order: Order, base: Arrangement | None, now: datetime) -> bool:
    return order.starts() != (base.starts_at if base and base.starts_at > now else None)


def offers(order: Order, spots: Sequence[Spot], now: datetime, zone: ZoneInfo) -> list[Offer]:
    words = {spot.key: spot.words for spot in spots}
    stands = {choice.article: words.get(key_of(choice), "") for choice in order.choices}
    return [Offer(piece, stands.get(piece.article, "")) for piece in telling.find(order.words, now, zone)]


def _part(
    spot: Spot, choices: Sequence[Choice], told: Mapping[int, Piece], filling: Front, theirs: Sequence[Choice] | None
) -> Part:
    here = [choice for choice in choices if key_of(choice) == spot.key]
    articles = [choice.article for choice in here]
    shown = _shown(filling, spot.key)
    return Part(
        spot=spot,
        chosen=_chosen(here, told),
        fills=[headline for article, headline in shown if article not in articles],
        empty=spot.size - len(shown),
        theirs=_theirs(spot, articles, told, theirs),
    )


def _chosen(here: Sequence[Choice], told: Mapping[int, Piece]) -> list[Chosen]:
    return [
        Chosen(told[choice.article], f"{key_of(choice)}.{choice.article}", number == 1, number == len(here))
        for number, choice in enumerate(here, 1)
    ]


def _theirs(
    spot: Spot, mine: Sequence[int], told: Mapping[int, Piece], theirs: Sequence[Choice] | None
) -> list[str] | None:
    if theirs is None:
        return None
    there = [choice.article for choice in theirs if key_of(choice) == spot.key]
    return [told[article].headline for article in there] if there != list(mine) else None


def _shown(filling: Front, key: str) -> list[tuple[int, str]]:
    rows = {f"section.{row.section.slug}": row.editions for row in filling.rows}
    places = {"lead": filling.lead, "second": filling.second, "opinion": filling.opinion, **rows}
    return [(edition.article_id, edition.headline) for edition in places.get(key, [])]
