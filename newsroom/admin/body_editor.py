"""The input of a body: HTML, and over it the text editor, whose vocabulary is in body-editor.js.

The editor cleans nothing: what may be kept is for common.html to say, when the article is saved."""

from __future__ import annotations

import json
from typing import Any

from django import forms
from django.forms.widgets import Script
from django.urls import reverse
from django_prose_editor.widgets import prose_editor_base_media
from js_asset import ImportMap, Media

from newsroom.admin.body_asks import picture_address

MODULES = (
    "dialogs",
    "disarming",
    "files",
    "house",
    "library",
    "paste",
    "quotes",
    "reader",
    "references",
    "table",
    "teaser",
    "toolbar",
)
OWN = Media(
    importmap=ImportMap({f"newsroom/body-{name}": f"newsroom/body-{name}.js" for name in MODULES}),
    js=[Script("newsroom/body-editor.js", type="module")],
    css={"all": ["newsroom/body.css"]},
)


class BodyEditor(forms.Textarea):
    @property
    def media(self) -> Media:
        # Not before: adding asks where the files are, and in production that is known only once they are collected.
        return prose_editor_base_media + OWN

    def build_attrs(self, base_attrs: dict[str, Any], extra_attrs: dict[str, Any] | None = None) -> dict[str, Any]:
        return super().build_attrs(base_attrs, extra_attrs) | {"data-body-editor": json.dumps(_addresses())}


def _addresses() -> dict[str, str]:
    """What the editor asks the server, each at its address; a picture's key goes at the end."""
    return {
        "library": reverse("admin:articles_article_library"),
        "pictures": picture_address("").removesuffix("/"),
        "embeds": reverse("admin:articles_article_embed"),
    }
