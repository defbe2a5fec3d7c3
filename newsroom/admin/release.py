"""The releases, to look at: they are made, moved and cancelled on the article."""

from __future__ import annotations

from typing import cast

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from common.admin import Looked
from common.capped import CappedPaginator
from newsroom import instants, policy
from newsroom.health import LATE_AFTER
from newsroom.models import Release
from newsroom.zone import house_clock
from subscribers.models import User

MARKS = {
    Release.State.PENDING: "○",
    Release.State.DONE: "●",
    Release.State.HELD: "◆",
    Release.State.CANCELLED: "×",
}


@admin.register(Release)
class ReleaseAdmin(Looked[Release]):
    list_display = ("goes_live", "piece", "change", "stands", "made_by")
    list_display_links = None
    list_filter = ("state", "change")
    list_select_related = ("article", "made_by")
    search_fields = ("article__headline",)
    search_help_text = "Words of the headline"
    paginator = CappedPaginator
    actions = None
    sortable_by = ("goes_live",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Release]:
        theirs = policy.findable(cast(User, request.user))
        return super().get_queryset(request).filter(article__in=theirs.values("pk"))

    @admin.display(description="goes live", ordering="at")
    def goes_live(self, release: Release) -> str:
        return instants.short(release.at, timezone.now(), house_clock())

    @admin.display(description="article")
    def piece(self, release: Release) -> SafeString:
        url = reverse("admin:articles_article_change", args=[release.article_id])
        return format_html('<a href="{}">{}</a>', url, release.article)

    @admin.display(description="state")
    def stands(self, release: Release) -> SafeString:
        state = Release.State(release.state)
        mark = format_html('<span class="mark mark--{}" aria-hidden="true">{}</span>', state, MARKS[state])
        return format_html("{} {}", mark, _words(release))


def _words(release: Release) -> str:
    if release.state == Release.State.HELD:
        return f"Held: {release.held_because}"
    if release.state == Release.State.PENDING and release.at + LATE_AFTER < timezone.now():
        return "Pending, and late"
    return release.get_state_display().capitalize()
