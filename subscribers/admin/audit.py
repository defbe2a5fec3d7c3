"""The record of accounts, for superusers to look at: who did what to whose account."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from common.admin import Looked
from common.capped import CappedPaginator
from subscribers.models import AuditRow


@admin.register(AuditRow)
class AuditAdmin(Looked[AuditRow]):
    list_display = ("at", "what", "user", "by", "words")
    list_select_related = ("user", "by")
    list_filter = ("what",)
    sortable_by = ("at",)
    paginator = CappedPaginator
    search_fields = ("user__email", "user__display_name")
    search_help_text = "E-mail address or name of the account"
    fields = ("at", "what", "user", "by", "words")

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Not by permission: here stands who has which."""
        return request.user.is_active and request.user.is_superuser
