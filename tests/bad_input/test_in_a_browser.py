"""The corpus wherever it is shown, in a real browser: nothing runs or asks elsewhere, and no policy is hurt."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import pytest
from django.conf import settings
from lxml import etree
from playwright.sync_api import Page, expect

from articles.models import Contributor, Image, Magazine
from common import html
from subscribers.models import User
from tests.bad_input.corpus import SHARP, packed
from tests.bad_input.looking import dirt
from tests.bad_input.spoilt import AT_ONCE, ONE_BY_ONE, TRICKS, Spoilt, change_of
from tests.bad_input.tripwire import Tripwire
from tests.chromium import CHROMIUM, NO_CHROMIUM
from tests.main_job.editor import body, go_to, paste, saved_by
from tests.main_job.writing import save
from tests.newsroom.conftest import saved

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.one_database,
    pytest.mark.skipif(CHROMIUM is None, reason=NO_CHROMIUM),
]
STRICTLY = etree.XMLParser(recover=False, resolve_entities=False)
TRIP = """() => {
  const at = document.createElement("p");
  at.innerHTML = `<img src="https://trap.example/x"><b onclick="pwned=1"></b><img src="/nothing-here">`;
  document.body.append(at);
  alert("x");
  pwned = /x/;
  setTimeout(() => { throw new Error("x") });
  at.lastElementChild.addEventListener("error", () => { at.id = "done" });
}"""


@pytest.fixture
def spoilt(chief, writer, subscriber, person, section, contributor, image, now) -> Spoilt:
    neighbour = person("nora neighbour")
    return Spoilt(chief, writer, subscriber, neighbour, now - timedelta(hours=2)).make(section, contributor, image)


@pytest.fixture
def wire(chromium: Any, live_server: Any) -> Iterator[Tripwire]:
    wire = Tripwire(chromium, live_server.url)
    yield wire
    wire.close()


@pytest.fixture
def tab_of(wire: Tripwire, as_: Any) -> Any:
    def opened(user: User) -> Page:
        name = settings.SESSION_COOKIE_NAME
        return wire.tab((name, as_(user).cookies[name].value))

    return opened


def readers_pages(spoilt: Spoilt) -> list[str]:
    return [
        *(edition.get_absolute_url() for edition in spoilt.editions[:4]),
        f"{spoilt.at}comments/",
        f"{spoilt.at}comments/?comment={spoilt.comments[0].key}",
        *("/", "/latest/", "/section/coast/", "/topic/tides/", "/series/after/", "/by/ada-long/", "/corrections/"),
        *("/about/", "/guidelines/", "/privacy/", "/feeds/", "/account/", "/account/comments/", "/account/tokens/"),
        *("/subscribe/", "/subscribe/monthly/", "/api/v1/docs/", "/api/v1/problems/invalid/"),
        *(f"/search/?q={quote(words)}" for words in ("pwned", "header", SHARP[0], SHARP[1])),
    ]


SCREENS = {
    "articles": ("article", "image", "contributor", "section", "series", "topic"),
    "comments": ("comment", "listedword", "thread"),
    "newsroom": ("desk", "release"),
    "subscribers": ("plan", "client", "user", "auditrow"),
}


def desks_pages(spoilt: Spoilt) -> list[str]:
    contributor, image = Contributor.objects.get(), Image.objects.get()
    rows = (contributor, image, spoilt.comments[0], spoilt.client, spoilt.subscriber, Magazine.objects.get())
    article = f"/admin/articles/article/{spoilt.editions[2].article_id}/"
    return [
        *(f"/admin/{room}/{screen}/" for room, screens in SCREENS.items() for screen in screens),
        *(change_of(row) for row in rows),
        *(f"{article}{page}" for page in ("change/", "preview/", "preview/?revision=1", "preview-links/")),
        *(f"/admin/articles/article/{edition.article_id}/change/" for edition in spoilt.editions[:2]),
        f"/admin/articles/article/?q={quote(SHARP[0])}",
        *("/admin/", "/admin/comments/queue/", "/admin/front-page/", "/admin/front-page/preview/"),
    ]


FEEDS = [
    f"{place}.{end}"
    for place in ("/feeds/magazine", "/section/coast/feed", "/by/ada-long/feed")
    for end in ("rss", "atom")
]


def test_on_no_page_of_readers_or_of_the_newsroom(wire, tab_of, spoilt, subscriber, chief, client):
    for user, pages in ((subscriber, readers_pages(spoilt)), (chief, desks_pages(spoilt))):
        tab, answered = tab_of(user), {}
        for page in pages:
            answered[page] = tab.goto(page).status
            tab.evaluate("0")
        assert {page: status for page, status in answered.items() if status != 200} == {}
    assert wire.found == [], "\n".join(sorted(set(wire.found)))
    assert dirt() == []
    for feed in (*FEEDS, "/sitemap.xml", "/sitemap-news.xml", "/sitemap-pages.xml"):
        etree.fromstring(client.get(feed).content, STRICTLY)
    assert client.get("/feeds/magazine.json").json()["items"]


def test_not_in_the_text_editor_and_not_in_what_is_pasted_there(wire, tab_of, writer, editor, draft):
    article = draft(body=ONE_BY_ONE, dek=AT_ONCE[:390])
    tab = tab_of(writer)
    go_to(tab, article)
    body(tab).click()
    paste(tab, AT_ONCE, AT_ONCE)
    for trick in TRICKS:
        paste(tab, trick, trick)
        # As if it were a piece of the editor's own.
        paste(tab, f'<p data-pm-slice="1 1 []">x</p>{trick}', trick)
    save(tab)
    pasted = saved(article).body
    assert html.clean(pasted) == pasted
    saved_by(editor, article, body=ONE_BY_ONE, headline=SHARP[0])
    tab.get_by_label("Headline").fill(SHARP[1])
    tab.get_by_role("button", name="Save", exact=True).click()
    expect(tab.get_by_role("alert").get_by_text("Edda Editor saved this")).to_be_visible()
    assert wire.found == [], "\n".join(sorted(set(wire.found)))


def test_not_in_a_comment_that_is_written_in_place(wire, tab_of, live, subscriber):
    tab = tab_of(subscriber)
    tab.goto(f"{live().get_absolute_url()}comments/")
    for text in packed(3000):
        tab.get_by_label("Your comment").fill(text)
        tab.get_by_role("button", name="Post").click()
        expect(tab.get_by_label("Your comment")).to_have_value("")
    assert wire.found == [], "\n".join(sorted(set(wire.found)))


def test_the_wire_is_tripped_by_whatever_would_run(wire, tab_of, subscriber):
    tab = wire.tab()
    tab.goto("/accounts/login/")
    tab.evaluate(TRIP)
    expect(tab.locator("#done")).to_be_attached()
    said = "\n".join(wire.found)
    assert all(
        word in said
        for word in ("alert(x)", "ran /x/", "policy: script-src-attr", "policy: img-src", "error: x", "404")
    )
