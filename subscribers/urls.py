"""Subscribing, and what one does with what is theirs. The account's own page is in editorial/urls.py, which brings
what other rooms keep of somebody."""

from django.urls import path

from subscribers.pages import account, plans, subscription

urlpatterns = [
    path("subscribe/", plans.plans, name="plans"),
    path("subscribe/<slug:slug>/", plans.checkout, name="checkout"),
    path("account/subscription/cancel/", subscription.cancel, name="cancel-subscription"),
    path("account/subscription/keep/", subscription.keep, name="keep-subscription"),
    path("account/subscription/pay/", subscription.pay, name="pay-subscription"),
    path("account/log-out-elsewhere/", account.end_other_logins, name="log-out-elsewhere"),
]
