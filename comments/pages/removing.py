"""Deleting one's own comment: it asks first."""

from __future__ import annotations

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from comments import reading, removing
from comments.pages import in_place
from comments.pages.one import One, of_comment
from common.refusal import Refusal
from subscribers import coming_back

DELETED = "Your comment is deleted."


@require_http_methods(["GET", "HEAD", "POST"])
@of_comment
def remove(request: HttpRequest, one: One) -> HttpResponse:
    try:
        removing.refuse_unless_theirs(one.comment, one.user)
    except Refusal as refusal:
        return one.refused(refusal)
    if request.method != "POST":
        return one.ask("remove", one.context(wanted=coming_back.wanted(request)))
    comment = removing.remove(one.comment, by=one.user, now=one.now)
    keeps_a_place = reading.find(comment.thread, comment.key, one.user) is not None
    if one.edition and in_place.is_asked(request):
        return one.done(comment, DELETED, gone=not keeps_a_place)
    messages.success(request, DELETED)
    return HttpResponseRedirect(_after(one, keeps_a_place), status=HTTPStatus.SEE_OTHER)


def _after(one: One, keeps_a_place: bool) -> str:
    """To where they came from; else to its place, if it has kept one."""
    if one.edition is None:
        return reverse("own-comments")
    wanted = coming_back.wanted(one.request)
    if wanted:
        return wanted
    return one.back if keeps_a_place else f"{one.conversation(one.edition).url}#conversation"
