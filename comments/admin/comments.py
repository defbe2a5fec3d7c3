"""Comments in the newsroom: the list, one comment with what was decided on it, hiding and restoring."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol, cast

from django import forms
from django.contrib import admin, messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.defaultfilters import truncatechars
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.timesince import timesince
from django_stubs_ext import WithAnnotations

from comments import moderation
from comments.models import LONGEST_REASON, Comment, CommentRevision, Decision, Printed, printed_headline
from common.admin import Looked
from common.numbers import number_in
from common.refusal import Refusal
from subscribers.models import User

AT_ONCE = 100
Answer = HttpResponse | None


class Verb(Protocol):
    def __call__(self, comment: Comment, *, by: User, reason: str, now: datetime, revision: int | None) -> Comment: ...


class ReasonForm(forms.Form):
    reason = forms.CharField(
        max_length=LONGEST_REASON,
        widget=forms.TextInput(attrs={"size": 80}),
        help_text="The author and other moderators read it.",
        error_messages={"required": "Give the reason."},
    )


class ReadOnlyInline(admin.TabularInline[Model, Comment]):
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Comment | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return request.user.has_perm("comments.view_comment")


class DecisionInline(ReadOnlyInline):
    model = Decision
    fields = ("at", "verdict", "reason", "rule", "span", "by")


class RevisionInline(ReadOnlyInline):
    model = CommentRevision
    fields = ("number", "at", "text")


@admin.register(Comment)
class CommentAdmin(Looked[Comment]):
    list_display = ("state", "words", "author_name", "article", "age")
    list_display_links = ("words",)
    list_filter = ("state",)
    search_fields = ("author_name", "author__email")
    search_help_text = "Name or e-mail address of the author"
    ordering = ("-id",)
    fields = (
        "state",
        "text",
        "author_name",
        "author",
        "article",
        "at",
        "edited_at",
        "parent",
        "replies_count",
    )
    inlines = (DecisionInline, RevisionInline)
    actions = ("hide", "restore")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Comment]:
        return super().get_queryset(request).annotate(printed=printed_headline("thread__article"))

    def has_moderate_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(moderation.PERMISSION)

    @admin.display(description="comment")
    def words(self, comment: Comment) -> str:
        return truncatechars(comment.text, 120) or comment.place

    @admin.display(description="article")
    def article(self, comment: WithAnnotations[Comment, Printed]) -> str:
        return comment.printed

    @admin.display(description="age", ordering="id")
    def age(self, comment: Comment) -> str:
        return timesince(comment.at, depth=1)

    @admin.action(description="Hide, with a reason", permissions=["moderate"])
    def hide(self, request: HttpRequest, comments: QuerySet[Comment]) -> Answer:
        return self._decide(request, comments, "hide", moderation.hide)

    @admin.action(description="Restore, with a reason", permissions=["moderate"])
    def restore(self, request: HttpRequest, comments: QuerySet[Comment]) -> Answer:
        return self._decide(request, comments, "restore", moderation.restore)

    def _decide(self, request: HttpRequest, comments: QuerySet[Comment], action: str, verb: Verb) -> Answer:
        """Asks for the reason on a page of its own; then decides on each comment as it was read there."""
        chosen = list(comments[: AT_ONCE + 1])
        if len(chosen) > AT_ONCE:
            messages.error(request, f"Choose {AT_ONCE} comments at most.")
            return None
        form = ReasonForm(request.POST if "decide" in request.POST else None)
        if not form.is_valid():
            return self._ask(request, chosen, action, form)
        done = [comment for comment in chosen if _decided(request, comment, verb, form.cleaned_data["reason"])]
        if done:
            past = "hidden" if action == "hide" else "restored"
            messages.success(request, f"{len(done)} comment{'s' if len(done) > 1 else ''} {past}.")
        return None

    def _ask(self, request: HttpRequest, chosen: list[Comment], action: str, form: ReasonForm) -> HttpResponse:
        context = self.admin_site.each_context(request) | {
            "title": f"{action.capitalize()} {len(chosen)} comment{'s' if len(chosen) > 1 else ''}",
            "opts": self.opts,
            "comments": chosen,
            "action": action,
            "form": form,
        }
        return TemplateResponse(request, "comments/admin/decide.html", context)


def _decided(request: HttpRequest, comment: Comment, verb: Verb, reason: str) -> bool:
    seen = request.POST.get(f"revision-{comment.pk}", "")
    try:
        verb(
            comment,
            by=cast(User, request.user),
            reason=reason,
            now=timezone.now(),
            revision=number_in(seen),
        )
    except Refusal as refusal:
        messages.error(request, f"{comment}: {refusal.sentence}")
        return False
    return True
