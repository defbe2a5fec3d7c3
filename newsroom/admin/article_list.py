"""The list of articles: what stands in a row, how it is narrowed and searched, and who is to do what next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.models import Article, Stage
from articles.search import working
from common.admin import Kept
from common.capped import CappedPaginator
from common.text import clean_line
from newsroom import instants, policy, signoffs, waiting
from newsroom.admin import article_filters
from newsroom.models.transition import Act
from newsroom.standing import Standing, stated
from newsroom.waiting import Colleague
from newsroom.zone import house_clock
from subscribers.models import User

MARKS = {Stage.DRAFTING: "○", Stage.IN_REVIEW: "◐", Stage.APPROVED: "●", Stage.SPIKED: "×"}
# On a phone, where the rows are no table, it is not shown.
NOTHING = SafeString('<span class="nothing">–</span>')
# What is asked of who looks.
YOURS = {Act.SUBMIT: "Submit", Act.SIGN: "Sign off", Act.APPROVE: "Approve", Act.RELEASE: "Release"}


class Rows(ChangeList):
    """Narrowed and sorted by bare columns; what else a row says is asked for the rows of the page alone."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        keys = list(self.result_list.values_list("pk", flat=True))
        self.result_list = cast(Any, _rows(keys, Colleague(cast(User, request.user))))


def _rows(keys: Sequence[int], who: Colleague) -> list[Article]:
    found = stated(waiting.asked_of(who, Article.objects.filter(pk__in=keys)))
    found = found.select_related("section", "created_by", "head").defer("head__content")
    articles = {article.pk: article for article in found}
    heads = [(one.head, one.section.slug) for one in articles.values() if one.head and one.section]
    desks = signoffs.standing_of_each(heads)
    for article in articles.values():
        article.__dict__["missing"] = [
            line.desk.name for line in desks.get(article.head_id or 0, ()) if line.valid is None
        ]
    return [articles[key] for key in keys if key in articles]


class ArticleList(Kept[Article]):
    list_display = ("title", "section", "kind", "stands", "public", "next_release", "next", "changed")
    list_filter = (
        article_filters.ByStage,
        article_filters.BySection,
        article_filters.ByPerson,
        article_filters.As,
        article_filters.ByKind,
        article_filters.ByPublic,
    )
    list_max_show_all = 50
    search_fields = ("headline",)
    search_help_text = "Headline or author"
    paginator = CappedPaginator
    actions = None
    sortable_by = ("changed",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return stated(policy.findable(cast(User, request.user)).select_related("section"))

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return Rows

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Article], search_term: str
    ) -> tuple[QuerySet[Article], bool]:
        words = clean_line(search_term)
        return (queryset.filter(working.having(words)) if words else queryset), False

    @admin.display(description="headline")
    def title(self, article: Article) -> str:
        return str(article)

    @admin.display(description="where it stands")
    def stands(self, article: Article) -> SafeString:
        stage = Stage(article.stage)
        mark = format_html('<span class="mark mark--{}" aria-hidden="true">{}</span>', stage, MARKS[stage])
        return format_html("{} {}", mark, stage.label.capitalize())

    @admin.display(description="readers have")
    def public(self, article: Article) -> str:
        stands = Standing.of(article)
        return "Live, older text" if stands.is_live and stands.is_changed else stands.public

    @admin.display(description="next release")
    def next_release(self, article: Article) -> str:
        return Standing.of(article).next_release(timezone.now(), house_clock()) or NOTHING

    @admin.display(description="what comes next")
    def next(self, article: Article) -> str | SafeString:
        facts = vars(article)
        if facts["asks"]:
            return format_html('<strong class="yours">{}</strong>', YOURS[Act(facts["asks"])])
        if article.stage == Stage.DRAFTING:
            return f"With {article.created_by}" if article.created_by else "To be written"
        if article.stage == Stage.SPIKED:
            return NOTHING
        if article.waits_since is None:
            return "Goes out by itself" if facts["release_at"] else NOTHING
        wanted = "approval" if article.stage == Stage.IN_REVIEW else "release"
        return f"Waits for {', '.join(facts['missing']) or wanted}"

    @admin.display(description="changed", ordering="changed_at")
    def changed(self, article: Article) -> str:
        return instants.short(article.changed_at, timezone.now(), house_clock())
