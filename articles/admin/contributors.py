from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator
from django.http import HttpRequest
from django.utils.safestring import SafeString

from articles.admin.library import LibraryScreen
from articles.admin.thumbnails import thumbnail
from articles.models import Contributor, Handle
from common.admin import TIDY, HouseForm
from subscribers.models import User

HTTPS = URLValidator(schemes=["https"], message="This is no address on the web: it looks like https://example.com/ada.")
MAIL = EmailValidator("This is no e-mail address: it looks like mailto:ada@example.com.")


class HandleForm(HouseForm[Handle]):
    AT = {"scheme": "address"}

    def clean_address(self) -> str:
        address: str = self.cleaned_data["address"]
        if address.startswith("mailto:"):
            MAIL(address.removeprefix("mailto:"))
        elif address.startswith("https://"):
            HTTPS(address)
        return address


class Handles(admin.TabularInline[Handle, Contributor]):
    model = Handle
    form = HandleForm
    formfield_overrides = TIDY
    extra = 1
    verbose_name_plural = "where else readers find them"


class ContributorForm(forms.ModelForm[Contributor]):
    class Meta:
        labels = {"user": "Account"}

    def clean_user(self) -> User | None:
        user: User | None = self.cleaned_data["user"]
        if user and not user.is_staff:
            raise ValidationError("Choose the account of somebody who works here.")
        return user


@admin.register(Contributor)
class ContributorAdmin(LibraryScreen[Contributor]):
    form = ContributorForm
    inlines = (Handles,)
    list_display = ("name", "title", "face", "user")
    list_select_related = ("portrait", "user")
    search_fields = ("name",)
    search_help_text = "Name"
    autocomplete_fields = ("portrait", "user")
    fields = ("name", "slug", "title", "biography", "portrait", "user")

    def get_prepopulated_fields(self, request: HttpRequest, obj: Contributor | None = None) -> Any:
        return {} if obj else {"slug": ("name",)}

    def get_readonly_fields(self, request: HttpRequest, obj: Contributor | None = None) -> tuple[str, ...]:
        """Articles become somebody's own by `user`, so it is for whoever looks after accounts."""
        kept = ("slug",) if obj else ()
        return kept if request.user.has_perm("subscribers.change_user") else (*kept, "user")

    @admin.display(description="portrait")
    def face(self, contributor: Contributor) -> SafeString | str:
        return thumbnail(contributor.portrait, 40)
