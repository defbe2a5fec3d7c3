"""Every path of the house, the address that it is in the world of the tables, and in a word what is answered there."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterator, Mapping
from http.cookies import SimpleCookie
from typing import Any

from django.core.cache import cache
from django.db import transaction
from django.test import Client as Browser
from django.urls import URLPattern, get_resolver

from comments.api.serializers import etag_of
from newsroom.api.door import version_of
from newsroom.api.pictures import version_of as version_of_picture
from tests.doors.world import World

WORDS = {401: "in", 403: "no", 404: "none", 405: "405", 410: "gone", 411: "bad"}
LOG_IN = ("/accounts/login/", "/admin/login/")
# What stands in a path for a part that is filled in: Django's converters, and groups of regular expressions.
PART = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)")
QUERIES = {
    name: f"?app_label=articles&model_name=contributor&field_name={name}" for name in ("portrait", "user", "slug")
}
# Paths that middleware answers.
PROBES = ("/healthz", "/readyz")
# In development alone; tests/accounts/test_development_mail.py has it.
DEVELOPMENT = {"/development/mail/"}


def paths() -> set[str]:
    """Each as a table has it: `/by/<slug>/`."""
    return {*_walk(get_resolver(), "/"), *PROBES} - DEVELOPMENT


def _walk(resolver: Any, before: str) -> Iterator[str]:
    for pattern in resolver.url_patterns:
        here = before + PART.sub(lambda part: f"<{part[1] or part[2]}>", str(pattern.pattern)).lstrip("^")
        if isinstance(pattern, URLPattern):
            yield here.replace("(/|$)", "/<url>").rstrip("$").replace("\\", "")
        else:
            yield from _walk(pattern, here)


def address(world: World, path: str, variant: str = "") -> str:
    """`variant` names a thing of the world that stands in it instead of the usual one."""
    words = _usual(world, getattr(world.things, variant, None) or world.things.edition)
    for fits, own in _own(world, getattr(world.things, variant, None)):
        if re.match(fits, path):
            words |= own
            break
    return re.sub(r"<(\w+)>", lambda part: str(words[part[1]]), path) + QUERIES.get(variant, "")


def _usual(world: World, edition: Any) -> dict[str, Any]:
    if not hasattr(edition, "address_date"):
        edition = world.things.edition
    day = edition.address_date
    return {
        "year": f"{day:%Y}", "month": f"{day:%m}", "day": f"{day:%d}", "slug": edition.slug, "key": edition.key,
        "width": world.things.image.shared_size.width, "ending": "jpg", "url": "nothing", "app_label": "articles",
        "secret": world.things.link.secret, "pk": world.rows["mfa_authenticator"].pk, "name": "not-found",
    }  # fmt: skip


def _own(world: World, thing: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """What paths name other than the usual: of the first that fits."""
    things = world.things
    mine, comment, image = thing or things.mine, thing or things.comment, thing or things.image
    yield "/(api/v1/sections|section)/", {"slug": "coast"}
    yield "/(api/v1/topics|topic)/", {"slug": "tides"}
    yield "/(api/v1/series|series)/", {"slug": "after"}
    yield "/by/", {"slug": "ada-long"}
    yield "/subscribe/", {"slug": world.rows["subscribers_plan"].slug}
    yield "/api/v1/contributors/", {"key": things.contributor.key}
    yield "/(api/v1/(newsroom/)?|preview/<secret>/|)pictures/|/admin/articles/article/body/", {"key": image.key}
    yield "/api/v1/(me/)?articles/", {"key": (thing or things.edition).key}
    yield "/account/tokens/", {"key": things.token.key}
    yield "/(api/v1/)?comments/<key>", {"key": comment.key}
    yield "/api/v1/newsroom/articles/", {"key": mine.key, "number": 1}
    yield "/admin/articles/article/<object_id>/", {"object_id": mine.pk, "number": things.link.pk}
    yield "/admin/articles/image/<pk>/", {"pk": image.pk}
    yield "/admin/today/articles/", {"number": mine.pk}
    yield "/admin/today/comments/", {"number": comment.pk}
    yield "/admin/front-page/", {"number": things.arrangement.pk}
    yield "/admin/r/", {"content_type_id": world.type_of(things.edition), "object_id": things.edition.pk}
    yield "/admin/subscribers/client/<client_id>/", {"client_id": things.client.pk, "key": things.token.key}
    yield "/admin/subscribers/user/<id>/", {"id": world.people["subscriber"].pk}
    for name, row in world.rows.items():
        yield f"/admin/{name.replace('_', '/')}/", {"object_id": row.pk}


def sent(world: World, method: str, path: str, variant: str = "") -> dict[str, Any]:
    """What is right to send there, so that nothing but who asks decides. Under /api/ it names the version too."""
    if not path.startswith("/api/"):
        return {"data": next((form for fits, form in _forms(world) if re.match(fits, path)), {})}
    found: Any = next((body for fits, body in _bodies(world) if re.match(fits, f"{method} {path}")), {})
    return {"data": json.dumps(found), "content_type": "application/json", "headers": _version(world, path, variant)}


def _forms(world: World) -> Iterator[tuple[str, Mapping[str, Any]]]:
    said = {"text": "The road went in 1955, and was gone by spring."}
    yield "/account/$", {"name": "Another Name"}
    yield "/comments/<key>/edit/", {"seen": 1} | said
    yield "/comments/<key>/report/", {"why": "spam", "words": ""}
    yield "/comments/<key>/like/", {"do": "like"}
    yield "/<year>/<month>/<day>/<slug>/comments/", {"form_key": str(uuid.uuid4())} | said
    yield "/accounts/2fa/recovery-codes/download/", {"codes": "12345678"}


def _bodies(world: World) -> Iterator[tuple[str, Any]]:
    said = {"text": "The road went in 1955, and was gone by spring."}
    acts = "POST /api/v1/newsroom/articles/<key>/acts"
    yield "(POST .*|PUT .*|PATCH .*)/comments/(<key>/)?$", said
    yield "POST .*/reports/", {"why": "spam"}
    yield f"{acts}/(un)?sign/", {"desk": "copy"}
    yield f"{acts}/(send_back|withdraw)/", {"note": "A reason."}
    yield f"{acts}/move/", {"at": "2099-01-01T09:00:00Z"}
    yield "PUT /api/v1/newsroom/articles/", world.whole
    yield "PATCH /api/v1/newsroom/articles/", {"dek": "Another dek."}
    yield "POST /api/v1/newsroom/articles/$", {"section": "coast"}
    yield "PATCH /api/v1/newsroom/pictures/", {"caption": "Another caption."}


def _version(world: World, path: str, variant: str) -> dict[str, str]:
    thing = getattr(world.things, variant, None)
    if path.startswith("/api/v1/newsroom/articles/<key>/"):
        return {"If-Match": version_of(thing or world.things.mine)}
    if path.startswith("/api/v1/newsroom/pictures/"):
        return {"If-Match": version_of_picture(world.things.image)}
    if path.startswith("/api/v1/comments/"):
        return {"If-Match": etag_of(thing or world.things.comment)}
    return {}


def ask(browser: Browser, method: str, address: str, data: Any = None, **more: Any) -> Any:
    """What is answered; whatever the request did is undone, also in the browser, which may have been logged out."""
    if address.startswith("/accounts/"):
        cache.clear()  # Allauth counts there how often somebody asks.
    cookies = {name: cookie.value for name, cookie in browser.cookies.items()}
    with transaction.atomic():
        if "content_type" in more:
            response: Any = browser.generic(method, address, data, **more)
        else:
            response = getattr(browser, method.lower())(address, data or None, **more)
        transaction.set_rollback(True)
    browser.cookies = SimpleCookie(cookies)
    return response


def word(response: Any) -> str:
    """`ok`, `in` (sent to log in), `no`, `none`, `gone`, `405`, `away` (sent elsewhere), or `bad`: the person may, what
    was sent is not right, or not now."""
    status = response.status_code
    if 300 <= status < 400:
        return "in" if response["Location"].startswith(LOG_IN) else "away"
    if status < 300:
        return "ok"
    return WORDS.get(status, "bad" if status < 500 and status != 429 else str(status))
