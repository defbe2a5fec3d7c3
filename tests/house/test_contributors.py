"""Contributors: people in print, and whose account makes articles theirs."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from articles.models import Contributor
from tests.conftest import Factory
from tests.house.conftest import BUDGET, NO_HANDLES, cost, errors

SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


@pytest.fixture
def save(as_: Factory, managing: Any) -> Factory:
    """Sends the form of a contributor, the new one or `of`."""

    def send(of: Contributor | None = None, by: Any = managing, **words: Any) -> Any:
        typed = {"name": "Bo Tran", "slug": "bo-tran"} | NO_HANDLES | words
        return as_(by).post(change_of(of) if of else reverse("admin:articles_contributor_add"), typed)

    return send


def handle(network: str, name: str, address: str) -> dict[str, str]:
    row = {"network": network, "name": name, "address": address, "position": "0"}
    return {"handles-TOTAL_FORMS": "1"} | {f"handles-0-{field}": value for field, value in row.items()}


def test_a_contributor_is_added_with_portrait_and_handles(save: Factory, image):
    save(portrait=image.pk, title="reporter", **handle("mastodon", "@bo", "https://example.social/@bo"))
    contributor = Contributor.objects.get()
    assert (contributor.name, contributor.portrait, contributor.title) == ("Bo Tran", image, "reporter")
    assert [str(one) for one in contributor.handles.all()] == ["Mastodon: @bo"]


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("javascript:alert(1)", "The address must begin with https:// or mailto:."),
        ("http://example.com", "The address must begin with https:// or mailto:."),
        (
            "https://exam ple.com/",
            "This is no address on the web: it looks like https://example.com/ada.",
        ),
        ("https://", "This is no address on the web: it looks like https://example.com/ada."),
        ("mailto:bo", "This is no e-mail address: it looks like mailto:ada@example.com."),
        (
            "mailto:bo@example.com?bcc=x@y.org",
            "This is no e-mail address: it looks like mailto:ada@example.com.",
        ),
    ],
)
def test_a_handle_leads_to_the_web_or_to_mail_or_is_refused_at_its_field(save: Factory, address, sentence):
    response = save(**handle("web", "Home", address))
    formset = response.context["inline_admin_formsets"][0].formset
    assert formset.errors == [{"address": [sentence]}]
    assert not Contributor.objects.exists()


def test_words_are_shown_as_words_wherever_they_stand(save: Factory, as_: Factory, managing, client, contributor, live):
    live()
    handles = handle("web", SCRIPT[:100], "https://example.com/")
    save(contributor, name=SCRIPT[:100], title=SCRIPT[:70], biography=SCRIPT, **handles)
    pages = (
        client.get(contributor.get_absolute_url()),
        as_(managing).get(reverse("admin:articles_contributor_changelist")),
        as_(managing).get(change_of(contributor)),
    )
    for page in pages:
        assert b"<script>alert" not in page.content
        assert b"<img src=x" not in page.content
        assert b"&lt;script&gt;alert" in page.content


def test_what_deceives_the_eye_is_not_kept(save: Factory):
    save(name="  Bo\u202e \u200b Tran\x07 ", biography="One.\r\n\r\n\r\n\r\nTwo.\u2066 ")
    contributor = Contributor.objects.get()
    assert (contributor.name, contributor.biography) == ("Bo Tran", "One.\n\nTwo.")


def test_a_name_of_invisible_letters_is_no_name(save: Factory):
    assert errors(save(name="\u200b\u202e")) == {"name": ["This field is required."]}


def test_the_address_of_a_contributor_stays(save: Factory, contributor):
    save(contributor, name="Ada Tran", slug="ada-tran")
    contributor.refresh_from_db()
    assert (contributor.name, contributor.slug) == ("Ada Tran", "ada-long")


def test_the_newsroom_makes_no_articles_somebodys_own(save: Factory, contributor, editor, managing):
    for by in (editor, managing):
        save(contributor, by, user=by.pk)
        contributor.refresh_from_db()
        assert contributor.user is None


def test_who_looks_after_accounts_links_one(save: Factory, contributor, admin_user, writer):
    save(contributor, admin_user, user=writer.pk)
    contributor.refresh_from_db()
    assert contributor.user == writer


def test_the_account_of_a_reader_is_not_linked(save: Factory, contributor, admin_user, reader):
    response = save(contributor, admin_user, user=reader.pk)
    assert errors(response) == {"user": ["Choose the account of somebody who works here."]}


def test_an_archived_contributor_is_not_offered_for_bylines(as_: Factory, managing, contributor):
    browser, address = as_(managing), reverse("admin:articles_contributor_changelist")
    assert offered(browser) == ["Ada Long"]
    browser.post(address, {"action": "archive", "_selected_action": contributor.pk})
    assert offered(browser) == []
    assert b"Ada Long" not in browser.get(address).content
    assert b"Ada Long" in browser.get(f"{address}?shelf=archived").content


def test_nobody_deletes_a_contributor(as_: Factory, admin_user, contributor, draft: Factory):
    draft()
    address = reverse("admin:articles_contributor_delete", args=[contributor.pk])
    assert as_(admin_user).post(address, {"post": "yes"}).status_code == 403
    assert Contributor.objects.filter(pk=contributor.pk).exists()


def test_the_list_costs_the_same_for_one_contributor_and_for_forty(as_: Factory, admin_user, image, contributor):
    browser, address = as_(admin_user), reverse("admin:articles_contributor_changelist")
    one = cost(browser, address)
    Contributor.objects.bulk_create(
        Contributor(name=f"Person {n}", slug=f"person-{n}", portrait=image) for n in range(40)
    )
    assert cost(browser, address) == one <= BUDGET


def change_of(contributor: Contributor) -> str:
    return reverse("admin:articles_contributor_change", args=[contributor.pk])


def offered(browser: Any) -> list[str]:
    """What the chooser of a byline has."""
    field = {"app_label": "articles", "model_name": "byline", "field_name": "contributor", "term": ""}
    return [row["text"] for row in browser.get(reverse("admin:autocomplete"), field).json()["results"]]
