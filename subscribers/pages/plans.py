"""What is on offer, and taking one of it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from common.refusal import STATUS, Refusal
from subscribers import access, coming_back, payments, subscribing, summary
from subscribers.access import Person
from subscribers.forms import CheckoutForm
from subscribers.house import house
from subscribers.models import Plan, Subscription, User
from subscribers.pages.private import private
from subscribers.payments import Gateway

SENTENCES = {
    Person.SUBSCRIBER: "You have a subscription: you read everything, and you can comment.",
    Person.LAPSED: "Your subscription has ended. Renew it, and read on at once.",
}
BY_HAND = "Subscriptions are not sold on this page at the moment. Nothing was charged."
BEGUN = "You have a subscription, until {until}. A receipt is on its way to {address}."


@require_safe
@private
def plans(request: HttpRequest) -> HttpResponse:
    return _plans(request)


@require_http_methods(["GET", "HEAD", "POST"])
@private
def checkout(request: HttpRequest, slug: str) -> HttpResponse:
    """One plan: what it costs and when it renews, and the payment."""
    plan = get_object_or_404(Plan, slug=slug, is_offered=True)
    gateway = payments.chosen()
    if gateway is None:
        return _not_sold(request)
    if request.method != "POST":
        return _checkout(request, plan, gateway, CheckoutForm(plan, gateway))
    if not request.user.is_authenticated:
        here = coming_back.by_way_of(request.path, coming_back.wanted(request))
        return redirect(coming_back.log_in(here))
    return _subscribe(request, plan, gateway)


def _subscribe(request: HttpRequest, plan: Plan, gateway: Gateway) -> HttpResponse:
    """Goes on where the reader came from; or shows the form again, with what was chosen and why it was refused."""
    form = CheckoutForm(plan, gateway, request.POST)
    if not form.is_valid():
        return _checkout(request, plan, gateway, form, HTTPStatus.BAD_REQUEST)
    chosen, user = form.cleaned_data, cast(User, request.user)
    try:
        begun = subscribing.subscribe(
            user, plan, chosen["method"], form_key=chosen["form_key"], now=timezone.now(), gateway=gateway
        )
    except Refusal as refusal:
        form.refuse(refusal)
        return _checkout(request, plan, gateway, form, STATUS[refusal.reason])
    return _go_on(request, begun)


def _go_on(request: HttpRequest, begun: Subscription) -> HttpResponse:
    words = BEGUN.format(until=house().date(begun.renews_at), address=begun.user.email)
    messages.success(request, words)
    there = coming_back.wanted(request) or reverse("account")
    return HttpResponseRedirect(there, status=HTTPStatus.SEE_OTHER)


def _checkout(
    request: HttpRequest, plan: Plan, gateway: Gateway, form: CheckoutForm, status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    user = request.user if isinstance(request.user, User) else None
    context = {
        "plan": plan,
        "gateway": gateway,
        "form": form,
        "summary": summary.of(user, timezone.now()) if user else None,
        **_ways(request, coming_back.by_way_of(request.path, coming_back.wanted(request))),
    }
    return render(request, "subscribers/checkout.html", context, status=status)


def _not_sold(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return redirect(coming_back.by_way_of(reverse("plans"), coming_back.wanted(request)))
    return _plans(request, HTTPStatus.CONFLICT, refused=BY_HAND)


def _plans(request: HttpRequest, status: HTTPStatus = HTTPStatus.OK, **more: Any) -> HttpResponse:
    now = timezone.now()
    who = access.reader(request.user, now)
    theirs = summary.of(request.user, now) if isinstance(request.user, User) else None
    context = {
        "plans": Plan.objects.filter(is_offered=True),
        "sentence": SENTENCES.get(who.person, ""),
        "summary": theirs,
        "is_sold": payments.chosen() is not None and who.person != Person.SUBSCRIBER,
        "by_hand": payments.chosen() is None,
        **_ways(request, coming_back.by_way_of(request.path, coming_back.wanted(request))),
    }
    return render(request, "subscribers/plans.html", context | more, status=status)


def _ways(request: HttpRequest, here: str) -> dict[str, str]:
    """Addresses on the way that come back `here`, and from there to where the reader began."""
    return {
        "next": coming_back.wanted(request),
        "log_in": coming_back.log_in(here),
        "sign_up": coming_back.by_way_of(reverse("account_signup"), here),
    }
