"""The list of words that the screen looks for: one by one, and many that are pasted."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse

from comments import word_list
from comments.models import ListedWord
from comments.screen.words import forms_of
from common.admin import HouseForm, Line, Screen
from common.refusal import Refusal
from subscribers.models import User

URL_NAME = "comments_listedword_paste"
KNOWN = "This is on the list already, as “{words}”."


class ListedWordForm(HouseForm[ListedWord]):
    class Meta:
        model = ListedWord
        fields = ("words", "then", "note")

    def clean_words(self) -> str:
        words: str = self.cleaned_data["words"]
        if why := word_list.obstacle(words):
            raise forms.ValidationError(f"This {why}.")
        others = ListedWord.objects.exclude(pk=self.instance.pk).values_list("words", flat=True)
        if same := next((other for other in others if forms_of(other) == forms_of(words)), None):
            raise forms.ValidationError(KNOWN.format(words=same))
        return words


class PasteForm(forms.Form):
    lines = forms.CharField(
        label="Words and phrases",
        widget=forms.Textarea(attrs={"rows": 14, "cols": 60}),
        help_text="One on each line; case and accents make no difference. What is listed already is left as it is.",
        error_messages={"required": "Paste a word or a phrase on each line."},
    )
    then = forms.ChoiceField(label="What happens", choices=ListedWord.Then.choices, initial=ListedWord.Then.HOLD)
    note = Line(
        required=False,
        max_length=200,
        help_text="Why they are listed, for the colleague who asks.",
        widget=forms.TextInput(attrs={"size": 60}),
    )


@admin.register(ListedWord)
class ListedWordAdmin(Screen[ListedWord]):
    form = ListedWordForm
    list_display = ("words", "then", "note", "added_by", "added_at")
    list_filter = ("then",)
    list_select_related = ("added_by",)
    search_fields = ("words", "note")
    search_help_text = "Words or note"
    ordering = ("words",)
    change_list_template = "comments/admin/words.html"

    def get_urls(self) -> list[Any]:
        return [path("paste/", self.admin_site.admin_view(self.paste), name=URL_NAME), *super().get_urls()]

    def save_model(self, request: HttpRequest, obj: ListedWord, form: Any, change: bool) -> None:
        if not change:
            obj.added_by = cast(User, request.user)
        super().save_model(request, obj, form, change)

    def paste(self, request: HttpRequest) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = PasteForm(request.POST if request.method == "POST" else None)
        if form.is_valid():
            try:
                return self._added(request, form)
            except Refusal as refusal:
                for problem in refusal.problems:
                    form.add_error(problem.field, problem.sentence)
        context = self.admin_site.each_context(request) | {"title": "Paste words", "opts": self.opts, "form": form}
        status = HTTPStatus.BAD_REQUEST if form.errors else HTTPStatus.OK
        return render(request, "comments/admin/paste.html", context, status=status)

    def _added(self, request: HttpRequest, form: PasteForm) -> HttpResponse:
        typed = form.cleaned_data
        then = ListedWord.Then(typed["then"])
        added = word_list.add(typed["lines"], then=then, note=typed["note"], by=cast(User, request.user))
        known = f" {added.known} were on the list." if added.known else ""
        messages.success(request, f"{added.new} added.{known}")
        return HttpResponseRedirect(reverse("admin:comments_listedword_changelist"), status=HTTPStatus.SEE_OTHER)
