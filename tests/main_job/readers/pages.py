"""Every page that a reader can come to, and whoever comes to it; a row here is looked at by every test of all pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.test import RequestFactory

from comments.forms import CommentForm
from common.refusal import Refusal
from editorial import errors
from subscribers.models import User
from subscribers.token_forms import TokenForm


@dataclass(frozen=True)
class Page:
    """With `sent` it is the page that answers the last form there, of which but this one control is touched."""

    name: str
    path: str
    person: str = "visitor"
    status: int = 200
    sent: str = ""

    def __str__(self) -> str:
        return f"{self.name} ({self.person})"


PUBLIC = (
    Page("front page", "/"),
    Page("latest", "/latest/"),
    Page("older", "{older}"),
    Page("section", "/section/coast/"),
    Page("section without pieces", "/section/letters/"),
    Page("topic", "/topic/tides/"),
    Page("series", "/series/storm/"),
    Page("contributor with a portrait", "/by/ada-long/"),
    Page("contributor with a long name", "/by/bo/"),
    Page("search", "/search/"),
    Page("search that finds", "/search/?q=pier"),
    Page("search that finds nothing", "/search/?q=zither"),
    Page("search that is refused", "/search/?q=pier&since=yesterday&section=none", status=400),
    Page("corrections", "/corrections/"),
    Page("about", "/about/"),
    Page("contact", "/contact/"),
    Page("guidelines", "/guidelines/"),
    Page("privacy", "/privacy/"),
    Page("terms", "/terms/"),
    Page("feeds", "/feeds/"),
    Page("API", "/api/v1/docs/"),
    Page("problems of the API", "/api/v1/problems/"),
    Page("problem of the API", "/api/v1/problems/blocked/"),
)
ARTICLES = (
    Page("article", "{everything}"),
    Page("article", "{everything}", "subscriber"),
    Page("article that is talked about", "{talked}", "reader"),
    Page("article that is talked about", "{talked}", "lapsed"),
    Page("article that is talked about", "{talked}", "subscriber"),
    Page("article, first comment", "{talked}", "nameless"),
    Page("article", "{first}", "managing"),
    Page("metered article", "{first}"),
    Page("metered article", "{first}", "reader"),
    Page("metered article, gate", "{third}", "spent"),
    Page("gate", "{subscribers}"),
    Page("gate", "{subscribers}", "reader"),
    Page("gate", "{subscribers}", "lapsed"),
    Page("closed article", "{subscribers}", "subscriber"),
    Page("closed conversation", "{closed}"),
    Page("closed conversation", "{closed}", "reader"),
    Page("closed conversation", "{closed}", "subscriber"),
    Page("comments", "{talked}comments/"),
    Page("comments", "{talked}comments/", "reader"),
    Page("comments", "{talked}comments/", "subscriber"),
    Page("reply", "{a_reply}", "subscriber"),
    Page("comment without words", "{talked}comments/", "nameless", status=400, sent="[name=text]"),
    Page("changing a comment", "{own}edit/", "subscriber"),
    Page("changing a comment, refused", "{theirs}edit/", "subscriber", status=403),
    Page("deleting a comment", "{own}delete/", "subscriber"),
    Page("reporting a comment", "{theirs}report/", "subscriber"),
    Page("report without a reason", "{theirs}report/", "subscriber", status=400, sent="[name=words]"),
)
ACCOUNTS = (
    Page("log-in", "/accounts/login/?next=/latest/"),
    Page("log-in, refused", "/accounts/login/", sent="[name=login]"),
    Page("log-in by code", "/accounts/login/code/"),
    Page("sign-up", "/accounts/signup/"),
    Page("sign-up, refused", "/accounts/signup/", sent="[name=email]"),
    Page("new password", "/accounts/password/reset/"),
    Page("log-out", "/accounts/logout/", "reader"),
    Page("e-mail address", "/accounts/email/", "reader"),
    Page("password", "/accounts/password/change/", "reader"),
    Page("two steps", "/accounts/2fa/", "reader"),
    Page("is it you", "/accounts/reauthenticate/", "reader"),
    Page("second step that is owed", "/made/second-step/"),
    Page("tokens", "/account/tokens/", "subscriber"),
    Page("new token", "/made/new-token/"),
    Page("token that is made", "/made/token/"),
    Page("plans", "/subscribe/"),
    Page("plans", "/subscribe/", "lapsed"),
    Page("checkout", "/subscribe/month/"),
    Page("checkout", "/subscribe/month/", "reader"),
    Page("checkout, refused", "/subscribe/month/", "reader", status=400, sent="[value=test-declined]"),
    Page("account", "/account/", "reader"),
    Page("account", "/account/", "payer"),
    Page("account", "/account/", "overdue"),
    Page("account", "/account/", "cancelled"),
    Page("cancelling", "/account/subscription/cancel/", "payer"),
    Page("paying", "/account/subscription/pay/", "overdue"),
    Page("own comments", "/account/comments/", "subscriber"),
    Page("no comments", "/account/comments/", "reader"),
)
REFUSALS = (
    Page("not found", "/nothing/here/", status=404),
    Page("not found", "/nothing/here/", "reader", status=404),
    Page("withdrawn", "{withdrawn}", status=410),
    Page("not allowed", "/admin/newsroom/desk/", "writer", status=403),
    Page("not taken", "/made/400/", status=400),
    Page("not from us", "/made/403/", status=403),
    Page("withdrawn meanwhile", "/made/410/", status=410),
    Page("too often", "/made/429/", status=429),
    Page("broken", "/made/500/", status=500),
)
PAGES = PUBLIC + ARTICLES + ACCOUNTS + REFUSALS


def _withdrawn_meanwhile(request: HttpRequest) -> HttpResponse:
    form = CommentForm({"text": "My words."})
    form.full_clean()
    form.refuse(Refusal("This article was withdrawn."))
    return render(request, "comments/withdrawn.html", {"form": form}, status=410)


def _token_form() -> TokenForm:
    form = TokenForm(User(is_staff=True), {"name": "", "ends": "90"})
    form.full_clean()
    form.refuse(Refusal.of_field("name", "Name what will use this token."))
    return form


A_TOKEN = {"token": "Archive script", "secret": f"editorial_person_{'Ab3' * 14}x"}
# What is hard to come to is made as the site makes it.
MADE: dict[str, Callable[[HttpRequest], HttpResponse]] = {
    "/made/400/": lambda request: errors.bad_request(request, SuspiciousOperation()),
    "/made/403/": errors.not_from_us,
    "/made/410/": _withdrawn_meanwhile,
    "/made/second-step/": lambda request: render(request, "subscribers/second_step.html", {"next": "/admin/"}),
    "/made/new-token/": lambda request: render(request, "subscribers/new_token.html", {"form": _token_form()}),
    "/made/token/": lambda request: render(request, "subscribers/token_made.html", A_TOKEN),
    "/made/429/": lambda request: render(request, "429.html", status=429),
    "/made/500/": errors.server_error,
}


def made(path: str) -> HttpResponse:
    request = RequestFactory().get(path)
    request.user = AnonymousUser()
    return MADE[path](request)
