"""Who makes preview links, for how long and how many openings, and who revokes them."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from newsroom.models import PreviewLink
from newsroom.roles import Job
from tests.newsroom.conftest import body_of

ASKED = {"link-for_whom": "Lena Lawyer", "link-revision": "1", "link-days": "3", "link-most_openings": "2"}


def page_of(article: Any) -> str:
    return reverse("admin:articles_article_preview_links", args=[article.pk])


@pytest.fixture
def ask(as_: Any) -> Any:
    def asked(user: Any, article: Any, **changes: Any) -> Any:
        return as_(user).post(page_of(article), ASKED | {f"link-{name}": value for name, value in changes.items()})

    return asked


@pytest.fixture
def chief(person: Any) -> Any:
    """A superuser without a role."""
    user = person("sue super")
    user.is_staff = user.is_superuser = True
    user.save()
    return user


@pytest.mark.parametrize("who", ["writer", "editor", "copy_editor", "managing"])
def test_whoever_works_on_the_article_makes_one(request: Any, ask: Any, draft: Any, who: str) -> None:
    article, user = draft(), request.getfixturevalue(who)
    assert ask(user, article).url == page_of(article)
    link = PreviewLink.objects.get()
    assert (link.for_whom, link.revision.number, link.most_openings, link.made_by) == ("Lena Lawyer", 1, 2, user)
    assert (link.expires_at - link.made_at).days == 3
    assert "Lena Lawyer" in LogEntry.objects.latest("pk").get_change_message()


def test_nobody_else_does(ask: Any, person: Any, moderator: Any, subscriber: Any, chief: Any, draft: Any) -> None:
    article = draft()
    answers = [ask(user, article).status_code for user in (person("walt", Job.WRITER), moderator, subscriber, chief)]
    assert answers == [404, 403, 403, 403]
    assert not PreviewLink.objects.exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"for_whom": " "}, "Say who is to read it"),
        ({"for_whom": "x" * 121}, "Shorten this to 120 characters; it has 121."),
        ({"days": "0"}, "Choose 1 to 30 days."),
        ({"days": "31"}, "Choose 1 to 30 days."),
        ({"most_openings": "101"}, "Choose 1 to 100 openings."),
        ({"most_openings": "9" * 400}, "Choose 1 to 100 openings."),
        ({"revision": "7"}, "7 is not one of the available choices."),
        ({"revision": "x\0"}, "available choices"),
    ],
)
def test_what_is_out_of_bounds_is_refused_at_its_place(
    ask: Any, writer: Any, draft: Any, changes: Any, sentence: str
) -> None:
    assert sentence in body_of(ask(writer, draft(), **changes))
    assert not PreviewLink.objects.exists()


def test_the_article_lists_them_with_what_became_of_each(ask: Any, sheet: Any, writer: Any, draft: Any) -> None:
    article = draft()
    for name in ("Lena Lawyer", "Carl Colleague"):
        ask(writer, article, for_whom=name)
    PreviewLink.objects.filter(for_whom="Carl Colleague").update(openings=2)
    text = sheet(writer, article).text
    assert "All openings are spent. Opened 2 of 2 times" in text
    assert "Opened 0 of 2 times" in text
    assert text.count("data-copied") == 1


def test_it_is_revoked_by_a_colleague_and_shows_its_address_no_more(
    ask: Any, as_: Any, writer: Any, editor: Any, draft: Any
) -> None:
    article = draft()
    ask(writer, article)
    link = PreviewLink.objects.get()
    revoke = reverse("admin:articles_article_preview_link_revoke", args=[article.pk, link.pk])
    assert as_(editor).get(revoke).status_code == 405
    text = body_of(as_(editor).post(revoke, follow=True))
    assert "Revoked: its address shows nothing any more." in text
    assert link.secret not in text


def test_who_only_looks_on_revokes_nothing(ask: Any, as_: Any, writer: Any, chief: Any, draft: Any) -> None:
    article = draft()
    ask(writer, article)
    link = PreviewLink.objects.get()
    revoke = reverse("admin:articles_article_preview_link_revoke", args=[article.pk, link.pk])
    assert as_(chief).post(revoke).status_code == 403
    link.refresh_from_db()
    assert link.revoked_at is None


def test_a_link_under_another_article_is_nothing(ask: Any, as_: Any, writer: Any, draft: Any) -> None:
    ask(writer, draft())
    link = PreviewLink.objects.get()
    revoke = reverse("admin:articles_article_preview_link_revoke", args=[draft().pk, link.pk])
    assert as_(writer).post(revoke).status_code == 404
    link.refresh_from_db()
    assert link.revoked_at is None


def test_a_spiked_article_is_shown_to_nobody(ask: Any, sheet: Any, managing: Any, draft: Any) -> None:
    article = draft()
    ask(managing, article)
    sheet(managing, article).press("spike")
    assert "restore it, then show it around" in body_of(ask(managing, article))
    link = PreviewLink.objects.get()
    text = sheet(managing, article).text
    assert "Over: the article was spiked or withdrawn after it" in text
    assert link.secret not in text
