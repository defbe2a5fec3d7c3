"""A1 and A4: who may what. Every path of the house, every method, every member of the cast. What no row names, nobody
may.

`ok`: the door opens. `away`: it does, and leads on. `in`: sent to log in (401 under /api/). `no`: 403. `none`: 404.
`gone`: 410. `bad`: the person may, but not this, or not now. First stands what everybody gets, then who gets something
else; the last word counts. A path@thing is asked of that thing of tests/doors/world.py. Groups are in tables.py.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.template.base import Template
from django.utils.safestring import SafeString

from articles.models import Magazine
from common.api import pages
from tests.doors.asking import paths
from tests.doors.tables import rows, screens, wrong
from tests.doors.world import World, superuser, things, world

__all__ = ["superuser", "things", "world"]
pytestmark = [pytest.mark.django_db, pytest.mark.one_database]

MAGAZINE = """
* ok
GET  /
GET  /latest/
GET  /section/<slug>/
GET  /topic/<slug>/
GET  /series/<slug>/
GET  /by/<slug>/
GET  /corrections/
GET  /contact/
GET  /about/                                    none  # Until the magazine has written it, as the next three.
GET  /guidelines/                               none
GET  /privacy/                                  none
GET  /terms/                                    none
GET  /search/
GET  /<year>/<month>/<day>/<slug>/
GET  /<year>/<month>/<day>/<slug>/@gone         gone
GET  /pictures/<key>/<width>.<ending>
GET  /pictures/<key>/<width>.<ending>@unseen    none; newsroom admin ok
GET  /feeds/
GET  /feeds/magazine.rss
GET  /feeds/magazine.atom
GET  /feeds/magazine.json
GET  /section/<slug>/feed.rss
GET  /section/<slug>/feed.atom
GET  /section/<slug>/feed.json
GET  /topic/<slug>/feed.rss
GET  /topic/<slug>/feed.atom
GET  /topic/<slug>/feed.json
GET  /by/<slug>/feed.rss
GET  /by/<slug>/feed.atom
GET  /by/<slug>/feed.json
GET  /sitemap.xml
GET  /sitemap-pages.xml
GET  /sitemap-news.xml
GET  /sitemap-<year>-<month>.xml
GET  /robots.txt
GET POST /healthz
GET POST /readyz
# Who has the secret of a preview link comes in; its pictures are behind the door.
GET  /preview/<secret>/
POST /preview/<secret>/                         away
GET  /preview/<secret>
POST /preview/<secret>                          away
GET POST /preview/<secret>/pictures/<key>/<width>.<ending>    none
"""
CONVERSATION = """
* ok
GET  /<year>/<month>/<day>/<slug>/comments/
POST /<year>/<month>/<day>/<slug>/comments/          away; visitor reader lapsed no
GET POST /<year>/<month>/<day>/<slug>/comments/@gone gone
GET  /account/comments/                              visitor in
* no; visitor in   # The comment is the subscriber's.
GET  /comments/<key>/edit/            subscriber ok
POST /comments/<key>/edit/            subscriber away
GET  /comments/<key>/delete/          subscriber ok
POST /comments/<key>/delete/          subscriber away
GET  /comments/<key>/report/          staff ok
POST /comments/<key>/report/          staff away
POST /comments/<key>/like/            staff away
* none             # Whatever is held only its author finds.
GET  /comments/<key>/edit/@held       subscriber ok
POST /comments/<key>/edit/@held       subscriber away
GET  /comments/<key>/delete/@held     subscriber ok
POST /comments/<key>/delete/@held     subscriber away
GET POST /comments/<key>/report/@held subscriber bad
POST /comments/<key>/like/@held       subscriber bad
"""
ACCOUNT = """
* ok
GET  /subscribe/
GET  /subscribe/<slug>/
POST /subscribe/<slug>/                         bad; visitor in
* ok; visitor in   # Each their own, and no address names another's.
GET  /account/
POST /account/                                  away; visitor in
POST /account/log-out-elsewhere/                away; visitor in
GET  /account/second-step/                      away; visitor in
GET  /account/subscription/cancel/              away; visitor in; photo ok
POST /account/subscription/cancel/              away; visitor in
POST /account/subscription/keep/                away; visitor in
GET POST /account/subscription/pay/             away; visitor in
GET  /account/tokens/
GET  /account/tokens/new/
POST /account/tokens/new/                       bad; visitor in
POST /account/tokens/<key>/revoke/              none; visitor in
# The pages of allauth. The subscriber has an app set up as a second step.
* ok; visitor in
GET POST /accounts/reauthenticate/
GET  /accounts/email/
POST /accounts/email/                           away; visitor in
GET POST /accounts/confirm-email/               away; visitor in
GET POST /accounts/password/change/
GET POST /accounts/password/set/                away; visitor in
GET  /accounts/logout/                          visitor away
POST /accounts/logout/                          away
GET  /accounts/2fa/
GET POST /accounts/2fa/authenticate/            away; visitor in
GET POST /accounts/2fa/reauthenticate/          away; visitor in; subscriber ok
GET POST /accounts/2fa/totp/activate/           subscriber away
GET  /accounts/2fa/totp/deactivate/             none; visitor in; subscriber ok
POST /accounts/2fa/totp/deactivate/             none; visitor in; subscriber away
GET  /accounts/2fa/recovery-codes/              none; visitor in
POST /accounts/2fa/recovery-codes/download/
GET  /accounts/2fa/recovery-codes/generate/
POST /accounts/2fa/recovery-codes/generate/     subscriber away
GET POST /accounts/2fa/webauthn/                away
GET POST /accounts/2fa/webauthn/add/            subscriber away
GET POST /accounts/2fa/webauthn/reauthenticate/ away; visitor in
GET POST /accounts/2fa/webauthn/login/          away; visitor in
GET POST /accounts/2fa/webauthn/keys/<pk>/edit/    none; visitor in
GET POST /accounts/2fa/webauthn/keys/<pk>/remove/  none; visitor in
* away; visitor ok   # For who is not logged in.
GET POST /accounts/login/
GET POST /accounts/login/code/
GET POST /accounts/login/code/confirm/          visitor in
GET POST /accounts/signup/
* ok
GET  /accounts/inactive/
GET POST /accounts/password/reset/
GET  /accounts/password/reset/done/
GET POST /accounts/password/reset/complete/     away
GET POST /accounts/password/reset/confirm/      in
"""
ADMIN = """
* ok; outsiders in
GET POST /admin/
GET  /admin/today/
POST /admin/today/                              outsiders no
GET  /admin/today/articles/<number>/            away; outsiders in
POST /admin/today/articles/<number>/            none; outsiders no; newsroom admin bad  # No button is named.
POST /admin/today/articles/<number>/@others     none; outsiders no; desks managing admin bad
GET  /admin/today/comments/<number>/            away; outsiders in
POST /admin/today/comments/<number>/            none; outsiders no; moderators bad
GET  /admin/login/                              away; visitor in; readers no
POST /admin/login/                              visitor in; readers no
GET  /admin/logout/                             outsiders away
POST /admin/logout/                             away
GET POST /admin/password_change/                away; outsiders in
GET  /admin/password_change/done/
GET  /admin/jsi18n/
GET POST /admin/r/<content_type_id>/<object_id>/  away; outsiders in
GET POST /admin/<app_label>/                    outsiders in; subscriptions none
GET POST /admin/<url>                           none; outsiders in
* no; outsiders in
GET  /admin/autocomplete/
GET  /admin/autocomplete/@portrait              newsroom admin ok
GET  /admin/autocomplete/@user                  circulation ok
GET  /admin/autocomplete/@slug
GET  /admin/comments/queue/                     moderators ok
POST /admin/comments/queue/                     moderators away
GET POST /admin/comments/thread/live/           moderators ok
GET  /admin/comments/listedword/paste/          moderators ok
POST /admin/comments/listedword/paste/          moderators bad
GET POST /admin/front-page/                     managing ok
GET POST /admin/front-page/preview/             managing ok
GET POST /admin/front-page/found/               managing ok
GET  /admin/front-page/<number>/take-back/      managing ok
POST /admin/front-page/<number>/take-back/      managing away
GET POST /admin/articles/pick/live/             managing admin ok
GET POST /admin/articles/image/add-pictures/    pictures ok
GET POST /admin/articles/image/words/           pictures away
GET POST /admin/articles/image/<pk>/original/   newsroom admin ok
GET POST /admin/articles/image/<pk>/renditions/ pictures ok
GET POST /admin/subscribers/entitlement/people/ circulation ok
GET POST /admin/subscribers/user/<id>/password/ admin ok
GET  /admin/subscribers/client/<client_id>/tokens/new/           managing admin ok
POST /admin/subscribers/client/<client_id>/tokens/new/           managing admin bad
GET POST /admin/subscribers/client/<client_id>/tokens/<key>/revoke/  managing admin away
# Articles: the superuser finds them all and does nothing with them; what is another's a writer does not find.
GET  /admin/articles/article/                   newsroom admin ok
POST /admin/articles/article/                   outsiders no; newsroom admin ok
GET  /admin/articles/article/add/               writer editor managing ok
POST /admin/articles/article/add/               outsiders no; writer editor managing ok
GET  /admin/articles/article/<object_id>/change/           newsroom admin ok
POST /admin/articles/article/<object_id>/change/           outsiders no; newsroom admin away
GET  /admin/articles/article/<object_id>/change/@others    desks managing admin ok; writer editor none
POST /admin/articles/article/<object_id>/change/@others    outsiders no; desks managing admin away; writer editor none
GET  /admin/articles/article/<object_id>/preview/          newsroom admin ok
GET  /admin/articles/article/<object_id>/preview/@others   desks managing admin ok; writer editor none
GET  /admin/articles/article/<object_id>/pulse/            newsroom admin ok
POST /admin/articles/article/<object_id>/pulse/            outsiders no; newsroom admin ok
GET  /admin/articles/article/<object_id>/pulse/@others     desks managing admin ok; writer editor none
GET  /admin/articles/article/<object_id>/preview-links/    newsroom ok
POST /admin/articles/article/<object_id>/preview-links/    outsiders no; newsroom ok
GET  /admin/articles/article/<object_id>/preview-links/@others          desks managing ok; writer editor none
POST /admin/articles/article/<object_id>/preview-links/<number>/revoke/  outsiders no; newsroom away
GET  /admin/articles/article/body/library/                 newsroom admin ok
GET  /admin/articles/article/body/pictures/<key>/          newsroom admin away
POST /admin/articles/article/body/upload/                  outsiders no; pictures ok
GET  /admin/articles/article/body/embed/                   staff ok
# Whoever finds no releases is told of none.
GET POST /admin/newsroom/release/                          newsroom admin ok
GET POST /admin/newsroom/release/add/
GET  /admin/newsroom/release/<object_id>/                  staff away
GET  /admin/newsroom/release/<object_id>/history/          newsroom admin ok; moderator subscriptions away
GET  /admin/newsroom/release/<object_id>/change/           newsroom admin ok
POST /admin/newsroom/release/<object_id>/change/
GET POST /admin/newsroom/release/<object_id>/delete/
# One row, so its list is its form.
GET POST /admin/articles/magazine/              staff away
GET POST /admin/articles/magazine/add/
GET  /admin/articles/magazine/<object_id>/      staff away
GET  /admin/articles/magazine/<object_id>/history/         managing admin ok
GET POST /admin/articles/magazine/<object_id>/change/      managing admin ok
GET POST /admin/articles/magazine/<object_id>/delete/
"""
# Whoever does not work here is sent to log in; a colleague who is not named is refused.
SCREENS = """
#                            see                      | add          | change       | delete
articles/contributor         newsroom moderator admin | library      | library      | nobody
articles/image               newsroom admin           | pictures     | pictures     | nobody
articles/pick                house                    | house        | house        | house
articles/section             newsroom moderator admin | house        | house        | nobody
articles/series              house                    | house        | house        | nobody
articles/topic               newsroom moderator admin | library      | library      | nobody
newsroom/desk                house                    | house        | house        | nobody
newsroom/sectionrules        house                    | house        | house        | nobody
comments/comment             moderators               | nobody       | nobody       | nobody
comments/conversationrules   moderators               | moderators   | moderators   | nobody
comments/listedword          moderators               | moderators   | moderators   | moderators
comments/thread              moderators               | moderators   | nobody       | nobody
outbox/event                 house                    | nobody       | nobody       | nobody
subscribers/client           house                    | house        | house        | nobody
subscribers/entitlement      circulation              | circulation  | circulation  | nobody
subscribers/payment          circulation              | nobody       | nobody       | nobody
subscribers/plan             circulation              | circulation  | circulation  | nobody
subscribers/subscription     circulation              | nobody       | nobody       | nobody
subscribers/user             circulation              | admin        | admin        | nobody
subscribers/auditrow         admin                    | nobody       | nobody       | nobody
account/emailaddress         admin                    | nobody       | admin        | admin
mfa/authenticator            admin                    | nobody       | admin        | admin
"""
# After the path: the scope that a token needs.
READERS_API = """
* ok
GET  /api/v1/
GET  /api/v1/schema/
GET  /api/v1/docs/
GET  /api/v1/problems/
GET  /api/v1/problems/<name>/
GET  /api/v1/articles/                   read
GET  /api/v1/articles/<key>/             read
GET  /api/v1/articles/<key>/@gone        read  gone
GET  /api/v1/articles/<key>/@mine        read  none
GET  /api/v1/sections/                   read
GET  /api/v1/sections/<slug>/            read
GET  /api/v1/topics/                     read
GET  /api/v1/topics/<slug>/              read
GET  /api/v1/series/                     read
GET  /api/v1/series/<slug>/              read
GET  /api/v1/contributors/               read
GET  /api/v1/contributors/<key>/         read
GET  /api/v1/pictures/<key>/             read
GET  /api/v1/pictures/<key>/@unseen      read  none
GET  /api/v1/me/                         account  visitor in  # A client asks without.
GET  /api/v1/me/articles/<key>/          read  visitor in
GET  /api/v1/me/articles/<key>/@gone     read  gone; visitor in
GET  /api/v1/me/articles/<key>/@mine     read  none; visitor in
GET POST PUT PATCH DELETE /api/<url>     none
# The conversation: a client has no voice in it, and reads none. The comment is the subscriber's, and so is the token.
* ok; visitor reader lapsed clients no
GET  /api/v1/articles/<key>/comments/        read
POST /api/v1/articles/<key>/comments/        comment  visitor in
GET  /api/v1/articles/<key>/comments/@gone   read     gone
POST /api/v1/articles/<key>/comments/@gone   comment  gone; visitor in; clients no
GET  /api/v1/articles/<key>/comments/@mine   read     none
POST /api/v1/articles/<key>/comments/@mine   comment  none; visitor in; clients no
GET  /api/v1/comments/<key>/                 read
PUT PATCH DELETE /api/v1/comments/<key>/     comment  no; visitor in; subscriber token ok
PUT  /api/v1/comments/<key>/like/            comment  visitor in; subscriber token no
DELETE /api/v1/comments/<key>/like/          comment  visitor in
POST /api/v1/comments/<key>/reports/         comment  visitor in; subscriber token no
GET  /api/v1/comments/<key>/@held            read     none; subscriber token ok
PUT PATCH /api/v1/comments/<key>/@held       comment  none; visitor in; clients no; subscriber token ok
DELETE /api/v1/comments/<key>/@held          comment  none; visitor in; clients no; subscriber token ok
PUT DELETE /api/v1/comments/<key>/like/@held comment  none; visitor in; clients no; subscriber token bad
POST /api/v1/comments/<key>/reports/@held    comment  none; visitor in; clients no; subscriber token bad
"""
# A client acts for its owner, a managing editor, and so does the token.
NEWSROOM_API = """
* ok; visitor in; readers no
GET  /api/v1/newsroom/articles/                              newsroom.read
POST /api/v1/newsroom/articles/                              newsroom.write  desks moderator subscriptions admin no
GET  /api/v1/newsroom/releases/                              newsroom.read
GET  /api/v1/newsroom/pictures/                              newsroom.read   moderator subscriptions no
GET  /api/v1/newsroom/pictures/<key>/                        newsroom.read   moderator subscriptions no
POST /api/v1/newsroom/pictures/    newsroom.write  pictures programs bad; copy facts moderator subscriptions no
PATCH /api/v1/newsroom/pictures/<key>/                       newsroom.write  copy facts moderator subscriptions no
* ok; visitor in; readers no; moderator subscriptions none
GET  /api/v1/newsroom/articles/<key>/                        newsroom.read
GET  /api/v1/newsroom/articles/<key>/@others                 newsroom.read   writer editor none
PUT PATCH /api/v1/newsroom/articles/<key>/                   newsroom.write  admin no
PUT PATCH /api/v1/newsroom/articles/<key>/@others            newsroom.write  admin no; writer editor none
GET  /api/v1/newsroom/articles/<key>/releases/               newsroom.read
GET  /api/v1/newsroom/articles/<key>/transitions/            newsroom.read
GET  /api/v1/newsroom/articles/<key>/revisions/              newsroom.read
GET  /api/v1/newsroom/articles/<key>/revisions/<number>/     newsroom.read
POST /api/v1/newsroom/articles/<key>/revisions/<number>/restore/   newsroom.write  admin no
POST /api/v1/newsroom/articles/<key>/acts/submit/            newsroom.write  desks admin no
POST /api/v1/newsroom/articles/<key>/acts/take_back/@reviewed   newsroom.write  desks admin no
POST /api/v1/newsroom/articles/<key>/acts/send_back/@reviewed   newsroom.write  writer desks admin no
POST /api/v1/newsroom/articles/<key>/acts/duplicate/         newsroom.write  desks admin no
POST /api/v1/newsroom/articles/<key>/acts/duplicate/@others  newsroom.write  desks admin no; writer editor none
* no; visitor in; moderator subscriptions none; token clients ok
POST /api/v1/newsroom/articles/<key>/acts/sign/@reviewed     newsroom.write  copy ok; token clients no
POST /api/v1/newsroom/articles/<key>/acts/unsign/@reviewed   newsroom.write  copy bad; token clients no
POST /api/v1/newsroom/articles/<key>/acts/approve/@reviewed  newsroom.write  editor managing bad; token clients bad
POST /api/v1/newsroom/articles/<key>/acts/release/@approved  newsroom.release  managing bad; token clients bad
POST /api/v1/newsroom/articles/<key>/acts/move/@waiting      newsroom.release  managing ok
POST /api/v1/newsroom/articles/<key>/acts/cancel/@waiting    newsroom.release  managing ok
POST /api/v1/newsroom/articles/<key>/acts/withdraw/@live     newsroom.release  managing ok
POST /api/v1/newsroom/articles/<key>/acts/spike/             newsroom.write    managing ok
POST /api/v1/newsroom/articles/<key>/acts/restore/@spiked    newsroom.write    managing ok
"""
TABLES = {
    "pages": [*rows(MAGAZINE), *rows(CONVERSATION), *rows(ACCOUNT)],
    "admin": [*rows(ADMIN), *screens(SCREENS)],
    "API": [*rows(READERS_API), *rows(NEWSROOM_API)],
}


@pytest.fixture(autouse=True)
def _answers_alone(settings: Any) -> Iterator[None]:
    """Nobody waits a minute here, and the log is for tests/operations."""
    settings.ACCOUNT_RATE_LIMITS = False
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.parametrize("table", TABLES)
def test_each_gets_what_the_table_says(world: World, undrawn: None, table: str) -> None:
    faults = wrong(world, TABLES[table])
    assert not faults, "\n".join(faults)


def test_no_path_is_missing_and_none_is_of_yesterday() -> None:
    named = {row.path for found in TABLES.values() for row in found}
    there = paths()
    assert (there - named, named - there) == (set(), set())


@pytest.fixture
def undrawn(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who gets a page is decided before it is drawn. Undrawn, some thousand of them take half a minute."""
    house = Magazine.load()
    monkeypatch.setattr(Template, "_render", lambda *_: SafeString("Undrawn."))
    monkeypatch.setattr(Magazine, "load", lambda: house)
    monkeypatch.setattr(pages, "_docs", str)  # Which it would keep, undrawn, for whoever asks later.
