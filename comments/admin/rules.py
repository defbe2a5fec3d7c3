from __future__ import annotations

from django.contrib import admin

from comments.models import ConversationRules
from common.admin import Kept


@admin.register(ConversationRules)
class ConversationRulesAdmin(Kept[ConversationRules]):
    list_display = ("section", "open_days", "everybody_reads")
    list_select_related = ("section",)
