"""The corpus in every parameter of every address."""

from __future__ import annotations

from itertools import cycle

import pytest
from django.urls import reverse
from drf_spectacular.generators import SchemaGenerator

from articles.models import Series, Topic
from tests.bad_input.corpus import SHARP, packed

pytestmark = pytest.mark.django_db
PAGES = (
    *("/", "/latest/", "/search/", "/section/coast/", "/topic/tides/", "/series/after/", "/by/ada-long/"),
    *("/corrections/", "/feeds/", "/feeds/magazine.rss", "/account/", "/account/comments/", "/accounts/login/"),
    *("/api/v1/docs/", "/admin/", "/admin/today/", "/admin/comments/queue/", "/admin/front-page/"),
    *("/admin/front-page/found/", "/admin/front-page/preview/", "/admin/articles/article/", "/admin/articles/image/"),
    *(
        "/admin/comments/comment/",
        "/admin/newsroom/release/",
        "/admin/subscribers/user/",
        "/admin/articles/image/words/",
    ),
    *("/admin/articles/article/add/", "/admin/articles/contributor/add/", "/admin/comments/thread/live/"),
)
# As many at once as fit into an address.
AT_ONCE = 20
# fmt: off
PARAMETERS = (
    "q", "cursor", "after", "before", "page", "start", "section", "contributor", "since", "until", "order", "comment",
    "under", "sort", "next", "revision", "term", "address", "o", "p", "e", "all", "_to_field", "_popup", "stage",
    "state", "_changelist_filters", "stage__exact", "kind", "mine", "shelf", "words", "made", "picture", "at", "format",
)
# fmt: on


@pytest.fixture
def lists(section) -> None:
    Topic.objects.create(name="Tides", slug="tides")
    Series.objects.create(name="After the storm", slug="after")


def test_every_parameter_of_every_page(doors, desk, lists, draft, live):
    edition, article = live(slug="live", topics=("tides",), series="after"), draft()
    at = edition.get_absolute_url()
    own = (
        at,
        f"{at}comments/",
        f"/admin/articles/article/{article.pk}/change/",
        f"/admin/articles/article/{article.pk}/preview/",
    )
    tricks = cycle(SHARP)
    for page in (*PAGES, *own):
        for start in range(0, len(PARAMETERS), AT_ONCE):
            names, trick = PARAMETERS[start : start + AT_ONCE], next(tricks)
            assert doors.send(desk, "get", page, dict.fromkeys(names, trick[:40])).status_code != 414
    for line in packed(190):
        assert doors.send(desk, "get", "/search/", {"q": line}).status_code == 200
    doors.are_clean()


def test_every_parameter_of_the_api(doors, wire, lists, draft, live):
    edition = live(topics=("tides",), series="after")
    article = draft(slug="mine")
    described = SchemaGenerator().get_schema(request=None, public=True)
    asked = 0
    for path, methods in described["paths"].items():
        asks = [one for one in methods.get("get", {}).get("parameters", ()) if one["in"] == "query"]
        words = [
            one["name"]
            for one in asks
            if not {"enum", "format", "pattern"} & set(one["schema"]) and one["schema"].get("type") == "string"
        ]
        key = article.key if "newsroom" in path else edition.article.key
        at = path.replace("{key}", str(key)).replace("{slug}", "coast")
        for trick in packed(190, SHARP) if asks else ():
            doors.send(wire, "get", at, {one["name"]: trick for one in asks})
            asked += sum(doors.send(wire, "get", at, {name: trick}).status_code in {200, 400} for name in words)
    assert asked > 50
    doors.are_clean()


NONSENSE = ("", "\x00", "9" * 30, "-1", "٣", "\u202e\u2066", "x" * 100_000, "%ED%A0%80")


@pytest.mark.parametrize(("act", "prop"), [("sign", "in_review"), ("approve", "in_review"), ("move", "scheduled")])
def test_nonsense_in_what_a_row_of_today_sends_is_refused(request, as_, managing, copy_desk, act, prop):
    copy_desk.required_by.all().delete()
    made = request.getfixturevalue(prop)()
    article = getattr(made, "article", made)
    address, client = reverse("admin:today_article", args=[article.pk]), as_(managing)
    for bad in NONSENSE:
        names = ("row", "seen", "version", "release", "desk", "part_hash", "when", "at", "which")
        answer = client.post(address, dict.fromkeys(names, bad) | {"act": act})
        assert 400 <= answer.status_code < 500, (bad[:20], answer.status_code)
    assert not article.transitions.filter(act=act).exists()
