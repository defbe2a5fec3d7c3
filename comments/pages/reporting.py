"""Telling the moderators of a comment."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from comments import reporting
from comments.forms import ReportForm
from comments.pages.one import One, of_comment
from common.refusal import STATUS, Refusal

THANKS = "Thank you. A moderator will read this comment."


@require_http_methods(["GET", "HEAD", "POST"])
@of_comment
def report(request: HttpRequest, one: One) -> HttpResponse:
    try:
        reporting.refuse_unless_ready(one.comment, by=one.user, now=one.now)
    except Refusal as refusal:
        return one.refused(refusal)
    if request.method == "POST":
        return _send(one, ReportForm(one.comment, request.POST))
    return one.ask("report", one.context(form=ReportForm(one.comment)))


def _send(one: One, form: ReportForm) -> HttpResponse:
    if not form.is_valid():
        return one.ask("report", one.context(form=form), HTTPStatus.BAD_REQUEST)
    try:
        reporting.report(one.comment, by=one.user, now=one.now, **form.cleaned_data)
    except Refusal as refusal:
        form.refuse(refusal)
        return one.ask("report", one.context(form=form), STATUS[refusal.reason])
    return one.done(one.comment, THANKS)
