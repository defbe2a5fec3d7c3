"""Each part of Today is for whom it concerns, and nobody is asked for what the workflow refuses them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from newsroom import waiting, workflow
from newsroom.models import Desk, SectionRules
from newsroom.models.transition import Act
from newsroom.roles import Job
from newsroom.step import Ground
from newsroom.waiting import Colleague
from tests.conftest import again
from tests.doors.world import superuser
from tests.today.conftest import URL, address_of

__all__ = ["superuser"]

NEWSROOM = {"late", "mine", "tonight"}
PARTS = {
    "writer": NEWSROOM | {"others"},
    "editor": NEWSROOM | {"others", "front"},
    "copy_editor": NEWSROOM,
    "photo_editor": NEWSROOM,
    "managing": NEWSROOM | {"others", "front", "comments"},
    "moderator": {"comments"},
    "subscriptions_manager": {"renewals"},
    "superuser": {"late", "tonight", "comments"},
}
ORDER = ["late", "mine", "tonight", "front", "comments", "others"]


def test_everybody_has_the_parts_that_concern_them(screen: Any, section: Any, request: Any) -> None:
    shown = {}
    for who in PARTS:
        page = screen(request.getfixturevalue(who))
        shown[who] = {str(key) for key in page.found("//section[@data-part]/@data-part")}
    assert shown == PARTS


def test_late_and_held_come_first_then_what_waits_then_tonight_the_front_page_and_comments(
    screen: Any, section: Any, managing: Any
) -> None:
    assert [str(key) for key in screen(managing).found("//section/@data-part")] == ORDER


def test_who_works_here_without_a_role_reads_what_to_do(as_: Any, person: Any, magazine: Any) -> None:
    user = person("nora nobody", Job.WRITER)
    user.groups.clear()
    page = as_(user).get(URL).content.decode()
    assert "Your account has no role yet" in page
    assert "data-part" not in page


def test_an_empty_part_teaches(screen: Any, copy_editor: Any, managing: Any, scheduled: Any, now: Any) -> None:
    release = scheduled(now + timedelta(days=3))
    page = screen(copy_editor)
    assert "Nothing waits for you. The next piece is due" in page.part("mine")
    assert f'href="{address_of(release.article)}"' in page.text
    assert "Nothing is late, and nothing is held." in screen(managing).part("late")


def test_a_writer_finds_what_was_sent_back_with_the_note_and_what_is_with_others(
    screen: Any, writer: Any, editor: Any, draft: Any, in_review: Any, copy_desk: Any, now: Any
) -> None:
    back, away = in_review(headline="The road"), in_review(headline="The pier")
    workflow.perform(Act.SEND_BACK, back, by=editor, now=now, note="Who says so?")
    page = screen(writer)
    assert page.rows("mine") == [f"article-{back.pk}"]
    assert "Sent back by Edda Editor “Who says so?”" in page.part("mine")
    assert page.rows("others") == [f"article-{away.pk}"]
    assert "Waits for Copy" in page.part("others")


def test_a_draft_says_what_is_missing_and_leads_to_each_field(screen: Any, writer: Any, draft: Any) -> None:
    article = draft(dek="")
    page = screen(writer)
    assert "The dek is missing" in page.part("mine")
    assert f'href="{address_of(article)}#id_dek"' in page.text


def test_what_waits_stands_there_oldest_first(screen: Any, writer: Any, draft: Any, now: Any) -> None:
    articles = [draft(headline=name) for name in "ABC"]
    for age, article in zip((1, 3, 2), articles, strict=True):
        type(article).objects.filter(pk=article.pk).update(waits_since=now - timedelta(hours=age))
    assert screen(writer).rows("mine") == [f"article-{articles[one].pk}" for one in (1, 2, 0)]
    type(articles[0]).objects.update(stage="in_review")
    assert screen(writer).rows("others") == [f"article-{articles[one].pk}" for one in (1, 2, 0)]
    assert "3 hours" in screen(writer).row(f"article-{articles[1].pk}").replace("\xa0", " ")


def test_a_desk_is_asked_until_it_has_signed_and_then_an_editor(
    screen: Any, editor: Any, copy_editor: Any, copy_desk: Any, in_review: Any, now: Any
) -> None:
    article = in_review()
    row = f"article-{article.pk}"
    assert (screen(copy_editor).rows("mine"), screen(editor).rows("mine")) == ([row], [])
    workflow.perform(Act.SIGN, article, by=copy_editor, now=now, desk=copy_desk)
    assert (screen(copy_editor).rows("mine"), screen(editor).rows("mine")) == ([], [row])


def test_a_stale_sign_off_says_how_many_words_changed(
    screen: Any, rewrite: Any, copy_editor: Any, copy_desk: Any, in_review: Any, now: Any
) -> None:
    article = in_review()
    workflow.perform(Act.SIGN, article, by=copy_editor, now=now, desk=copy_desk)
    rewrite(article, headline="The tides at Marrow Hill", dek="What a village keeps when the sea takes it.")
    assert "4 words changed since Cora Copy signed." in screen(copy_editor).part("mine")


def test_other_pictures_are_told_to_the_desk_that_answers_for_them(
    screen: Any, rewrite: Any, photo_editor: Any, picture_desk: Desk, in_review: Any, now: Any, content: Any
) -> None:
    article = in_review()
    workflow.perform(Act.SIGN, article, by=photo_editor, now=now, desk=picture_desk)
    rewrite(article, lead=None)
    assert "The pictures or the byline changed since Phil Photo signed." in screen(photo_editor).part("mine")


def test_editors_are_not_asked_for_what_is_their_own(
    screen: Any, person: Any, editor: Any, managing: Any, draft: Any, now: Any
) -> None:
    article = draft(by=editor)
    workflow.perform(Act.SUBMIT, article, by=editor, now=now)
    assert (screen(editor).rows("mine"), screen(editor).rows("others")) == ([], [f"article-{article.pk}"])
    assert screen(managing).rows("mine") == [f"article-{article.pk}"]


def test_a_desk_is_not_asked_for_what_is_its_own_unless_the_section_lets_it(
    screen: Any, person: Any, copy_desk: Desk, draft: Any, section: Any, now: Any
) -> None:
    both = person("bea both", Job.WRITER, Job.COPY_EDITOR)
    article = draft(by=both)
    workflow.perform(Act.SUBMIT, article, by=both, now=now)
    row = f"article-{article.pk}"
    assert (screen(both).rows("mine"), screen(both).rows("others")) == ([], [row])
    SectionRules.objects.filter(section=section).update(own_sign_off=True)
    assert screen(both).rows("mine") == [row]


def test_who_finds_everything_follows_only_what_is_theirs(
    screen: Any, person: Any, copy_desk: Desk, in_review: Any
) -> None:
    in_review()
    assert screen(person("fay both", Job.WRITER, Job.FACT_CHECKER)).rows("others") == []


def test_a_held_release_is_no_approved_piece_that_waits_as_well(screen: Any, managing: Any, held: Any) -> None:
    release = held()
    page = screen(managing)
    assert (page.rows("late"), page.rows("mine")) == ([f"release-{release.pk}"], [])


@pytest.mark.parametrize("lost", ["is_active", "is_staff"])
def test_nothing_waits_for_who_works_here_no_more(managing: Any, in_review: Any, lost: str) -> None:
    article = in_review()
    setattr(managing, lost, False)
    assert not waiting.waiting_for(Colleague(managing), type(article).objects.all()).exists()


def test_what_is_released_or_live_waits_for_nobody(screen: Any, managing: Any, live: Any, scheduled: Any) -> None:
    live(headline="The road")
    scheduled(headline="The pier", slug="pier")
    assert "Nothing waits for you." in screen(managing).part("mine")


def test_a_release_that_was_cancelled_waits_for_one_again(screen: Any, managing: Any, scheduled: Any, now: Any) -> None:
    release = scheduled()
    workflow.perform(Act.CANCEL, release.article, by=managing, now=now)
    assert screen(managing).buttons(f"article-{release.article_id}") == ["release", "send_back"]


def test_nobody_is_asked_for_an_act_that_the_workflow_does_not_offer_them(
    request: Any, magazine: Any, copy_desk: Desk, draft: Any, in_review: Any, approved: Any, changed: Any, live: Any
) -> None:
    """And whoever writes, edits or manages is asked for the next act of what they are offered it for."""
    articles = [draft(headline="A"), in_review(headline="B"), draft(headline="C", by=request.getfixturevalue("editor"))]
    copy_desk.required_by.all().delete()
    articles += [in_review(headline="D"), approved(headline="E"), changed(live(headline="F"))]
    wrong, asked = [], set()
    for who in (*PARTS, "fact_checker"):
        user = request.getfixturevalue(who)
        for article in waiting.asked_of(Colleague(user), type(articles[0]).objects.all()):
            act = vars(article)["asks"]
            if act and act not in workflow.offered(Ground(again(article), user), article.changed_at):
                wrong.append((who, article, act))
            asked |= {(who, act)} if act else set()
    assert not wrong
    assert asked == {
        ("writer", "submit"),
        ("editor", "submit"),
        ("editor", "approve"),
        ("editor", "release"),
        ("managing", "approve"),
        ("managing", "release"),
    }


def test_more_than_fit_are_counted_and_led_to(screen: Any, writer: Any, draft: Any) -> None:
    for number in range(15):
        draft(headline=f"Number {number}")
    page = screen(writer)
    link = page.found("//section[@data-part='mine']//a[contains(., 'and 3 more')]/@href")[0]
    assert page.client.get(link).content.decode().count('class="field-title') == 15


def test_failed_renewals_stand_there_for_who_manages_subscriptions(
    screen: Any, subscriptions_manager: Any, subscriber: Any, overdue: Any
) -> None:
    assert "Every renewal went through." in screen(subscriptions_manager).part("renewals")
    overdue(subscriber)
    assert "Sam Subscriber" in screen(subscriptions_manager).part("renewals")
