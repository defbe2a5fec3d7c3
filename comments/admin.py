"""Comments, their conversations and a section's rules, in the newsroom."""

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

from comments import moderation
from comments.models import Comment, CommentRevision, ConversationRules, Decision, Thread
from common.refusal import Refusal
from subscribers.models import User

AT_ONCE = 100
Answer = HttpResponse | None


class Verb(Protocol):
    def __call__(self, comment: Comment, *, by: User, reason: str, now: datetime, revision: int | None) -> Comment: ...


class ReasonForm(forms.Form):
    reason = forms.CharField(
        max_length=moderation.LONGEST_REASON,
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
class CommentAdmin(admin.ModelAdmin[Comment]):
    list_display = ("state", "words", "author_name", "article", "age")
    list_display_links = ("words",)
    list_filter = ("state",)
    list_select_related = ("thread__article",)
    list_per_page = 50
    search_fields = ("author_name", "author__email")
    search_help_text = "Name or e-mail address of the author"
    show_full_result_count = False
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

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Comment | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Comment | None = None) -> bool:
        return False

    def has_moderate_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(moderation.PERMISSION)

    @admin.display(description="comment")
    def words(self, comment: Comment) -> str:
        return truncatechars(comment.text, 120) or comment.place

    @admin.display(description="article")
    def article(self, comment: Comment) -> str:
        return str(comment.thread.article)

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
            revision=int(seen) if seen.isdecimal() else None,
        )
    except Refusal as refusal:
        messages.error(request, f"{comment}: {refusal.sentence}")
        return False
    return True


@admin.register(Thread)
class ThreadAdmin(admin.ModelAdmin[Thread]):
    """Closing a conversation by hand; it can be closed before anybody has commented."""

    list_display = ("article", "published_count", "closed_at")
    list_select_related = ("article",)
    search_fields = ("article__headline",)
    show_full_result_count = False
    ordering = ("-id",)
    fields = ("article", "closed_at", "published_count")
    raw_id_fields = ("article",)

    def get_readonly_fields(self, request: HttpRequest, obj: Thread | None = None) -> tuple[str, ...]:
        return ("published_count", "article") if obj else ("published_count",)

    def has_delete_permission(self, request: HttpRequest, obj: Thread | None = None) -> bool:
        return False


@admin.register(ConversationRules)
class ConversationRulesAdmin(admin.ModelAdmin[ConversationRules]):
    list_display = ("section", "open_days", "everybody_reads")
    list_select_related = ("section",)

    def has_delete_permission(self, request: HttpRequest, obj: ConversationRules | None = None) -> bool:
        return False
