"""Content as a form, and the form as content. What may be saved is for articles.saving to say."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper

from articles.content import Content, Picture
from articles.models import Article, Image, Kind, Section, Series, Topic
from common import html
from common.chooser import Finder
from newsroom.admin.body_editor import BodyEditor
from newsroom.admin.byline_form import byline_forms
from subscribers.access import Level

NO_SECTIONS = "There are no sections yet: a managing editor adds them under Sections."
LEAD = Article._meta.get_field("lead_image")
PLAIN = ("section", "kind", "headline", "dek", "body", "access", "slug", "description", "series")
WORDS = ("alt", "caption", "credit")


def lines(rows: int, placeholder: str = "") -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "placeholder": placeholder})


class ArticleForm(forms.Form):
    """Nothing is required here but a section: a draft may lack anything, and the checks say what."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    headline = forms.CharField(required=False, widget=lines(1, "Headline"))
    dek = forms.CharField(required=False, widget=lines(1, "Dek: one sentence under the headline"))
    body = forms.CharField(required=False, widget=BodyEditor)
    teaser_cut = forms.IntegerField(
        label="Teaser",
        required=False,
        min_value=0,
        max_value=1000,
        help_text="Paragraphs before the gate, for who may not read the whole.",
    )
    lead_image = forms.ModelChoiceField(Image.objects.all(), label="Lead picture", required=False)
    lead_alt = forms.CharField(
        label="Alternative text",
        required=False,
        widget=lines(2),
        help_text="What is to be seen, for who cannot see it.",
    )
    lead_caption = forms.CharField(label="Caption", required=False, widget=lines(2))
    lead_credit = forms.CharField(label="Credit", required=False)
    section = forms.ChoiceField()
    kind = forms.ChoiceField(choices=Kind.choices)
    access = forms.ChoiceField(label="Who reads it", required=False, choices=[("", "Not decided"), *Level.choices])
    topics = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    series = forms.ChoiceField(required=False)
    slug = forms.CharField(label="Address", required=False, help_text="Made of the headline when it is left empty.")
    description = forms.CharField(required=False, widget=lines(3), help_text="For search engines and shared links.")

    def __init__(self, data: Any = None, *, content: Content, version: int) -> None:
        super().__init__(data, initial=_initial(content, version))
        self.before = content
        self.bylines = byline_forms(data, content.bylines)
        sections = list(Section.objects.values_list("slug", "name"))
        self._set("section", [("", "Choose …"), *sections])
        if not sections:
            self.fields["section"].help_text = NO_SECTIONS
        self._set("series", [("", "None"), *Series.objects.values_list("slug", "name")])
        self._set("topics", list(Topic.objects.values_list("slug", "name")))
        self._offer_library()

    def is_valid(self) -> bool:
        """Both are asked, so that both say what is wrong."""
        return all([super().is_valid(), self.bylines.is_valid()])

    def clean_body(self) -> str:
        body: str = self.cleaned_data["body"]
        if sentence := html.obstacle(body):
            raise forms.ValidationError(sentence)
        return body

    def content(self) -> Content:
        """What was typed. Call it on a valid form."""
        return Content(
            **{name: self.cleaned_data[name] for name in PLAIN},
            topics=tuple(self.cleaned_data["topics"]),
            teaser_cut=self.cleaned_data["teaser_cut"] or 0,
            bylines=self.bylines.lines(),
            lead=self._lead(),
        )

    def _lead(self) -> Picture | None:
        image = self.cleaned_data["lead_image"]
        if image is None:
            return None
        return Picture(image.key, **{name: self._word(name, image) for name in WORDS})

    def _word(self, name: str, image: Image) -> str:
        """What was typed of the picture; of one just placed the library's words, unless others were typed."""
        typed: str = self.cleaned_data[f"lead_{name}"]
        before = self.before.lead
        is_new = before is None or before.image != image.key
        untouched = typed in {"", getattr(before, name) if before else ""}
        library: str = getattr(image, name)
        return library if is_new and untouched else typed

    def _offer_library(self) -> None:
        """The admin's own chooser, with its door to placing a new picture."""
        field = self.fields["lead_image"]
        assert isinstance(field, forms.ModelChoiceField)
        chooser = Finder(LEAD, admin.site, choices=field.choices)
        field.widget = RelatedFieldWidgetWrapper(chooser, LEAD.remote_field, admin.site, can_change_related=False)

    def _set(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices


def _initial(content: Content, version: int) -> dict[str, Any]:
    lead = content.lead
    initial = {name: getattr(content, name) for name in ArticleForm.base_fields if hasattr(content, name)}
    if lead:
        initial |= {f"lead_{name}": getattr(lead, name) for name in WORDS}
        initial["lead_image"] = Image.objects.filter(key=lead.image).first()
    return initial | {"topics": list(content.topics), "version": version}
