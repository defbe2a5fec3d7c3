"""A new article."""

from __future__ import annotations

import uuid
from typing import cast

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from articles.content import Content, Line
from articles.models import Article, Contributor, Section
from common.clock import database_now
from common.refusal import Refusal
from newsroom import policy, workflow
from newsroom.admin import editing, form_key, page, refused
from newsroom.admin.article_form import ArticleForm
from newsroom.admin.press import MEND
from newsroom.models.transition import Act
from subscribers.models import User

BEGUN = "Saved as revision 1."


def answer(door: ModelAdmin[Article], request: HttpRequest) -> HttpResponse:
    person = cast(User, request.user)
    if request.method != "POST":
        return page.of_new(door, request, ArticleForm(content=_empty(person), version=0))
    key = form_key.of(request.POST, person, Act.CREATE)
    if key and (there := Article.objects.filter(key=key).first()):
        return _again(door, request, there)
    form = ArticleForm(request.POST, content=Content(), version=0)
    try:
        article = _begin(form, person, key)
    except Refusal as refusal:
        refused.mark_content(refusal, form)
        return page.of_new(door, request, form, refusal)
    door.log_addition(request, article, Act.CREATE.label)
    messages.success(request, BEGUN)
    return redirect("admin:articles_article_change", article.pk)


def _again(door: ModelAdmin[Article], request: HttpRequest, article: Article) -> HttpResponse:
    """The form was sent before. Its words now are saved over those of then, as by somebody who had gone on to the
    article's own page; if others saved meanwhile, they are refused as everywhere."""
    posted = request.POST.copy()
    posted["version"], posted["act"] = "1", Act.EDIT.value
    request.POST = posted  # type: ignore[assignment]
    found = door.get_queryset(request).select_related("head__made_by", "lead_image")
    return editing.answer(door, request, get_object_or_404(found, pk=article.pk), before=Content())


def _begin(form: ArticleForm, person: User, key: uuid.UUID | None) -> Article:
    if not form.is_valid():
        raise Refusal(MEND)
    return workflow.create(form.content(), by=person, now=database_now(), key=key)


def _empty(person: User) -> Content:
    """With their own byline, and the section if there is but one that they can mean."""
    mine = Contributor.objects.filter(user=person).first()
    sections = Section.objects.all()
    edited = policy.sections_of(person)
    likely = list((sections.filter(pk__in=edited) if edited else sections).values_list("slug", flat=True)[:2])
    return Content(section=likely[0] if len(likely) == 1 else "", bylines=(Line(mine.key),) if mine else ())
