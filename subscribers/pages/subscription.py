"""One's own subscription: cancelling it, keeping it after all, and paying after a payment that failed.

No address names a subscription: it is always the one of whoever asks. Where they have none, these lead to the account.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from common.refusal import STATUS, Refusal
from subscribers import ending, payments, renewing
from subscribers.forms import PaymentForm
from subscribers.house import house
from subscribers.models import Subscription
from subscribers.pages.private import View, own
from subscribers.payments import Gateway

CANCELLED = "Your subscription is cancelled. You read everything until {until}."
ENDED = "Your subscription has ended. Nothing more is charged."
KEPT = "You keep your subscription. It renews by itself on {until}."
PAID = "Your subscription is paid until {until}."


def of_subscriber(view: Callable[[HttpRequest, Subscription], HttpResponse]) -> View:
    @own
    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponse:
        theirs = Subscription.objects.running().filter(user=request.user.pk).select_related("plan").first()
        return view(request, theirs) if theirs else redirect("account")

    return answer


@require_http_methods(["GET", "HEAD", "POST"])
@of_subscriber
def cancel(request: HttpRequest, subscription: Subscription) -> HttpResponse:
    """Says what follows, and asks; then does it."""
    if request.method != "POST":
        context = {"subscription": subscription, "until": house().date(subscription.renews_at)}
        return render(request, "subscribers/cancel.html", context)
    try:
        now_cancelled = ending.cancel(subscription, now=timezone.now())
    except Refusal as refusal:
        return _told(request, refusal.sentence, messages.ERROR)
    words = CANCELLED if now_cancelled.is_running else ENDED
    return _told(request, words.format(until=house().date(now_cancelled.renews_at)))


@require_POST
@of_subscriber
def keep(request: HttpRequest, subscription: Subscription) -> HttpResponse:
    try:
        kept = ending.keep(subscription, now=timezone.now())
    except Refusal as refusal:
        return _told(request, refusal.sentence, messages.ERROR)
    return _told(request, KEPT.format(until=house().date(kept.renews_at)))


@require_http_methods(["GET", "HEAD", "POST"])
@of_subscriber
def pay(request: HttpRequest, subscription: Subscription) -> HttpResponse:
    gateway = payments.chosen()
    if gateway is None or not subscription.is_overdue:
        return redirect("account")
    if request.method != "POST":
        return _ask(request, subscription, gateway, PaymentForm(gateway))
    form = PaymentForm(gateway, request.POST)
    if not form.is_valid():
        return _ask(request, subscription, gateway, form, HTTPStatus.BAD_REQUEST)
    try:
        paid = renewing.pay(subscription, form.cleaned_data["method"], now=timezone.now(), gateway=gateway)
    except Refusal as refusal:
        form.refuse(refusal)
        return _ask(request, subscription, gateway, form, STATUS[refusal.reason])
    return _told(request, PAID.format(until=house().date(paid.renews_at)))


def _ask(
    request: HttpRequest,
    subscription: Subscription,
    gateway: Gateway,
    form: PaymentForm,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    grace = house().date(subscription.grace_until or subscription.renews_at)
    context = {"subscription": subscription, "gateway": gateway, "form": form, "grace": grace}
    return render(request, "subscribers/pay.html", context, status=status)


def _told(request: HttpRequest, words: str, level: int = messages.SUCCESS) -> HttpResponse:
    messages.add_message(request, level, words)
    return redirect("account")
