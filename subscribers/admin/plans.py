from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from common.admin import Screen
from subscribers.models import Plan


@admin.register(Plan)
class PlanAdmin(Screen[Plan]):
    list_display = ("name", "price", "term", "is_offered", "position")
    list_filter = ("is_offered",)
    prepopulated_fields = {"slug": ("name",)}

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Subscriptions name their plan: it is no longer offered, never deleted."""
        return False
