from django.contrib import admin

from common.admin import Kept
from subscribers.models import Plan


@admin.register(Plan)
class PlanAdmin(Kept[Plan]):
    list_display = ("name", "price", "term", "is_offered", "position")
    list_filter = ("is_offered",)
    prepopulated_fields = {"slug": ("name",)}
