from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from articles import intake
from articles.admin.library import LibraryScreen
from articles.admin.thumbnails import thumbnail
from articles.models import Article, Contributor, Edition, Image
from common.refusal import Refusal
from subscribers.models import User

READABLE = forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"})
TWO_LINES = forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"})


class ImageWords(forms.ModelForm[Image]):
    class Meta:
        widgets = {"alt": TWO_LINES, "caption": TWO_LINES}

    def clean(self) -> dict[str, Any]:
        words = super().clean() or self.cleaned_data
        if not words.get("is_decorative") and not words.get("alt") and "alt" not in self.errors:
            self.add_error("alt", "Say what is to be seen in the picture, or tick “Decorative”.")
        return words


class NewImage(ImageWords):
    # A plain file: intake looks at it, and Django's field for pictures would decode it a second time.
    file = forms.FileField(
        widget=READABLE,
        help_text="JPEG, PNG or WebP, at most 20 MB and 40 megapixels. Place and camera are taken out of it. "
        "It cannot be exchanged later: another file is another picture.",
    )

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        try:
            self.encoded = intake.encode(file)
        except Refusal as refusal:
            raise ValidationError(refusal.sentence) from refusal
        return file


@admin.register(Image)
class ImageAdmin(LibraryScreen[Image]):
    form = ImageWords
    list_display = ("picture", "title", "credit", "usage_ends_on", "added_at", "added_by")
    list_display_links = ("title",)
    list_select_related = ("added_by",)
    search_fields = ("title", "caption", "credit")
    search_help_text = "Title, caption or credit"
    readonly_fields = ("preview", "where_used")

    def get_form(self, request: HttpRequest, obj: Image | None = None, change: bool = False, **kwargs: Any) -> Any:
        if obj is None:
            kwargs["form"] = NewImage
        return super().get_form(request, obj, change, **kwargs)

    def get_fieldsets(self, request: HttpRequest, obj: Image | None = None) -> Any:
        first = ("preview", "where_used", "title") if obj else ("file", "title")
        words = ("alt", "is_decorative", "caption", "credit")
        return (
            (None, {"fields": first}),
            ("Words that go with it into an article", {"fields": words}),
            ("Rights", {"fields": ("usage_terms", "usage_ends_on")}),
            ("Cropping", {"fields": ("focal_x", "focal_y")}),
        )

    def save_model(self, request: HttpRequest, obj: Image, form: Any, change: bool) -> None:
        if isinstance(form, NewImage):
            assert isinstance(request.user, User)
            intake.keep(obj, form.encoded, by=request.user)
        else:
            super().save_model(request, obj, form, change)

    @admin.display(description="picture")
    def picture(self, image: Image) -> SafeString | str:
        return thumbnail(image)

    @admin.display(description="picture")
    def preview(self, image: Image) -> SafeString:
        size = f"{image.width:,} × {image.height:,} pixels"
        return format_html("{}<br>{}, {}", thumbnail(image, 320), size, image.format.upper())

    @admin.display(description="where it is used")
    def where_used(self, image: Image) -> SafeString | str:
        """What readers see, by name; of other pieces the number alone, since not everybody finds them."""
        live = Edition.objects.live().filter(lead_image=image)
        portraits = Contributor.objects.filter(portrait=image)
        pages: list[Edition | Contributor] = [*live, *portraits]
        named = format_html_join(
            mark_safe("<br>"), '<a href="{}">{}</a>', ((page.get_absolute_url(), page) for page in pages)
        )
        others = Article.objects.filter(lead_image=image).exclude(editions__in=live).count()
        unseen = f"{others} {'piece' if others == 1 else 'pieces'} in the newsroom"
        if not named:
            return unseen if others else "Nowhere yet"
        return format_html("{}<br>{}", named, f"and {unseen}") if others else named
