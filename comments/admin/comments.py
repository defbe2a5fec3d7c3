"""Comments in the newsroom: the list, one comment with what was decided on it, hiding and restoring."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import admin, messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.defaultfilters import truncatechars
from django.template.response import TemplateResponse
from django.utils import timezone
from django_stubs_ext import WithAnnotations

from comments import moderation
from comments.admin.reason_form import HidingForm, ReasonForm
from comments.deciding import Said
from comments.models import Comment, CommentRevision, Decision, Printed, Report, Verdict, printed_headline
from common import ages
from common.admin import Looked
from common.numbers import number_in
from subscribers.models import User

AT_ONCE = 100
Answer = HttpResponse | None
# How each verdict is asked for, and told when it is done.
ACTS = {
    Verdict.APPROVE: ("Approve", "published", None),
    Verdict.HIDE: ("Hide", "hidden", HidingForm),
    Verdict.RESTORE: ("Restore", "restored", ReasonForm),
}


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

    def get_queryset(self, request: HttpRequest) -> QuerySet[Model]:
        return super().get_queryset(request).select_related("by", "comment")


class RevisionInline(ReadOnlyInline):
    model = CommentRevision
    fields = ("number", "at", "text")


class ReportInline(ReadOnlyInline):
    model = Report
    fk_name = "comment"
    fields = ("at", "why", "words", "by", "decision")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Model]:
        return super().get_queryset(request).select_related("by", "comment", "decision__comment")


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
    inlines = (DecisionInline, ReportInline, RevisionInline)
    actions = ("approve", "hide", "restore")
    change_list_template = "comments/admin/comments.html"

    def get_inlines(self, request: HttpRequest, obj: Comment | None) -> list[Any]:
        """Authors are not told who reported them, though they moderate others."""
        is_own = obj is not None and obj.is_by(cast(User, request.user))
        return [inline for inline in self.inlines if not (is_own and inline is ReportInline)]

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
        return ages.age(comment.at)

    @admin.action(description="Approve what is held", permissions=["moderate"])
    def approve(self, request: HttpRequest, comments: QuerySet[Comment]) -> Answer:
        return self._decide(request, comments, Verdict.APPROVE)

    @admin.action(description="Hide, with a reason", permissions=["moderate"])
    def hide(self, request: HttpRequest, comments: QuerySet[Comment]) -> Answer:
        return self._decide(request, comments, Verdict.HIDE)

    @admin.action(description="Restore, with a reason", permissions=["moderate"])
    def restore(self, request: HttpRequest, comments: QuerySet[Comment]) -> Answer:
        return self._decide(request, comments, Verdict.RESTORE)

    def _decide(self, request: HttpRequest, comments: QuerySet[Comment], verdict: Verdict) -> Answer:
        """On a page of its own, with the words and, where it needs one, the reason: each as it was read there."""
        chosen = list(comments[: AT_ONCE + 1])
        if len(chosen) > AT_ONCE:
            messages.error(request, f"Choose {AT_ONCE} comments at most.")
            return None
        asks = ACTS[verdict][2]
        form = asks(request.POST if "decide" in request.POST else None) if asks else None
        if "decide" not in request.POST or (form and not form.is_valid()):
            return self._ask(request, chosen, verdict, form)
        said = Said(cast(User, request.user), timezone.now(), **(form.said if form else {}))
        _tell(request, verdict, moderation.each(verdict, _as_read(request, chosen), said))
        return None

    def _ask(
        self, request: HttpRequest, chosen: list[Comment], verdict: Verdict, form: ReasonForm | None
    ) -> HttpResponse:
        context = self.admin_site.each_context(request) | {
            "title": f"{ACTS[verdict][0]} {len(chosen)} comment{'s' if len(chosen) > 1 else ''}",
            "opts": self.opts,
            "comments": chosen,
            "action": verdict.value,
            "form": form,
        }
        return TemplateResponse(request, "comments/admin/decide.html", context)


def _as_read(request: HttpRequest, comments: list[Comment]) -> dict[Comment, int | None]:
    return {comment: number_in(request.POST.get(f"revision-{comment.pk}", "")) for comment in comments}


def _tell(request: HttpRequest, verdict: Verdict, outcome: moderation.Outcome) -> None:
    for comment, refusal in outcome.refused:
        messages.error(request, f"{comment}: {refusal.sentence}")
    if done := len(outcome.done):
        messages.success(request, f"{done} comment{'s' if done > 1 else ''} {ACTS[verdict][1]}.")
