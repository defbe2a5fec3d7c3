from django.contrib import admin

from common.admin import Looked
from outbox.models import Event


@admin.register(Event)
class EventAdmin(Looked[Event]):
    list_display = ("at", "kind", "subject", "cause")
    list_filter = ("kind",)
    search_fields = ("subject", "cause")
    search_help_text = "Subject or cause"
