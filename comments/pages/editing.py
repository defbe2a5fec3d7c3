"""Changing one's own comment."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from comments import editing, posting
from comments.forms import EditForm
from comments.models import Comment
from comments.pages.one import One, of_comment
from common.refusal import STATUS, Reason, Refusal

SAVED = "Your comment is changed."
HELD = "Your comment is changed. Only you see it until a moderator has read it."


@require_http_methods(["GET", "HEAD", "POST"])
@of_comment
def edit(request: HttpRequest, one: One) -> HttpResponse:
    if request.method == "POST":
        return _save(one, EditForm(one.comment, request.POST))
    try:
        editing.ready(one.comment, by=one.user, now=one.now)
    except Refusal as refusal:
        return one.refused(refusal)
    return one.ask("edit", one.context(form=EditForm(one.comment)))


def _save(one: One, form: EditForm) -> HttpResponse:
    if not form.is_valid():
        return _again(one, form, HTTPStatus.BAD_REQUEST)
    text = form.cleaned_data["text"]
    check = editing.as_seen(form.cleaned_data["seen"], text)
    try:
        comment = editing.edit(one.comment, text, by=one.user, now=one.now, check=check)
    except Refusal as refusal:
        return _refused(one, form, refusal)
    return one.done(comment, HELD if comment.is_held else SAVED)


def _refused(one: One, form: EditForm, refusal: Refusal) -> HttpResponse:
    """With what was typed, whatever stands in the way."""
    if not one.comment.is_by(one.user):
        return one.refused(refusal)
    if one.edition is None:
        form.refuse(Refusal(posting.WITHDRAWN))
        return render(one.request, "comments/withdrawn.html", {"form": form}, status=HTTPStatus.GONE)
    form.refuse(refusal)
    if refusal.reason == Reason.STALE:
        newer = Comment.objects.get(pk=one.comment.pk)
        form.take_newer(newer)
        return _again(one, form, STATUS[refusal.reason], newer)
    return _again(one, form, STATUS[refusal.reason])


def _again(one: One, form: EditForm, status: HTTPStatus, newer: Comment | None = None) -> HttpResponse:
    return one.ask("edit", one.context(form=form, newer=newer), status)
