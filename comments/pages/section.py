"""Join the Conversation: the section under an article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from articles.models import Edition
from comments import reading
from comments.conversation import Conversation
from comments.forms import CommentForm
from subscribers.access import Reader

SHOWN = 3


@dataclass(frozen=True)
class Section:
    """What the article page prints."""

    words: str
    url: str
    html: SafeString


def section(request: HttpRequest, edition: Edition, reader: Reader, at: datetime) -> Section:
    """One form of four, and for who may read them the newest comments."""
    conversation = Conversation.of(request, edition, reader, at)
    newest = reading.newest(conversation.thread, SHOWN) if conversation.standing.may_read else []
    here = edition.get_absolute_url()
    context = conversation.context(newest, CommentForm()) | {"newest": newest, "here": here, "back": here}
    html = render_to_string("comments/_conversation.html", context, request)
    return Section(conversation.words, conversation.url, SafeString(html))
