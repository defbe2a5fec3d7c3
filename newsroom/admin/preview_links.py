"""Preview links on an article: who has one, how often it was opened, and until when; made and revoked here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, cast
from zoneinfo import ZoneInfo

from django import forms
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from articles.addresses import absolute
from articles.models import Article
from common.clock import database_now
from common.refusal import Refusal
from newsroom import instants, previews
from newsroom.admin.press import revision_of
from newsroom.models import PreviewLink
from newsroom.step import Ground
from newsroom.zone import house_clock
from subscribers.models import User

Screen = ModelAdmin[Article]
PAGE = "admin:articles_article_preview_links"
MOST = 50
MADE = "Made. Copy the address and send it: whoever has it reads revision {number}, and no other."
REVOKED = "Revoked: its address shows nothing any more."
ENDED = "Over: the article was spiked or withdrawn after it, or who made it works here no more"


class LinkForm(forms.Form):
    """What is out of bounds is for newsroom.previews to say."""

    for_whom = forms.CharField(required=False, label="For whom", help_text="Only colleagues see this.")
    revision = forms.TypedChoiceField(coerce=int)
    days = forms.IntegerField(
        label="Days", initial=7, widget=forms.NumberInput(attrs={"min": 1, "max": previews.MOST_DAYS})
    )
    most_openings = forms.IntegerField(
        label="Openings", initial=5, widget=forms.NumberInput(attrs={"min": 1, "max": previews.MOST_OPENINGS})
    )

    def __init__(self, data: Any, article: Article) -> None:
        super().__init__(data, prefix="link")
        numbers = range(article.version, max(0, article.version - MOST), -1)
        choices = [(number, f"{number}, the newest" if number == article.version else number) for number in numbers]
        cast(forms.ChoiceField, self.fields["revision"]).choices = choices


@dataclass(frozen=True)
class Row:
    link: PreviewLink
    address: str
    stands: str

    @classmethod
    def of(cls, link: PreviewLink, now: datetime, zone: ZoneInfo, *, runs: bool) -> Row:
        if not runs or previews.is_spent(link):
            return cls(link, "", _ended(link, now, zone))
        address = absolute(reverse("preview-link", args=[link.secret]))
        return cls(link, address, f"Until {instants.short(link.expires_at, now, zone)}")


@dataclass(frozen=True)
class Links:
    form: LinkForm
    rows: Sequence[Row]

    @property
    def running(self) -> int:
        return sum(bool(row.address) for row in self.rows)


def links_of(ground: Ground, data: Any = None) -> Links | None:
    """None for who may not work on the article."""
    article, now = ground.article, timezone.now()
    if not previews.may_share(ground, now):
        return None
    found = article.preview_links.select_related("made_by", "revision").defer("revision__content")
    told = found.annotate(runs=Exists(previews.running(now).filter(pk=OuterRef("pk"))))[:MOST]
    return Links(LinkForm(data, article), [Row.of(link, now, house_clock(), runs=link.runs) for link in told])


def doors(screen: Screen, door: Callable[..., Any]) -> list[URLPattern]:
    at = "<int:object_id>/preview-links/"
    page = require_http_methods(["GET", "HEAD", "POST"])(partial(_page, screen))
    return [
        path(at, door(page), name="articles_article_preview_links"),
        path(
            f"{at}<int:number>/revoke/",
            door(require_POST(partial(_revoke, screen))),
            name="articles_article_preview_link_revoke",
        ),
    ]


def _page(screen: Any, request: HttpRequest, object_id: int) -> HttpResponse:
    article = screen.found(request, object_id)
    links = links_of(Ground(article, cast(User, request.user)), request.POST or None)
    if links is None:
        raise PermissionDenied
    if request.method == "POST":
        try:
            return _made(screen, request, article, links.form)
        except Refusal as refusal:
            _mark(links.form, refusal)
    context = {
        **screen.admin_site.each_context(request),
        "opts": screen.opts,
        "article": article,
        "links": links,
        "title": f"Preview links of “{article}”",
    }
    return TemplateResponse(request, "newsroom/preview_links.html", context)


def _made(screen: Screen, request: HttpRequest, article: Article, form: LinkForm) -> HttpResponse:
    if not form.is_valid():
        raise Refusal("")
    typed, person = form.cleaned_data, cast(User, request.user)
    revision = revision_of(article, str(typed.pop("revision")))
    assert revision is not None, "the form chose among those that there are"
    link = previews.make(revision, by=person, now=database_now(), **typed)
    screen.log_change(request, article, f"Made a preview link to revision {revision.number} for {link.for_whom}.")
    messages.success(request, MADE.format(number=revision.number))
    return redirect(PAGE, article.pk)


def _revoke(screen: Any, request: HttpRequest, object_id: int, number: int) -> HttpResponse:
    article = screen.found(request, object_id)
    link = get_object_or_404(article.preview_links.select_related("article"), pk=number)
    try:
        previews.revoke(link, by=cast(User, request.user), now=database_now())
    except Refusal as refusal:
        raise PermissionDenied from refusal
    screen.log_change(request, article, f"Revoked the preview link for {link.for_whom}.")
    messages.success(request, REVOKED)
    return redirect(PAGE, article.pk)


def _mark(form: LinkForm, refusal: Refusal) -> None:
    for problem in refusal.problems:
        form.add_error(problem.field, problem.sentence)
    if refusal.sentence and not refusal.problems:
        form.add_error(None, refusal.sentence)


def _ended(link: PreviewLink, now: datetime, zone: ZoneInfo) -> str:
    if link.revoked_at:
        return f"Revoked {instants.short(link.revoked_at, now, zone)}"
    if link.expires_at <= now:
        return f"Expired {instants.short(link.expires_at, now, zone)}"
    return "All openings are spent" if previews.is_spent(link) else ENDED
