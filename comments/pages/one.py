"""What the pages of one comment have in common: whose it is, where it stands, and where one goes from there."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from http import HTTPStatus
from urllib.parse import urldefrag

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from articles.models import Edition
from comments import reading
from comments.conversation import Conversation, place
from comments.models import Comment
from comments.pages import in_place
from common.refusal import STATUS, Refusal
from subscribers import access, coming_back
from subscribers.models import User
from subscribers.pages.private import private


@dataclass(frozen=True)
class One:
    """A comment, as somebody who is logged in finds it; `edition` is None where its article is withdrawn."""

    request: HttpRequest
    comment: Comment
    edition: Edition | None
    user: User
    now: datetime

    @property
    def back(self) -> str:
        """Where whoever acted goes on: to where they came from, or to the comment in its place."""
        wanted = coming_back.wanted(self.request)
        if wanted:
            return f"{urldefrag(wanted).url}#{self.comment.anchor}"
        return place(self.edition, self.comment) if self.edition else reverse("own-comments")

    def context(self, **more: object) -> dict[str, object]:
        return {"comment": self.comment, "edition": self.edition, "back": self.back} | more

    def ask(self, name: str, context: Mapping[str, object], status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
        """The form `name`, on a page of its own or in place."""
        if in_place.is_asked(self.request):
            return in_place.part(self.request, f"comments/_{name}.html", context, status)
        return render(self.request, f"comments/{name}.html", context, status=status)

    def refused(self, refusal: Refusal) -> HttpResponse:
        return self.ask("refused", self.context(refusal=refusal.sentence), STATUS[refusal.reason])

    def done(self, comment: Comment, said: str, **more: object) -> HttpResponse:
        """The comment in its place, as it is after what was done, which is told in a sentence."""
        if self.edition and in_place.is_asked(self.request):
            return swapped(self.request, self.conversation(self.edition), comment, said, **more)
        return HttpResponseRedirect(self.back, status=HTTPStatus.SEE_OTHER)

    def conversation(self, edition: Edition) -> Conversation:
        return Conversation.of(self.request, edition, access.reader(self.user, self.now), self.now)


View = Callable[[HttpRequest, One], HttpResponse]


def of_comment(view: View) -> Callable[..., HttpResponse]:
    """Finds the comment for who is logged in; Http404 where they see none. A visitor logs in first, and comes back."""

    @private
    @wraps(view)
    def answer(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
        user = request.user if isinstance(request.user, User) else None
        comment = reading.find_anywhere(key, user)
        if comment is None:
            raise Http404
        edition = Edition.objects.live().filter(article=comment.thread.article_id).first()
        if user is None:
            return redirect(coming_back.log_in(place(edition, comment) if edition else reverse("home")))
        response = view(request, One(request, comment, edition, user, timezone.now()))
        response["X-Robots-Tag"] = "noindex"
        return response

    return answer


def swapped(
    request: HttpRequest, conversation: Conversation, comment: Comment, said: str, **more: object
) -> HttpResponse:
    """The parts of the page that a script swaps: the comment, the number of them, and what `more` asks for."""
    context = conversation.context([comment]) | {"comment": comment, "said": said} | more
    return in_place.part(request, "comments/_swapped.html", context)
