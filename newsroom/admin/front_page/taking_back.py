"""A front page that waits is taken back: it is asked first, and done only while nobody has changed it."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from articles.models import Arrangement
from common.clock import database_now
from common.numbers import number_in
from common.refusal import Refusal
from newsroom import front_page, instants
from newsroom.admin.front_page import pages, record
from newsroom.zone import house_clock
from subscribers.models import User

TEMPLATE = "newsroom/arrange_take_back.html"
TAKEN_BACK = "Taken back: the front page of {at} will not start."


def take_back(site: AdminSite, request: HttpRequest, number: int) -> HttpResponse:
    now, zone = database_now(), house_clock()
    arrangement = Arrangement.objects.select_related("made_by").filter(pk=number).first()
    if arrangement is None or arrangement.starts_at <= now:
        messages.error(request, front_page.UNDERWAY if arrangement else pages.GONE)
        return redirect("admin:front_page")
    if request.method == "POST":
        return _done(request, arrangement, now)
    context = {
        "title": "Take this front page back?",
        "page": pages.page(arrangement, now, zone),
        "city": instants.city(zone),
    }
    return render(request, TEMPLATE, {**site.each_context(request), **context})


def _done(request: HttpRequest, arrangement: Arrangement, now: datetime) -> HttpResponse:
    version = number_in(request.POST.get("version", "")) or 0
    try:
        front_page.cancel(arrangement, by=cast(User, request.user), now=now, version=version)
    except Refusal as refusal:
        messages.error(request, refusal.sentence)
        return redirect(request.path)
    record.taken_back(request, arrangement, instants.short(arrangement.starts_at, now, house_clock()))
    messages.success(request, TAKEN_BACK.format(at=instants.in_words(arrangement.starts_at, now, house_clock())))
    return redirect("admin:front_page")
