"""The form: shown, pressed, saved; and if something is refused, shown again with all that was chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, cast

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from articles.models import Arrangement
from common.clock import database_now
from common.numbers import number_in
from common.refusal import Refusal
from newsroom import front_page, instants
from newsroom.admin.front_page import record
from newsroom.admin.front_page.opening import Opened, opened
from newsroom.admin.front_page.order import COLOURS, WIDTHS, Order
from newsroom.admin.front_page.press import Pressed, press
from newsroom.admin.front_page.screen import screen
from newsroom.admin.front_page.spots import Spot, all_spots
from newsroom.zone import house_clock
from subscribers.models import User

TEMPLATE = "newsroom/arrange.html"
TITLE = "Front page: arrange"
SAVED_NOW = "Saved: readers have this front page now."
SAVED_LATER = "Saved: this front page starts {at}."
NOTHING_CHANGED = "Nothing had changed."
UNREAD = "A line of the form named no piece and was left out. Look at the places before you save."


@dataclass(frozen=True)
class Drawn:
    order: Order
    said: str = ""
    focus: str = ""
    notice: str = ""
    refusal: Refusal | None = None


def page(site: AdminSite, request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        found = opened(request.GET, timezone.now(), house_clock())
        return _draw(site, request, _of_opened(found), all_spots())
    order, spots = Order.of(request.POST, house_clock()), all_spots()
    command = request.POST.get("do", "show")
    try:
        if command.split(" ")[0] in {"save", "over"}:
            return _save(request, _over(order, command))
        return _draw(site, request, _of_pressed(press(order, command, request.POST, spots)), spots)
    except Refusal as refusal:
        return _draw(site, request, _refused(_over(order, command), refusal), spots)


def _save(request: HttpRequest, order: Order) -> HttpResponse:
    person, now = cast(User, request.user), database_now()
    if order.unread:
        raise Refusal(UNREAD)
    saved = front_page.arrange(
        order.choices,
        by=person,
        now=now,
        over=order.over,
        version=order.version,
        at=order.start.instant(),
    )
    if saved.made_at >= now:
        record.saved(request, saved, instants.short(saved.starts_at, now, house_clock()))
    messages.success(request, _done(order, saved, now))
    return _go_to(saved)


def _done(order: Order, saved: Arrangement, now: datetime) -> str:
    if (saved.pk, saved.version) == (order.base, order.version):
        return NOTHING_CHANGED
    at = instants.in_words(saved.starts_at, now, house_clock())
    return SAVED_LATER.format(at=at) if _is_timed(saved) else SAVED_NOW


def _go_to(arrangement: Arrangement) -> HttpResponse:
    address = reverse("admin:front_page")
    return redirect(f"{address}?open={arrangement.pk}" if _is_timed(arrangement) else address)


def _is_timed(arrangement: Arrangement) -> bool:
    return arrangement.starts_at > arrangement.made_at


def _over(order: Order, command: str) -> Order:
    """ "over 12 3": the editor saw version 3 of arrangement 12, and means to save over it."""
    act, _, about = command.partition(" ")
    if act != "over":
        return order
    base, _, version = about.partition(" ")
    return replace(order, base=number_in(base), version=number_in(version) or 0)


def _refused(order: Order, refusal: Refusal) -> Drawn:
    for problem in refusal.problems:
        if problem.field in order.start.fields:
            order.start.add_error(problem.field, problem.sentence)
    return Drawn(order, refusal=refusal)


def _of_pressed(pressed: Pressed) -> Drawn:
    return Drawn(pressed.order, pressed.said, pressed.focus, UNREAD if pressed.order.unread else "")


def _of_opened(found: Opened) -> Drawn:
    return Drawn(found.order, notice=found.notice)


def _draw(site: AdminSite, request: HttpRequest, drawn: Drawn, spots: list[Spot]) -> HttpResponse:
    now, zone = timezone.now(), house_clock()
    starts = drawn.order.starts()
    own: dict[str, Any] = {
        "title": TITLE,
        "drawn": drawn,
        "order": drawn.order,
        "spots": spots,
        "screen": screen(drawn.order, spots, now, zone),
        "starts": instants.short(starts, now, zone) if starts else "",
        "widths": WIDTHS,
        "all_colours": COLOURS,
        "refusal": drawn.refusal,
        # The places and the preview take the whole width.
        "is_nav_sidebar_enabled": False,
    }
    return render(request, TEMPLATE, {**site.each_context(request), **own})
