from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, cast

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.template.defaultfilters import truncatechars
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles import intake, renditions
from articles.admin import focus, image_files, progress, several
from articles.admin.image_forms import ImageWords, NewImage, judged
from articles.admin.library import LibraryScreen, Shelf
from articles.admin.thumbnails import thumbnail
from articles.admin.uses import where_used
from articles.models import Image
from subscribers.models import User

WORDS_MISSING = SafeString('<span class="mark mark--held" aria-hidden="true">!</span> Words missing')
DAY = "j M Y"
MADE_AGAIN = "Made again: until a worker has done it, readers have what there is."
PAGES: dict[str, tuple[str, Callable[..., HttpResponseBase]]] = {
    "upload": ("add-pictures/", several.upload),
    "words": ("words/", several.words),
    "original": ("<int:pk>/original/", image_files.original),
    "renditions": ("<int:pk>/renditions/", image_files.renditions),
}


class Words(admin.SimpleListFilter):
    title = "words"
    parameter_name = "words"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin[Any]) -> list[tuple[str, str]]:
        return [("missing", "Words missing")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Image]) -> QuerySet[Image]:
        return queryset.filter(alt="", is_decorative=False) if self.value() == "missing" else queryset


@admin.action(description="Write their words", permissions=["change"])
def write_words(screen: admin.ModelAdmin[Any], request: HttpRequest, queryset: QuerySet[Image]) -> HttpResponse:
    return HttpResponseRedirect(several.words_address(list(queryset[: several.MOST_AT_ONCE])))


@admin.action(description="Make again what readers are sent", permissions=["change"])
def make_again(screen: admin.ModelAdmin[Any], request: HttpRequest, queryset: QuerySet[Image]) -> None:
    for image in queryset:
        renditions.make_again(image)
    screen.message_user(request, MADE_AGAIN)


@admin.register(Image)
class ImageAdmin(LibraryScreen[Image]):
    form = ImageWords
    list_display = ("picture", "title", "words", "rights", "sent", "added")
    list_display_links = ("title",)
    list_select_related = ("added_by",)
    list_filter = (Shelf, Words, progress.Made)
    actions = (write_words, make_again, *LibraryScreen.actions)
    search_fields = ("title", "caption", "credit")
    search_help_text = "Title, caption or credit"
    readonly_fields = ("preview", "used", "added_by_whom", "focal_point", "files", "sent")

    def get_urls(self) -> list[URLPattern]:
        own = [
            path(at, self.admin_site.admin_view(partial(page, self)), name=f"articles_image_{name}")
            for name, (at, page) in PAGES.items()
        ]
        return [*own, *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Image]:
        return super().get_queryset(request).prefetch_related(progress.WITH_STATES)

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        if "file" in request.FILES and self.has_add_permission(request):
            # Before Django's transaction begins: on SQLite nobody else writes in it, and a large picture takes seconds.
            judged(cast(Any, request.FILES["file"]))
        return super().add_view(request, form_url, extra_context)

    def get_form(self, request: HttpRequest, obj: Image | None = None, change: bool = False, **kwargs: Any) -> Any:
        if obj is None:
            kwargs["form"] = NewImage
        return super().get_form(request, obj, change, **kwargs)

    def get_fieldsets(self, request: HttpRequest, obj: Image | None = None) -> Any:
        words = ("alt", "is_decorative", "caption", "credit")
        fieldsets = [
            (None, {"fields": ("preview", "used", "added_by_whom", "title") if obj else ("file", "title")}),
            ("Words that go with it into an article", {"fields": words}),
            ("Rights", {"fields": ("usage_terms", "usage_ends_on")}),
        ]
        if obj:
            files = "files" if self.has_change_permission(request, obj) else "sent"
            fieldsets += [
                ("Cropping", {"fields": ("focal_point", ("focal_x", "focal_y"))}),
                ("What readers are sent", {"fields": (files,)}),
            ]
        return fieldsets

    def save_model(self, request: HttpRequest, obj: Image, form: Any, change: bool) -> None:
        if isinstance(form, NewImage):
            intake.keep(obj, form.encoded, by=cast(User, request.user))
        else:
            super().save_model(request, obj, form, change)

    def response_change(self, request: HttpRequest, obj: Image) -> HttpResponse:
        """“Make again” stands in the form, so that what was typed is saved and not lost."""
        if "_make_again" not in request.POST:
            return super().response_change(request, obj)
        renditions.make_again(obj)
        self.message_user(request, f"Saved. {MADE_AGAIN}")
        return HttpResponseRedirect(request.get_full_path())

    @admin.display(description="picture")
    def picture(self, image: Image) -> SafeString | str:
        return thumbnail(image)

    @admin.display(description="alternative text")
    def words(self, image: Image) -> SafeString | str:
        if not image.has_words:
            return WORDS_MISSING
        return truncatechars(image.alt, 80) or "Decorative"

    @admin.display(description="credit", ordering="credit")
    def rights(self, image: Image) -> SafeString | str:
        if image.usage_ends_on is None:
            return image.credit
        return format_html("{}<br>until {}", image.credit, date_format(image.usage_ends_on, DAY))

    @admin.display(description="renditions")
    def sent(self, image: Image) -> SafeString:
        return progress.Progress.of(image).marked

    @admin.display(description="added", ordering="added_at")
    def added(self, image: Image) -> str:
        return date_format(timezone.localtime(image.added_at), DAY)

    @admin.display(description="added")
    def added_by_whom(self, image: Image) -> str:
        return f"{self.added(image)} by {image.added_by}" if image.added_by else self.added(image)

    @admin.display(description="renditions")
    def files(self, image: Image) -> SafeString:
        return progress.table(image)

    @admin.display(description="focal point")
    def focal_point(self, image: Image) -> SafeString:
        return focus.chooser(image)

    @admin.display(description="picture")
    def preview(self, image: Image) -> SafeString:
        size = f"{image.width:,} × {image.height:,} pixels, {image.format.upper()}"
        address = reverse("admin:articles_image_original", args=[image.pk])
        return format_html('{}<br>{}. <a href="{}">Download the original</a>', thumbnail(image, 320), size, address)

    @admin.display(description="where it is used")
    def used(self, image: Image) -> SafeString | str:
        return where_used(image)
