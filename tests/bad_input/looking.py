"""What the house has kept, and what it shows, looked at by rules of their own: nothing here is asked of the code."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import lxml.html
from django.apps import apps
from django.db import models

from tests.bad_input.corpus import TRAP

ROOMS = ("articles", "comments", "newsroom", "subscribers", "outbox", "admin", "account", "mfa")
TAGS = {
    *(
        "p",
        "h2",
        "h3",
        "blockquote",
        "aside",
        "ul",
        "ol",
        "li",
        "pre",
        "hr",
        "table",
        "thead",
        "tbody",
        "tr",
        "td",
        "th",
    ),
    *("figure", "em", "strong", "s", "sub", "sup", "a", "br", "code", "cite"),
}
# Of references as they are kept, and of what the house's own templates make of them.
OURS = {"caption", "div", "figcaption", "h2", "img", "picture", "section", "small", "source", "span"}
ATTRIBUTES = {
    *("href", "rel", "colspan", "rowspan", "scope", "start"),
    *("data-picture", "data-embed", "data-note", "data-alt", "data-caption", "data-credit", "data-title"),
}
OUR_ATTRIBUTES = {
    *("alt", "aria-describedby", "aria-hidden", "aria-label", "aria-labelledby", "class", "height", "id", "loading"),
    *("role", "sizes", "src", "srcset", "tabindex", "type", "width", "decoding", "fetchpriority", "dir"),
}
HTML = {
    "comments.Comment.html",
    "articles.Rendering.body",
    "articles.Rendering.teaser",
    "articles.Revision.content.body",
}
HTML |= {f"articles.Magazine.{page}" for page in ("guidelines", "about", "contact_page", "privacy", "terms")}
ADDRESSES = ("href", "src", "action", "formaction", "data", "poster", "xlink:href", "background", "ping")
SCHEMES = {"", "http", "https", "mailto"}
# As browsers read the beginning of an address.
SKIPPED = re.compile("[\x00-\x20]")


def dirt() -> list[str]:
    """What is kept and should not be: by its column, with the beginning of what stands there."""
    found = [f"{place}: {why} in {ascii(text)[:300]}" for place, text in _kept() for why in _wrong(place, text)]
    return sorted(set(found))


def _kept() -> Iterator[tuple[str, str]]:
    for model in apps.get_models():
        names = [
            field.name
            for field in model._meta.concrete_fields
            if isinstance(field, models.CharField | models.TextField | models.JSONField)
        ]
        if model._meta.app_label in ROOMS and names:
            for row in model._default_manager.values(*names):
                for name, value in row.items():
                    yield from _strings(f"{model._meta.label}.{name}", value)


def _strings(place: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _strings(f"{place}.{name}", inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(place, inner)


def _wrong(place: str, text: str) -> Iterator[str]:
    yield from sorted({f"U+{ord(sign):04X}" for sign in text if deceives(sign)})
    if place in HTML:
        allowed = (TAGS | OURS, ATTRIBUTES | OUR_ATTRIBUTES) if "Rendering" in place else (TAGS, ATTRIBUTES)
        yield from harm(text, *allowed)


def deceives(sign: str) -> bool:
    """Controls, marks of direction, what is invisible but joins nothing, and what is no character at all."""
    kind = unicodedata.category(sign)
    is_nothing = ord(sign) & 0xFFFE == 0xFFFE
    return (
        (kind == "Cc" and sign not in "\t\n")
        or kind == "Cs"
        or (kind == "Cf" and sign not in "\u200c\u200d")
        or is_nothing
    )


def harm(html: str, tags: set[str], attributes: set[str]) -> Iterator[str]:
    """Whatever is not on these lists, and whatever leads to where nobody is to be led."""
    for element in _elements(html):
        if element.tag not in tags:
            yield f"<{element.tag}>"
        yield from (f"<{element.tag} {name}>" for name in element.attrib if name not in attributes)
        yield from _led_astray(element)


def harm_of_page(html: str) -> list[str]:
    """On a whole page: what would run, or ask another host for something, if no policy stood in its way."""
    found: list[str] = []
    for element in _elements(html):
        if (
            element.tag == "script"
            and not {"src", "nonce"} & set(element.attrib)
            and "json" not in element.get("type", "")
        ):
            found.append(f"script: {(element.text or '')[:80]}")
        if element.tag in {"object", "embed", "applet"} or (element.tag == "base" and "href" in element.attrib):
            found.append(element.tag)
        found += [f"<{element.tag} {name}={element.get(name)}>" for name in element.attrib if name.startswith("on")]
        found += [
            f"<{element.tag} {name}>"
            for name in element.attrib
            if name != "href" and TRAP in element.get(name, "") and name in {*ADDRESSES, "srcset", "style"}
        ]
        found += _led_astray(element)
    return found


def _led_astray(element: Any) -> Iterator[str]:
    for name in ADDRESSES:
        address = SKIPPED.sub("", element.get(name, ""))
        is_drawn = element.tag == "img" and address.startswith("data:image/")
        if not is_drawn and _scheme(address) not in SCHEMES:
            yield f"<{element.tag} {name}={address[:80]}>"


def _scheme(address: str) -> str:
    try:
        return urlsplit(address).scheme.lower()
    except ValueError:
        return ""


def _elements(html: str) -> Iterator[Any]:
    if html.strip():
        yield from (
            one
            for one in lxml.html.fromstring(f"<div>{html}</div>" if "<html" not in html else html).iterdescendants()
            if isinstance(one.tag, str)
        )
