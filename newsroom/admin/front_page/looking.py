"""What is only looked at: the page as readers would see it, and what the chooser finds."""

from __future__ import annotations

from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone

from articles import front
from articles.context import magazine
from newsroom.admin.front_page.coming import coming
from newsroom.admin.front_page.order import Order
from newsroom.admin.front_page.screen import offers
from newsroom.admin.front_page.spots import all_spots
from newsroom.zone import house_clock


def preview(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """For a visitor, whoever looks: the reader's own template knows of no request, and of nobody logged in."""
    order = Order.of(request.POST if request.method == "POST" else request.GET, house_clock())
    soon = coming((choice.article for choice in order.choices), order.starts())
    context = {**magazine(request), "front": front.composed(order.choices, soon), "colours": order.colours}
    response = HttpResponse(render_to_string("newsroom/arrange_preview.html", context))
    response["X-Robots-Tag"] = "noindex"
    return response


def found(site: AdminSite, request: HttpRequest) -> HttpResponse:
    order = Order.of(request.POST, house_clock())
    context = {"offers": offers(order, all_spots(), timezone.now(), house_clock()), "order": order}
    return render(request, "newsroom/_arrange_found.html", context)
