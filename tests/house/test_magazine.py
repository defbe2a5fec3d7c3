"""What stands over and beside the articles: the magazine's own row, sections, topics, picks, desks."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from articles.models import Magazine, Pick, Section, Topic
from newsroom import workflow
from newsroom.models import Desk, SectionRules
from newsroom.models.transition import Act
from tests.conftest import Factory
from tests.house.conftest import errors

ADD_PICK = reverse("admin:articles_pick_add")
CHANGE_MAGAZINE = reverse("admin:articles_magazine_change", args=[1])
SETTINGS = {
    "name": "The Example",
    "zone_name": "Europe/Vienna",
    "date_style": "british",
    "metered_pieces": 3,
    "open_days": 7,
    "guidelines_sentence": "Be civil.",
}


@pytest.fixture
def browser(as_: Factory, managing: Any) -> Any:
    return as_(managing)


def test_the_list_of_magazines_is_the_form_of_the_one(browser, magazine):
    assert browser.get(reverse("admin:articles_magazine_changelist")).url == CHANGE_MAGAZINE
    assert browser.get(reverse("admin:articles_magazine_add")).status_code == 403
    assert browser.post(reverse("admin:articles_magazine_delete", args=[1])).status_code == 403


def test_without_a_row_the_list_of_magazines_is_the_form_of_a_new_one(browser):
    add = reverse("admin:articles_magazine_add")
    assert browser.get(reverse("admin:articles_magazine_changelist")).url == add
    browser.post(add, SETTINGS)
    assert Magazine.load().zone_name == "Europe/Vienna"


@pytest.mark.parametrize("zone", ["Berlin", "../../etc/passwd", "UTC+25", "<script>"])
def test_a_zone_that_does_not_exist_is_refused_in_a_sentence(browser, magazine, zone):
    response = browser.post(CHANGE_MAGAZINE, SETTINGS | {"zone_name": zone})
    assert errors(response) == {"zone_name": [f"“{zone}” is no time zone. Use a name such as America/New_York."]}


def test_the_pages_of_the_house_keep_safe_html_alone(browser, magazine):
    about = "<h2>Us</h2><p onclick='x()'>We <b>mow</b>.</p><script>alert(1)</script>"
    browser.post(CHANGE_MAGAZINE, SETTINGS | {"about": about})
    assert Magazine.load().about == "<h2>Us</h2>\n<p>We mow.</p>"


def test_a_section_keeps_its_address(browser, section):
    address = reverse("admin:articles_section_change", args=[section.pk])
    browser.post(address, {"name": "Sea", "slug": "sea", "position": 1})
    assert Section.objects.get().name == "Sea"
    assert Section.objects.get().slug == "coast"


def test_a_topic_keeps_its_address_and_a_second_one_is_refused(browser):
    add = reverse("admin:articles_topic_add")
    browser.post(add, {"name": "Tides", "slug": "tides"})
    assert errors(browser.post(add, {"name": "Ebb", "slug": "tides"})) == {
        "slug": ["Topic with this Slug already exists."]
    }
    browser.post(reverse("admin:articles_topic_change", args=[Topic.objects.get().pk]), {"name": "Ebb", "slug": "x"})
    assert (Topic.objects.get().name, Topic.objects.get().slug) == ("Ebb", "tides")


def test_a_section_that_articles_name_is_not_deleted(as_: Factory, admin_user, draft: Factory):
    address = reverse("admin:articles_section_delete", args=[draft().section_id])
    assert as_(admin_user).post(address, {"post": "yes"}).status_code == 403


def test_live_pieces_are_offered_for_picks_and_no_others(browser, live: Factory, draft: Factory):
    edition = live(headline="Read by all")
    draft(headline="Read by nobody yet")
    answer = browser.get(reverse("admin:articles_pick_live"), {"term": "read"}).json()
    assert answer["results"] == [{"id": str(edition.article_id), "text": "Read by all"}]


def test_live_pieces_are_offered_by_the_headline_that_readers_have(browser, live: Factory, changed: Factory):
    edition = live(headline="What readers see")
    changed(edition, headline="What readers will see")
    answer = browser.get(reverse("admin:articles_pick_live"), {"term": "what"}).json()
    assert answer["results"] == [{"id": str(edition.article_id), "text": "What readers see"}]


def test_a_piece_that_is_not_live_is_not_picked(browser, draft: Factory):
    response = browser.post(ADD_PICK, {"article": draft().pk, "position": 0})
    assert errors(response) == {"article": ["Readers cannot open this piece now. Choose one that is live."]}


def test_a_pick_outlives_the_withdrawal_of_its_piece(browser, live: Factory, managing, now):
    article = live().article
    pick = Pick.objects.create(article=article)
    workflow.perform(Act.WITHDRAW, article, by=managing, now=now, note="Wrong.")
    browser.post(
        reverse("admin:articles_pick_change", args=[pick.pk]),
        {"article": article.pk, "position": 4},
    )
    assert Pick.objects.get().position == 4


def test_a_piece_stands_once_in_a_list(browser, live: Factory):
    typed = {"article": live().article.pk, "position": 0}
    browser.post(ADD_PICK, typed)
    assert errors(browser.post(ADD_PICK, typed)) == {"article": ["This piece is in that list already."]}


def test_a_piece_is_not_picked_to_stand_under_itself(browser, live: Factory):
    article = live().article.pk
    response = browser.post(ADD_PICK, {"article": article, "under": article, "position": 0})
    assert errors(response) == {"article": ["Choose another piece: this is the one under which the pick stands."]}


def test_picks_are_put_in_order_in_their_list(browser, live: Factory):
    pick = Pick.objects.create(article=live().article, position=1)
    rows = {"form-TOTAL_FORMS": 1, "form-INITIAL_FORMS": 1, "form-0-id": pick.pk, "form-0-position": 7}
    browser.post(reverse("admin:articles_pick_changelist"), rows | {"_save": "Save"})
    pick.refresh_from_db()
    assert pick.position == 7


def test_the_rules_of_a_section_name_its_editors_and_desks(browser, section, copy_desk, editor):
    facts = Desk.objects.create(name="Facts", slug="facts", group=copy_desk.group)
    rules = SectionRules.objects.get(section=section)
    typed = {"editors": [editor.pk], "desks": [facts.pk], "own_sign_off": "on"}
    browser.post(reverse("admin:newsroom_sectionrules_change", args=[rules.pk]), typed)
    rules.refresh_from_db()
    assert (list(rules.editors.all()), rules.own_sign_off) == ([editor], True)
    assert [required.desk for required in section.required_desks.all()] == [facts]


def test_only_editors_are_offered_as_editors_of_a_section(browser, section, editor, writer, reader):
    rules = SectionRules.objects.get(section=section)
    address = reverse("admin:newsroom_sectionrules_change", args=[rules.pk])
    page = browser.get(address).content.decode()
    assert "Edda Editor" in page
    assert "Wanda Writer" not in page
    assert reader.email not in page
    assert "editors" in errors(browser.post(address, {"editors": [reader.pk]}))


def test_a_section_has_one_set_of_rules(browser, section):
    Section.objects.create(name="Market", slug="market")
    page = browser.get(reverse("admin:newsroom_sectionrules_add")).content.decode()
    assert "Market</option>" in page
    assert "Coast</option>" not in page


@pytest.mark.parametrize("about", ["<blockquote>" * 100_000, "x" * 600_001])
def test_a_page_that_no_sanitiser_should_read_is_refused_in_a_sentence(browser, magazine, about):
    response = browser.post(CHANGE_MAGAZINE, SETTINGS | {"about": about})
    assert "about" in errors(response)
