"""The form of an article: shown, or pressed; and if something is refused, shown with all that was typed."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils import timezone

from articles.content import Content
from articles.models import Article, Magazine
from common.clock import database_now
from common.refusal import Reason, Refusal
from newsroom import outlook, policy, workflow
from newsroom.admin import page, refused
from newsroom.admin.act_form import ActForm
from newsroom.admin.article_form import ArticleForm
from newsroom.admin.collision import Collision, collision
from newsroom.admin.page import head_of
from newsroom.admin.press import DONE, Press, Typed, carry_out, revision_of
from newsroom.models.transition import Act
from newsroom.standing import Standing, stated
from newsroom.step import Ground
from subscribers.models import User

NOTHING_CHANGED = "Nothing had changed."
SAVED = "Saved as revision {number}."
ELSEWHERE = "“{article}” is now in a section of others."


def answer(
    door: ModelAdmin[Article], request: HttpRequest, article: Article, before: Content | None = None
) -> HttpResponse:
    """`before` is what the form had when it was opened, if no revision of the article tells."""
    ground = Ground(article, cast(User, request.user))
    if request.method == "POST":
        return _press(door, request, ground, before)
    return page.of_article(door, request, ground, _untouched(request, ground))


def _untouched(request: HttpRequest, ground: Ground) -> Typed:
    article = ground.article
    may_edit = Act.EDIT in workflow.offered(ground, timezone.now())
    content = Content.of(head_of(article).content)
    form = ArticleForm(content=content, version=article.version) if may_edit else None
    return Typed(request.POST, form, _act_form(None, ground))


def _posted(request: HttpRequest, ground: Ground, before: Content | None) -> Typed:
    """What was typed. A page on which no text could be edited posts no version."""
    content = before or _opened_with(request.POST, ground.article)
    form = ArticleForm(request.POST, content=content, version=0) if "version" in request.POST else None
    return Typed(request.POST, form, _act_form(request.POST, ground))


def _opened_with(posted: QueryDict, article: Article) -> Content:
    """What stood in the form before anybody typed: not always what is newest by now."""
    number, head = posted.get("version", ""), head_of(article)
    opened = head if number == str(head.number) else revision_of(article, number)
    return Content.of((opened or head).content)


def _act_form(data: QueryDict | None, ground: Ground) -> ActForm:
    changes = outlook.changes(Standing.of(ground.article), ground.who)
    return ActForm(data, zone=Magazine.load().zone, changes=changes)


def _press(door: ModelAdmin[Article], request: HttpRequest, ground: Ground, before: Content | None) -> HttpResponse:
    article, person = ground.article, cast(User, request.user)
    typed, act = _posted(request, ground, before), Act.EDIT
    try:
        press = Press.of(request.POST)
        act = press.act
        after = carry_out(press, article, typed, by=person, now=database_now())
    except Refusal as refusal:
        # Somebody else's act may be the reason, so the article is read again.
        fresh = stated(Article.objects.select_related("head__made_by", "section")).get(pk=article.pk)
        collided = _collision(refusal, typed, fresh)
        refused.mark(refusal, typed, act)
        return page.of_article(door, request, Ground(fresh, person), typed, refusal, collided)
    door.log_change(request, after, act.label)
    return _go_on(request, article, act, after)


def _collision(refusal: Refusal, typed: Typed, article: Article) -> Collision | None:
    if refusal.reason != Reason.STALE or typed.content is None:
        return None
    is_older = typed.content.cleaned_data["version"] != article.version
    return collision(typed.content, head_of(article)) if is_older else None


def _go_on(request: HttpRequest, before: Article, act: Act, article: Article) -> HttpResponse:
    """To the form again, unless what was saved put the article out of this person's sight."""
    found = stated(policy.findable(cast(User, request.user))).filter(pk=article.pk).first()
    if found is None:
        messages.info(request, ELSEWHERE.format(article=before))
        return redirect("admin:articles_article_changelist")
    messages.success(request, _done(act, before.version, found))
    return redirect("admin:articles_article_change", found.pk)


def _done(act: Act, version: int, article: Article) -> str:
    if act in DONE:
        return DONE[act]
    if act in {Act.RELEASE, Act.MOVE}:
        return Standing.of(article).sentence(timezone.now(), Magazine.load().zone)
    return SAVED.format(number=article.version) if article.version != version else NOTHING_CHANGED
