"""Subscriptions at their desk: where each stands, what was paid for it, and cancelling it as its reader would."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from common.admin import Looked
from common.refusal import Refusal
from subscribers import ending
from subscribers.models import Payment, Subscription

PERMISSION = "subscribers.cancel_subscription"


class PaymentInline(admin.TabularInline[Payment, Subscription]):
    model = Payment
    fields = readonly_fields = ("at", "term", "price", "outcome", "why")
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Subscription | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class Standing(admin.SimpleListFilter):
    title = "standing"
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: object) -> list[tuple[str, str]]:
        return [("running", "Running"), ("cancelled", "Cancelled"), ("overdue", "Payment failed"), ("ended", "Ended")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Subscription]) -> QuerySet[Subscription]:
        asked: dict[str, dict[str, Any]] = {
            "running": {"ended_at": None},
            "cancelled": {"ended_at": None, "cancelled_at__isnull": False},
            "overdue": {"ended_at": None, "grace_until__isnull": False},
            "ended": {"ended_at__isnull": False},
        }
        return queryset.filter(**asked.get(self.value() or "", {}))


@admin.register(Subscription)
class SubscriptionAdmin(Looked[Subscription]):
    list_display = ("user", "stands", "plan", "price", "term", "renews_at", "started_at")
    list_select_related = ("user", "plan")
    list_filter = (Standing, "plan")
    search_fields = ("user__email", "user__display_name")
    search_help_text = "E-mail address or name"
    ordering = ("-started_at", "-id")
    fields = (
        "user",
        "stands",
        "plan",
        "price",
        "term",
        "started_at",
        "renews_at",
        "grace_until",
        "cancelled_at",
        "ended_at",
    )
    inlines = (PaymentInline,)
    actions = ("cancel",)

    def has_cancel_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(PERMISSION)

    @admin.display(description="stands")
    def stands(self, subscription: Subscription) -> str:
        if not subscription.is_running:
            return "Ended"
        if subscription.is_overdue:
            return "Payment failed"
        return "Ends at its term" if subscription.is_cancelled else "Renews"

    @admin.action(description="Cancel at the end of the term", permissions=["cancel"])
    def cancel(self, request: HttpRequest, subscriptions: QuerySet[Subscription]) -> None:
        for subscription in subscriptions:
            try:
                ending.cancel(subscription, now=timezone.now())
            except Refusal as refusal:
                self.message_user(request, f"{subscription}: {refusal.sentence}", messages.ERROR)
            else:
                self.log_change(request, subscription, "Cancelled.")
                self.message_user(request, f"{subscription}: cancelled. Its reader is told by mail.")


@admin.register(Payment)
class PaymentAdmin(Looked[Payment]):
    list_display = ("at", "user", "plan", "price", "outcome", "gateway")
    list_select_related = ("subscription__user", "subscription__plan")
    list_filter = ("outcome", "gateway")
    search_fields = ("subscription__user__email", "reference")
    search_help_text = "E-mail address or reference"
    fields = ("at", "subscription", "term", "price", "outcome", "why", "gateway", "reference")

    @admin.display(description="user")
    def user(self, payment: Payment) -> str:
        return payment.subscription.user.email

    @admin.display(description="plan")
    def plan(self, payment: Payment) -> str:
        return payment.subscription.plan.name
