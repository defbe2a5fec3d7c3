"""Two people saved the same article: what the other one has in each field where the two differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from django import forms

from articles.content import Content, Line, Picture
from articles.models import Image, Revision, Role
from newsroom.admin.article_form import WORDS, ArticleForm
from newsroom.admin.drawn import drawn
from newsroom.admin.places import Link
from subscribers.models import User

NOTHING = "(nothing)"


@dataclass(frozen=True)
class Collision:
    """Somebody else saved revision `number`; `theirs` is what it has, by the name of the input."""

    number: int
    by: User | None
    at: datetime
    theirs: dict[str, str]
    places: Sequence[Link]


def collision(form: ArticleForm, head: Revision) -> Collision:
    """Of a valid form."""
    mine, theirs = form.content().cleaned(), Content.of(head.content)
    fields = dict(_fields(form))
    shown = {name: say(theirs) or NOTHING for name, (read, say) in fields.items() if read(mine) != read(theirs)}
    places = [Link.to(name, str(form[name].label) if name in form.fields else "Byline") for name in shown]
    return Collision(head.number, head.made_by, head.made_at, shown, places)


Read = Callable[[Content], object]
Say = Callable[[Content], str]


def _fields(form: ArticleForm) -> dict[str, tuple[Read, Say]]:
    """For each input, what is compared and how it is said."""
    found: dict[str, tuple[Read, Say]] = {}
    for name in ("headline", "dek", "slug", "description"):
        found[name] = _plain(name)
    for name in ("section", "kind", "access", "topics", "series"):
        found[name] = _chosen(name, form)
    found["teaser_cut"] = (lambda content: content.teaser_cut, lambda content: str(content.teaser_cut))
    # Cleaned when it was saved.
    found["body"] = (lambda content: content.body, lambda content: drawn(content.body))
    found["bylines"] = (lambda content: content.bylines, lambda content: _byline(content.bylines, form))
    found["lead_image"] = (lambda content: content.lead and content.lead.image, _image)
    return found | {f"lead_{name}": _of_lead(name) for name in WORDS}


def _plain(name: str) -> tuple[Read, Say]:
    return (lambda content: getattr(content, name), lambda content: getattr(content, name))


def _chosen(name: str, form: ArticleForm) -> tuple[Read, Say]:
    labels = dict(cast("list[tuple[str, str]]", cast(forms.ChoiceField, form.fields[name]).choices))

    def say(content: Content) -> str:
        value = getattr(content, name)
        values = value if isinstance(value, tuple) else (value,)
        return ", ".join(str(labels.get(one, one)) for one in values)

    return (lambda content: getattr(content, name), say)


def _of_lead(name: str) -> tuple[Read, Say]:
    def read(content: Content) -> str:
        return getattr(content.lead, name) if content.lead else ""

    return (read, read)


def _byline(lines: tuple[Line, ...], form: ArticleForm) -> str:
    names = dict(form.bylines.contributors)
    parts = ((Role(line.role).label, names.get(str(line.contributor), ""), line.title, line.sentence) for line in lines)
    return "; ".join(" ".join(filter(None, part)) for part in parts)


def _image(content: Content) -> str:
    lead: Picture | None = content.lead
    return str(Image.objects.filter(key=lead.image).first() or "") if lead else ""
