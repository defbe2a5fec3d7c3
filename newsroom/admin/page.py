"""What the page of an article draws: the text in the middle, the rail beside it, the timeline at its foot."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from django.contrib.admin import ModelAdmin
from django.forms.boundfield import BoundField
from django.forms.widgets import Script
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from js_asset import ImportMap, Media

from articles import bylines
from articles.content import Content
from articles.editions import credits_of
from articles.models import Article, Edition, Magazine, Revision
from common.refusal import Refusal
from newsroom import instants
from newsroom.admin.article_form import ArticleForm
from newsroom.admin.body_asks import MAY_NOT_ADD
from newsroom.admin.collision import Collision
from newsroom.admin.drawn import drawn
from newsroom.admin.press import Typed
from newsroom.admin.preview_links import links_of
from newsroom.admin.rail import rail
from newsroom.admin.timeline import timeline
from newsroom.step import Ground
from newsroom.zone import house_clock

TEMPLATE = "newsroom/article.html"
MODULES = ("company", "copy", "drafts", "links", "parts", "phone", "rows", "saving", "token")
OWN = Media(
    importmap=ImportMap({f"newsroom/article-{name}": f"newsroom/article-{name}.js" for name in MODULES}),
    js=[Script("newsroom/article.js", type="module")],
    css={"all": ["newsroom/article.css"]},
)
# What the chooser of pictures needs, to open the door to the library.
OF_FORMS = Media(
    js=["admin/js/jquery.init.js", "admin/js/admin/RelatedObjectLookups.js"],
    css={"all": ["admin/css/widgets.css"]},
)


@dataclass(frozen=True)
class Input:
    """A field, and after a collision what the other person has in it."""

    field: BoundField
    theirs: str


@dataclass(frozen=True)
class Reading:
    """The text for who may not change it now."""

    content: Content
    body: SafeString
    byline: str


def head_of(article: Article) -> Revision:
    assert article.head is not None, "every article has a revision from its creation on"
    return article.head


def of_new(
    door: ModelAdmin[Article], request: HttpRequest, form: ArticleForm, refusal: Refusal | None = None
) -> TemplateResponse:
    own = {"title": "New article", "inputs": _inputs(form, {}), "refusal": refusal}
    return TemplateResponse(request, TEMPLATE, _common(door, request, form) | own)


def of_article(
    door: ModelAdmin[Article],
    request: HttpRequest,
    ground: Ground,
    typed: Typed,
    refusal: Refusal | None = None,
    collision: Collision | None = None,
) -> TemplateResponse:
    article, form = ground.article, typed.content
    head = head_of(article)
    own = {
        "title": str(article),
        "article": article,
        "head": head,
        "saved_at": _saved_at(head),
        "inputs": _inputs(form, collision.theirs if collision else {}) if form else None,
        "reading": None if form else _reading(head),
        "acts": typed.act,
        "rail": rail(ground, head, now=timezone.now(), zone=Magazine.load().zone),
        "timeline": timeline(article),
        "links": links_of(ground),
        "refusal": refusal,
        "collision": collision,
    }
    return TemplateResponse(request, TEMPLATE, _common(door, request, form) | own)


def _saved_at(head: Revision) -> str:
    """ "at 10:04", or on another day "Tue 10:04"."""
    zone, now = house_clock(), timezone.now()
    at = head.made_at.astimezone(zone)
    is_today = at.date() == now.astimezone(zone).date()
    return f"at {at:%H:%M}" if is_today else instants.short(at, now, zone)


def _common(door: ModelAdmin[Article], request: HttpRequest, form: ArticleForm | None) -> dict[str, Any]:
    media = OWN if form is None else form.media + OF_FORMS + OWN
    return {
        **door.admin_site.each_context(request),
        "opts": door.opts,
        "form": form,
        # The same for the page and for what it sends, so that a button pressed twice begins one article.
        "form_key": request.POST.get("form_key") or uuid.uuid4(),
        "upload": reverse("admin:articles_article_upload") if request.user.has_perm("articles.add_image") else "",
        "may_not_add": MAY_NOT_ADD,
        # The text takes the whole width.
        "is_nav_sidebar_enabled": False,
        "media": media.with_nonce(str(request.csp_nonce)),  # type: ignore[attr-defined]
    }


def _inputs(form: ArticleForm, theirs: dict[str, str]) -> dict[str, Input]:
    return {name: Input(form[name], theirs.get(name, "")) for name in form.fields}


def _reading(head: Revision) -> Reading:
    content = Content.of(head.content)
    # Cleaned when it was saved.
    return Reading(content, drawn(content.body), bylines.in_words(credits_of(Edition(), content)))
