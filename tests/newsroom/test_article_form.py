"""The article form: what is typed is saved, what is pressed is done, and what is refused keeps every word."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse

from articles.content import Content, Line, Picture
from articles.models import Article, Contributor, Section, Stage
from newsroom import workflow
from newsroom.models import SectionRules, SignOff
from newsroom.models.transition import Act
from tests.conftest import again


def saved(article: Article) -> Content:
    head = again(article).head
    assert head is not None
    return Content.of(head.content)


# Beginning


def test_a_writer_begins_an_article_with_all_that_belongs_to_it(
    sheet: Any, writer: Any, typed: Any, contributor: Any, image: Any
) -> None:
    sheet(writer).press(**typed)
    article = Article.objects.get()
    assert saved(article) == Content(
        section="coast",
        kind="essay",
        topics=("tides",),
        headline="A road under water",
        dek="The sea has it twice a day.",
        body="<p>The <strong>road</strong> goes under.</p>\n<p>It comes back.</p>",
        teaser_cut=1,
        bylines=(Line(contributor.key, title="walker"),),
        lead=Picture(image.key, alt=image.alt, caption=image.caption, credit=image.credit),
        access="metered",
        slug="road-under-water",
        description="A road and its tides.",
    )
    assert article.created_by == writer


def test_a_new_form_names_the_writer_in_the_byline(sheet: Any, writer: Any, section: Any) -> None:
    Contributor.objects.create(name="Wanda Writer", slug="wanda", user=writer)
    sheet(writer).press(section="coast", headline="Mine")
    assert Article.objects.get().bylines.get().contributor.name == "Wanda Writer"


def test_without_a_section_nothing_begins_and_every_word_stays(sheet: Any, writer: Any, typed: Any) -> None:
    Section.objects.create(name="Hills", slug="hills")
    page = sheet(writer)
    answer = page.press(**typed | {"section": ""})
    assert not Article.objects.exists()
    assert answer.status_code == 200
    assert "A road under water" in page.text
    assert "The &lt;strong&gt;road&lt;/strong&gt; goes under." in page.text


def test_an_editor_begins_nothing_in_the_sections_of_others(sheet: Any, editor: Any, typed: Any) -> None:
    Section.objects.create(name="Hills", slug="hills")
    page = sheet(editor)
    page.press(**typed | {"section": "hills"})
    assert "editors in their own sections" in page.text
    assert "A road under water" in page.text


@pytest.mark.parametrize("who", ["copy_editor", "photo_editor", "moderator", "subscriptions_manager"])
def test_who_begins_no_articles_finds_no_empty_form(request: Any, as_: Any, who: str) -> None:
    client = as_(request.getfixturevalue(who))
    assert client.get(reverse("admin:articles_article_add")).status_code == 403
    assert client.post(reverse("admin:articles_article_add"), {"headline": "Mine"}).status_code == 403


# Saving


def test_a_save_says_which_revision_it_made(sheet: Any, writer: Any, draft: Any) -> None:
    article = draft()
    page = sheet(writer, article)
    answer = page.press(headline="The road at Marrow Point")
    assert "Saved as revision 2." in page.client.get(answer.url).content.decode()
    assert again(article).headline == "The road at Marrow Point"


def test_a_form_that_is_sent_as_it_was_opened_changes_nothing(sheet: Any, writer: Any, draft: Any) -> None:
    article = draft()
    page = sheet(writer, article)
    answer = page.press()
    assert "Nothing had changed." in page.client.get(answer.url).content.decode()
    assert again(article).version == 1


def test_lines_of_the_byline_stand_in_the_order_of_their_numbers(
    sheet: Any, writer: Any, draft: Any, contributor: Any
) -> None:
    other = Contributor.objects.create(name="Bo Tran", slug="bo-tran")
    article = draft()
    sheet(writer, article).press(
        **{
            "bylines-0-ORDER": "2",
            "bylines-1-contributor": str(other.key),
            "bylines-1-role": "photographs",
            "bylines-1-ORDER": "1",
        }
    )
    assert saved(article).bylines == (Line(other.key, role="photographs"), Line(contributor.key))


def test_a_line_of_the_byline_is_taken_out(sheet: Any, writer: Any, draft: Any) -> None:
    article = draft()
    sheet(writer, article).press(**{"bylines-0-DELETE": "on"})
    assert saved(article).bylines == ()


def test_a_line_of_the_byline_that_cannot_be_kept_says_so_at_its_place(sheet: Any, writer: Any, draft: Any) -> None:
    page = sheet(writer, draft())
    page.press(**{"bylines-0-title": "x" * 81})
    assert "Shorten this to 80 characters; it has 81." in page.text
    assert "x" * 81 in page.text


@pytest.mark.parametrize("typed_name", ["someone", "00000000-0000-4000-8000-000000000000"])
def test_a_contributor_that_does_not_exist_is_refused(sheet: Any, writer: Any, draft: Any, typed_name: str) -> None:
    article = draft()
    page = sheet(writer, article)
    page.press(headline="New words", **{"bylines-0-contributor": typed_name})
    assert "Nothing is saved yet: mend what is marked below." in page.text
    assert "New words" in page.text
    assert again(article).version == 1


def test_words_typed_of_a_picture_stand_against_those_of_the_library(
    sheet: Any, writer: Any, draft: Any, image: Any
) -> None:
    article = draft(lead=None)
    sheet(writer, article).press(lead_image=str(image.pk), lead_caption="The harbour in March.")
    lead = saved(article).lead
    assert lead == Picture(image.key, alt=image.alt, caption="The harbour in March.", credit=image.credit)


def test_words_of_a_picture_that_was_there_can_be_emptied(sheet: Any, writer: Any, draft: Any) -> None:
    article = draft()
    sheet(writer, article).press(lead_caption="")
    assert saved(article).lead.caption == ""


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("headline", "x" * 201, "Shorten this to 200 characters; it has 201."),
        ("slug", "a road", "Use only letters without accents, digits and hyphens in the address."),
        ("section", "nowhere", "Nothing is saved yet"),
        ("kind", "gossip", "Nothing is saved yet"),
        ("topics", "nothing", "Nothing is saved yet"),
        ("access", "friends", "Nothing is saved yet"),
        ("lead_image", "987654321", "Nothing is saved yet"),
        ("lead_image", "a picture", "Nothing is saved yet"),
        ("lead_image", "9" * 30, "Nothing is saved yet"),
        ("teaser_cut", "-1", "Nothing is saved yet"),
        ("teaser_cut", "9" * 5000, "Nothing is saved yet"),
        ("version", "yesterday", "Nothing is saved yet"),
        ("bylines-TOTAL_FORMS", "many", "Nothing is saved yet"),
        ("bylines-TOTAL_FORMS", "100000", "Nothing is saved yet"),
        ("headline", "a\0b", "Nothing is saved yet"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_the_other_words_stay(
    sheet: Any, writer: Any, draft: Any, field: str, value: str, sentence: str
) -> None:
    article = draft()
    page = sheet(writer, article)
    answer = page.press(**{"dek": "What I have just typed.", field: value})
    assert answer.status_code == 200
    assert sentence in page.text
    assert "What I have just typed." in page.text
    assert again(article).version == 1


def test_script_in_the_body_is_gone_when_it_is_saved(sheet: Any, writer: Any, draft: Any) -> None:
    article = draft()
    sheet(writer, article).press(body='<p onclick="x()">Safe <script>alert(1)</script>text</p>')
    assert saved(article).body == "<p>Safe text</p>"


def test_script_in_the_headline_is_shown_as_text(sheet: Any, writer: Any, draft: Any) -> None:
    page = sheet(writer, draft(headline="<script>alert(1)</script>"))
    assert "<script>alert(1)</script>" not in page.text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.text


# Acts


def test_submitting_saves_what_is_typed_first(sheet: Any, writer: Any, draft: Any) -> None:
    article = draft()
    sheet(writer, article).press("submit", headline="Last words")
    article = again(article)
    assert (article.stage, article.headline) == (Stage.IN_REVIEW, "Last words")


def test_an_act_that_is_refused_saves_nothing_and_keeps_what_was_typed(sheet: Any, editor: Any, in_review: Any) -> None:
    article = in_review(dek="")
    page = sheet(editor, article)
    page.press("approve", headline="The tide, again")
    assert "The dek is missing: one sentence under the headline." in page.text
    assert "What you typed is still here, and not saved yet." in page.text
    assert "The tide, again" in page.text
    assert (again(article).stage, again(article).headline) == (Stage.IN_REVIEW, "The tide at Marrow Point")


def test_an_editor_approves(sheet: Any, editor: Any, in_review: Any) -> None:
    article = in_review()
    sheet(editor, article).press("approve")
    assert again(article).stage == Stage.APPROVED


def test_an_article_goes_back_with_the_note_typed_beside_the_button(sheet: Any, editor: Any, in_review: Any) -> None:
    article = in_review()
    sheet(editor, article).press("send_back", send_back_note="Who says so?")
    assert again(article).stage == Stage.DRAFTING
    assert article.transitions.first().note == "Who says so?"


def test_without_a_note_it_does_not_go_back(sheet: Any, editor: Any, in_review: Any) -> None:
    page = sheet(editor, in_review())
    page.press("send_back")
    assert "Say in a note what is to be done: the writer reads it." in page.text


def test_a_desk_signs_what_it_has_read(sheet: Any, copy_editor: Any, copy_desk: Any, in_review: Any) -> None:
    article = in_review()
    sheet(copy_editor, article).press("sign copy")
    assert SignOff.objects.get().by == copy_editor


def test_a_desk_that_mends_a_word_signs_what_it_has_mended(
    sheet: Any, copy_editor: Any, copy_desk: Any, in_review: Any
) -> None:
    article = in_review()
    sheet(copy_editor, article).press("sign copy", headline="The tides at Marrow Point")
    assert SignOff.objects.get().revision == again(article).head


def test_a_desk_that_looks_at_an_older_text_signs_nothing(
    sheet: Any, copy_editor: Any, copy_desk: Any, in_review: Any
) -> None:
    page = sheet(copy_editor, in_review())
    page.press("sign copy", **{"part_hash-copy": "0" * 64})
    assert "The words changed while you read. Look again, then sign off." in page.text
    assert not SignOff.objects.exists()


def test_a_sign_off_is_taken_back(sheet: Any, copy_editor: Any, copy_desk: Any, in_review: Any) -> None:
    article = in_review()
    sheet(copy_editor, article).press("sign copy")
    sheet(copy_editor, article).press("unsign copy")
    assert not SignOff.objects.standing().exists()


@pytest.mark.parametrize("act", ["sign", "sign nowhere", "unsign nowhere"])
def test_a_desk_that_does_not_exist_is_refused(
    sheet: Any, copy_editor: Any, copy_desk: Any, in_review: Any, act: str
) -> None:
    page = sheet(copy_editor, in_review())
    assert page.press(act).status_code == 200
    assert "Choose the desk that you sign off for." in page.text


def test_a_managing_editor_releases_now(sheet: Any, managing: Any, approved: Any) -> None:
    article = approved()
    page = sheet(managing, article)
    answer = page.press("release", when="now")
    assert article.editions.live().exists()
    assert "Live." in page.client.get(answer.url).content.decode()


def test_a_managing_editor_releases_for_an_instant_on_the_houses_clock(
    sheet: Any, managing: Any, approved: Any
) -> None:
    article = approved()
    sheet(managing, article).press("release", when="at", at="2099-07-01T09:00")
    assert article.releases.get().at.isoformat() == "2099-07-01T13:00:00+00:00"


@pytest.mark.parametrize(
    ("at", "sentence"),
    [
        ("", "Say at which date and time, or choose now."),
        ("tomorrow", "Write the date and the time like 2026-11-24T09:00."),
        ("2001-01-01T09:00", "This instant has passed."),
        ("2099-03-08T02:30", "The clock in New York skips this hour."),
    ],
)
def test_an_instant_that_cannot_be_is_refused_in_a_sentence(
    sheet: Any, managing: Any, approved: Any, at: str, sentence: str
) -> None:
    article = approved()
    page = sheet(managing, article)
    page.press("release", when="at", at=at)
    assert sentence in page.text
    assert not article.releases.exists()


def test_a_time_that_is_typed_while_now_is_chosen_releases_nothing(sheet: Any, managing: Any, approved: Any) -> None:
    article = approved()
    page = sheet(managing, article)
    page.press("release", when="now", at="2099-07-01T09:00")
    assert "A time is typed, but “Now” is chosen." in page.text
    assert not article.releases.exists()


def test_an_hour_that_comes_twice_asks_which_of_the_two(sheet: Any, managing: Any, approved: Any) -> None:
    article = approved()
    page = sheet(managing, article)
    page.press("release", when="at", at="2099-11-01T01:30")
    assert "shows 01:30 twice" in page.text
    assert "The first (EDT)" in page.text
    page.press("release", which="second")
    assert article.releases.get().at.isoformat() == "2099-11-01T06:30:00+00:00"


def test_a_correction_carries_its_sentence(sheet: Any, managing: Any, writer: Any, live: Any) -> None:
    article = live().article
    sheet(managing, article).press(headline="The tides at Marrow Point")
    sheet(writer, article).press("submit")
    sheet(managing, article).press("approve")
    sheet(managing, article).press("release", when="now", change="correction", correction="It is the east road.")
    assert article.editions.live().get().correction == "It is the east road."


@pytest.mark.parametrize(
    ("who", "offered", "chosen"),
    [("editor", ["minor"], "minor"), ("managing", ["minor", "update", "correction"], "update")],
)
def test_who_releases_chooses_among_the_changes_that_are_theirs(
    request: Any, sheet: Any, writer: Any, managing: Any, live: Any, who: str, offered: list[str], chosen: str
) -> None:
    article = live().article
    sheet(writer, article).press("submit", headline="The tides at Marrow Point")
    sheet(managing, article).press("approve")
    page = sheet(request.getfixturevalue(who), article)
    select = page.text.split('<select name="change"')[1].split("</select>")[0]
    assert re.findall('value="(.*?)"', select) == offered
    assert dict(page.form.values)["change"] == chosen
    page.press("release")
    assert article.editions.live().get().change == chosen


def test_a_waiting_release_is_moved_and_cancelled(sheet: Any, managing: Any, scheduled: Any) -> None:
    release = scheduled()
    sheet(managing, release.article).press("move", when="at", at="2099-07-01T09:00")
    release.refresh_from_db()
    assert release.at.year == 2099
    sheet(managing, release.article).press("cancel")
    release.refresh_from_db()
    assert release.state == "cancelled"


def test_a_live_article_is_withdrawn_with_a_note(sheet: Any, managing: Any, live: Any) -> None:
    article = live().article
    page = sheet(managing, article)
    page.press("withdraw")
    assert "Say in a note why readers can no longer have it" in page.text
    page.press("withdraw", withdraw_note="The source was not who he said he was.")
    assert not article.editions.live().exists()


def test_a_copy_is_opened_when_an_article_is_duplicated(sheet: Any, writer: Any, draft: Any) -> None:
    article = draft()
    answer = sheet(writer, article).press("duplicate")
    copy = Article.objects.exclude(pk=article.pk).get()
    assert answer.url == reverse("admin:articles_article_change", args=[copy.pk])


def test_an_earlier_revision_is_restored_as_a_new_save(sheet: Any, writer: Any, draft: Any) -> None:
    article = draft()
    sheet(writer, article).press(headline="Second thoughts")
    sheet(writer, article).press("edit 1", headline="Third thoughts")
    revisions = list(article.revisions.order_by("number"))
    assert [one.content["headline"] for one in revisions] == [
        "The tide at Marrow Point",
        "Second thoughts",
        "Third thoughts",
        "The tide at Marrow Point",
    ]
    assert revisions[-1].restores == revisions[0]


@pytest.mark.parametrize("number", ["7", "first", "9" * 5000])
def test_a_revision_that_does_not_exist_is_not_restored(sheet: Any, writer: Any, draft: Any, number: str) -> None:
    page = sheet(writer, draft())
    assert page.press(f"edit {number}").status_code == 200
    assert "This article has no revision" in page.text


# Who may


@pytest.mark.parametrize("act", ["publish", "hold", "create", "explode", ""])
def test_a_button_that_the_form_does_not_have_does_nothing(sheet: Any, managing: Any, scheduled: Any, act: str) -> None:
    release = scheduled()
    page = sheet(managing, release.article)
    assert page.press(act, headline="Typed").status_code == 200
    assert "This page has no such button." in page.text
    assert again(release.article).version == 1


def test_a_writer_in_review_reads_and_cannot_type(sheet: Any, writer: Any, in_review: Any) -> None:
    page = sheet(writer, in_review())
    assert "headline" not in page.form.names
    assert "Paragraph 1 of the piece." in page.text


def test_fields_that_the_page_did_not_offer_are_refused(sheet: Any, writer: Any, in_review: Any) -> None:
    article = in_review()
    page = sheet(writer, article)
    slipped_in = {"version": "1", "section": "coast", "kind": "news", "headline": "Slipped in"}
    lines = {"bylines-TOTAL_FORMS": "0", "bylines-INITIAL_FORMS": "0"}
    page.press("take_back", **slipped_in, **lines)
    assert "“Save” is for" in page.text
    assert (again(article).stage, again(article).headline) == (Stage.IN_REVIEW, "The tide at Marrow Point")


def test_without_fields_a_writer_takes_their_article_back(sheet: Any, writer: Any, in_review: Any) -> None:
    article = in_review()
    sheet(writer, article).press("take_back")
    assert again(article).stage == Stage.DRAFTING


@pytest.mark.parametrize("act", ["approve", "send_back", "release", "move", "cancel", "withdraw", "spike"])
def test_a_writer_does_nothing_that_is_for_others(sheet: Any, writer: Any, in_review: Any, act: str) -> None:
    article = in_review()
    before = again(article).stage
    assert sheet(writer, article).press(act, send_back_note="No", withdraw_note="No").status_code == 200
    assert again(article).stage == before
    assert article.transitions.count() == 2


def test_nobody_is_offered_the_approval_of_their_own(
    sheet: Any, managing: Any, editor: Any, in_review: Any, content: Any, now: datetime
) -> None:
    own = workflow.create(content(), by=managing, now=now)
    workflow.perform(Act.SUBMIT, own, by=managing, now=now)
    assert 'value="approve"' not in sheet(managing, own).text
    assert 'value="approve"' in sheet(editor, own).text


@pytest.mark.parametrize("who", ["moderator", "subscriptions_manager"])
def test_who_works_elsewhere_in_the_house_is_not_let_in(request: Any, as_: Any, who: str, draft: Any) -> None:
    url = reverse("admin:articles_article_change", args=[draft().pk])
    client = as_(request.getfixturevalue(who))
    assert client.get(url).status_code == 403
    assert client.post(url, {"act": "spike"}).status_code == 403


@pytest.mark.parametrize("who", ["reader", "subscriber"])
def test_a_reader_is_told_that_the_newsroom_is_not_theirs(request: Any, as_: Any, who: str, draft: Any) -> None:
    url = reverse("admin:articles_article_change", args=[draft().pk])
    assert as_(request.getfixturevalue(who)).get(url, follow=True).status_code == 403


def test_a_visitor_is_asked_to_log_in_as_everywhere_else(client: Any, draft: Any) -> None:
    url = reverse("admin:articles_article_change", args=[draft().pk])
    answer = client.get(url, follow=True)
    assert answer.redirect_chain[-1][0].startswith(reverse("account_login"))


def test_what_somebody_does_not_find_does_not_exist(as_: Any, person: Any, draft: Any) -> None:
    from newsroom.roles import Job

    stranger = person("walt writer", Job.WRITER)
    url = reverse("admin:articles_article_change", args=[draft().pk])
    assert as_(stranger).get(url).status_code == 404
    assert as_(stranger).post(url, {"act": "submit"}).status_code == 404


@pytest.mark.parametrize("number", ["987654", "9" * 30])
def test_an_unknown_number_is_nothing(as_: Any, managing: Any, number: str) -> None:
    assert as_(managing).get(f"/admin/articles/article/{number}/change/").status_code == 404


def test_an_article_cannot_be_deleted(as_: Any, person: Any, draft: Any) -> None:
    chief = person("sue super")
    chief.is_staff = chief.is_superuser = True
    chief.save()
    assert as_(chief).post(f"/admin/articles/article/{draft().pk}/delete/").status_code == 404


def test_who_moves_an_article_to_a_section_of_others_is_told_where_it_went(sheet: Any, editor: Any, draft: Any) -> None:
    other = Section.objects.create(name="Hills", slug="hills")
    SectionRules.objects.create(section=other)
    page = sheet(editor, draft())
    answer = page.press(section="hills")
    assert answer.url == reverse("admin:articles_article_changelist")
    assert "is now in a section of others" in page.client.get(answer.url).content.decode()


# What the page says


def test_it_says_in_one_sentence_where_the_article_stands(
    sheet: Any, managing: Any, scheduled: Any, now: datetime
) -> None:
    release = scheduled(now + timedelta(hours=1))
    assert "Approved. Not public. Next release" in sheet(managing, release.article).text


def test_each_thing_that_is_missing_leads_to_its_field(sheet: Any, writer: Any, draft: Any) -> None:
    text = sheet(writer, draft(dek="", lead=None)).text
    assert '<a href="#id_dek">The dek is missing: one sentence under the headline.</a>' in text
    assert '<a href="#field-lead_image">The lead picture is missing.</a>' in text


def test_a_missing_sign_off_is_among_what_is_missing(sheet: Any, editor: Any, copy_desk: Any, in_review: Any) -> None:
    text = sheet(editor, in_review()).text
    assert '<a href="#signoffs">The Copy desk has not signed this off.</a>' in text


@pytest.mark.parametrize(
    ("who", "made", "act"),
    [
        ("writer", "draft", "submit"),
        ("editor", "in_review", "approve"),
        ("copy_editor", "in_review", "sign copy"),
        ("managing", "approved", "release"),
        ("copy_editor", "draft", "edit"),
    ],
)
def test_the_one_button_that_stands_out_is_the_next_act(
    request: Any, sheet: Any, who: str, made: str, act: str
) -> None:
    if who == "copy_editor":
        request.getfixturevalue("copy_desk")
    text = sheet(request.getfixturevalue(who), request.getfixturevalue(made)()).text
    assert text.count('class="primary-button"') == 1
    assert f'name="act" value="{act}" class="primary-button"' in text


def test_the_timeline_tells_who_did_what_with_which_note(
    sheet: Any, writer: Any, editor: Any, in_review: Any, now: datetime
) -> None:
    article = in_review()
    workflow.perform(Act.SEND_BACK, article, by=editor, now=now, note="Who says so?")
    text = sheet(writer, article).text
    assert "<strong>Edda Editor</strong>: Send back" in text
    assert '<q class="note">Who says so?</q>' in text


def test_the_form_costs_the_same_however_long_the_article_has_lived(
    sheet: Any, editor: Any, writer: Any, in_review: Any, copy_desk: Any, django_assert_max_num_queries: Any
) -> None:
    article = in_review()
    for number in range(6):
        one = Contributor.objects.create(name=f"Person {number}", slug=f"person-{number}")
        row = number + 1
        sheet(editor, article).press(
            headline=f"Title {number}",
            **{f"bylines-{row}-contributor": str(one.key), f"bylines-{row}-role": "by"},
        )
    assert len(saved(article).bylines) == 7
    page = sheet(editor, article)
    with django_assert_max_num_queries(28):
        page.client.get(page.url)


def test_what_readers_have_can_still_be_corrected(sheet: Any, managing: Any, editor: Any, live: Any) -> None:
    article = live().article
    assert 'value="release"' not in sheet(editor, article).text
    page = sheet(managing, article)
    assert 'value="update"' not in page.text
    page.press("release", change="correction", correction="It is the east road.")
    assert article.editions.live().get().correction == "It is the east road."


def test_a_button_that_does_not_say_when_releases_nothing(sheet: Any, managing: Any, approved: Any) -> None:
    article = approved()
    sheet(managing, article).press("release", when="tomorrow")
    assert not article.releases.exists()
