"""A new article."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from articles.content import Content, Line
from articles.models import Article, Contributor, Section
from common.clock import database_now
from common.refusal import Refusal
from newsroom import policy, workflow
from newsroom.admin import page, refused
from newsroom.admin.article_form import ArticleForm
from newsroom.admin.press import MEND
from newsroom.models.transition import Act
from subscribers.models import User

BEGUN = "Saved as revision 1."


def answer(door: ModelAdmin[Article], request: HttpRequest) -> HttpResponse:
    person = cast(User, request.user)
    if request.method != "POST":
        return page.of_new(door, request, ArticleForm(content=_empty(person), version=0))
    form = ArticleForm(request.POST, content=Content(), version=0)
    try:
        article = _begin(form, person)
    except Refusal as refusal:
        refused.mark_content(refusal, form)
        return page.of_new(door, request, form, refusal)
    door.log_addition(request, article, Act.CREATE.label)
    messages.success(request, BEGUN)
    return redirect("admin:articles_article_change", article.pk)


def _begin(form: ArticleForm, person: User) -> Article:
    if not form.is_valid():
        raise Refusal(MEND)
    return workflow.create(form.content(), by=person, now=database_now())


def _empty(person: User) -> Content:
    """With their own byline, and the section if there is but one that they can mean."""
    mine = Contributor.objects.filter(user=person).first()
    sections = Section.objects.all()
    edited = policy.sections_of(person)
    likely = list((sections.filter(pk__in=edited) if edited else sections).values_list("slug", flat=True)[:2])
    return Content(section=likely[0] if len(likely) == 1 else "", bylines=(Line(mine.key),) if mine else ())
