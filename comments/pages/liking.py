"""Liking a comment, and taking that back."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from comments import liking
from comments.pages import in_place
from comments.pages.one import One, of_comment
from common.refusal import Refusal

LIKED, TAKEN_BACK = "You like this comment.", "You have taken your like back."


@require_POST
@of_comment
def like(request: HttpRequest, one: One) -> HttpResponse:
    """The button says what it does, so that a second press of the same one changes nothing."""
    takes_back = request.POST.get("do") == "unlike"
    verb = liking.unlike if takes_back else liking.like
    try:
        comment = verb(one.comment, by=one.user, now=one.now)
    except Refusal as refusal:
        return one.refused(refusal)
    if one.edition and in_place.is_asked(request):
        said = TAKEN_BACK if takes_back else LIKED
        context = one.conversation(one.edition).context([comment]) | {"comment": comment, "said": said}
        return in_place.part(request, "comments/_like.html", context)
    return HttpResponseRedirect(one.back, status=HTTPStatus.SEE_OTHER)
