"""Which screen is for whom. What the table does not name is refused."""

from __future__ import annotations

import pytest
from django.urls import reverse

NEWSROOM = "writer editor copy_editor fact_checker photo_editor managing"
EVERYBODY = f"{NEWSROOM} moderator"
MODERATORS = "managing moderator"
PICTURES = "writer editor photo_editor managing"
LIBRARY = "editor managing"
DESK = "subscriptions_manager"
# By their job and by nothing else: whose article it would be, an admin is not.
WRITERS = {"writer", "editor", "managing"}
NOBODY = ""

# screen: who looks, who adds, who changes. An admin (superuser) does all that anybody may do at all.
TABLE: dict[str, tuple[str | set[str] | None, ...]] = {
    "articles_article": (NEWSROOM, WRITERS, NEWSROOM),
    "articles_contributor": (EVERYBODY, LIBRARY, LIBRARY),
    "articles_image": (NEWSROOM, PICTURES, PICTURES),
    "articles_magazine": ("managing", None, "managing"),
    "articles_pick": ("managing", "managing", "managing"),
    "articles_section": (EVERYBODY, "managing", "managing"),
    "articles_topic": (EVERYBODY, LIBRARY, LIBRARY),
    "comments_comment": (MODERATORS, None, None),
    "comments_conversationrules": (MODERATORS, MODERATORS, MODERATORS),
    "comments_thread": (MODERATORS, MODERATORS, None),
    "newsroom_desk": ("managing", "managing", "managing"),
    "newsroom_release": (NEWSROOM, None, None),
    "newsroom_sectionrules": ("managing", "managing", "managing"),
    "outbox_event": ("managing", None, None),
    "subscribers_auditrow": (NOBODY, None, None),
    "subscribers_client": ("managing", "managing", "managing"),
    "subscribers_entitlement": (DESK, DESK, DESK),
    "subscribers_payment": (DESK, None, None),
    "subscribers_plan": (DESK, DESK, DESK),
    "subscribers_subscription": (DESK, None, None),
    "subscribers_user": (DESK, NOBODY, NOBODY),
}
ONE_ROW = {"articles_magazine"}
# Its own pages are tested in tests/newsroom.
OWN_PAGES = {"articles_article"}
OTHERS = sorted(set(TABLE) - OWN_PAGES)


def through(house, address: str, method: str = "get") -> set[str]:
    """Who gets an answer there; everybody else who works here gets 403, and others the log-in page."""
    answers = {who: getattr(browser, method)(address).status_code for who, browser in house.items()}
    for who, status in answers.items():
        outside = {302} if who in {"reader", "subscriber", "visitor"} else {200, 403}
        assert status in outside, (who, address, status)
    return {who for who, status in answers.items() if status == 200}


def named(who: str | set[str] | None) -> set[str]:
    if isinstance(who, set):
        return who
    return set() if who is None else {"admin", *who.split()}


@pytest.mark.parametrize("screen", sorted(set(TABLE) - ONE_ROW))
def test_the_list_is_for_who_looks(house, rows, screen):
    assert through(house, reverse(f"admin:{screen}_changelist")) == named(TABLE[screen][0])


@pytest.mark.parametrize("screen", TABLE)
def test_a_row_is_for_who_looks(house, rows, screen):
    assert through(house, reverse(f"admin:{screen}_change", args=[rows[screen].pk])) == named(TABLE[screen][0])


# Whoever does not find a release is led away from its history, like from that of none.
@pytest.mark.parametrize("screen", sorted(set(OTHERS) - {"newsroom_release"}))
def test_the_history_of_a_row_is_for_who_looks(house, rows, screen):
    assert through(house, reverse(f"admin:{screen}_history", args=[rows[screen].pk])) == named(TABLE[screen][0])


@pytest.mark.parametrize("screen", TABLE)
def test_a_new_row_is_for_who_adds(house, rows, screen):
    assert through(house, reverse(f"admin:{screen}_add")) == named(TABLE[screen][1])
    assert through(house, reverse(f"admin:{screen}_add") + "?_popup=1") == named(TABLE[screen][1])


@pytest.mark.parametrize("screen", sorted(TABLE))
def test_a_form_is_taken_from_who_changes(house, rows, screen):
    """Sent empty: who may change reads what is missing, or has it saved where nothing is asked for."""
    for who, browser in house.items():
        status = browser.post(reverse(f"admin:{screen}_change", args=[rows[screen].pk])).status_code
        if who in {"reader", "subscriber", "visitor"}:
            # An article's page gives the words back, where the others lead to the log-in.
            assert status == (403 if screen == "articles_article" else 302)
        else:
            assert (status == 403) == (who not in named(TABLE[screen][2])), (who, status)


@pytest.mark.parametrize("screen", sorted(set(OTHERS) - {"articles_pick"}))
def test_nothing_is_deleted(house, rows, screen):
    assert through(house, reverse(f"admin:{screen}_delete", args=[rows[screen].pk])) == set()


@pytest.mark.parametrize(
    ("address", "who"),
    [
        ("admin:articles_pick_live", "managing"),
        ("admin:comments_thread_live", MODERATORS),
        ("admin:subscribers_entitlement_people", DESK),
    ],
)
def test_the_choosers_of_a_screen_are_for_who_works_there(house, rows, address, who):
    assert through(house, f"{reverse(address)}?term=%00'%25") == named(who)


@pytest.mark.parametrize("screen", sorted(set(TABLE) - ONE_ROW))
def test_a_list_answers_whatever_is_searched_for(as_, admin_user, rows, screen):
    browser = as_(admin_user)
    for term in ("a", "%_\\", "'\"<script>", "\u202e", "\x00", "x" * 5000):
        answer = browser.get(reverse(f"admin:{screen}_changelist"), {"q": term})
        assert answer.status_code == 200, term
        assert b'"<script>' not in answer.content


def test_a_chooser_answers_whatever_is_typed(as_, admin_user, rows):
    browser = as_(admin_user)
    for field in (
        "articles contributor portrait",
        "articles contributor user",
        "articles byline contributor",
    ):
        names = dict(zip(("app_label", "model_name", "field_name"), field.split(), strict=True))
        answer = browser.get(reverse("admin:autocomplete"), names | {"term": "\x00", "page": "1"})
        assert answer.status_code == 200, field


@pytest.mark.parametrize("screen", OTHERS)
def test_an_unknown_row_leads_back_and_is_no_error(as_, admin_user, screen):
    browser = as_(admin_user)
    for pk in ("0", "999999", "x", "9" * 24):
        assert browser.get(reverse(f"admin:{screen}_change", args=[pk])).status_code == 302, pk
