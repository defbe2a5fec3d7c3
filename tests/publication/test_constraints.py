"""What must never be, tried past every rule of the code."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from articles.models import Address, Article, Byline, Edition, EditionCredit, Magazine, Pick
from newsroom.models import Release
from outbox.models import Event
from subscribers.models import Entitlement, User


def refused(constraint: str, act: Any) -> None:
    """`act` breaks this very constraint; SQLite names the columns of a unique one instead."""
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        act()
    assert constraint in str(error.value) or "UNIQUE constraint failed" in str(error.value)


def another(row: Any, **changes: Any) -> None:
    row.pk = None
    row._state.adding = True
    for name, value in changes.items():
        setattr(row, name, value)
    row.save(force_insert=True)


def test_two_live_editions_of_an_article(live: Any) -> None:
    refused("one_live_edition_an_article", lambda: another(live(), number=2))


def test_two_releases_waiting_for_an_article(scheduled: Any) -> None:
    refused("one_release_waits_an_article", lambda: another(scheduled()))


def test_a_held_release_beside_a_pending_one(scheduled: Any) -> None:
    pending = scheduled()
    refused("one_release_waits_an_article", lambda: another(pending, state="held", held_because="No credit."))


def test_a_held_release_without_its_reason(scheduled: Any) -> None:
    pending = scheduled()
    refused("release_held_says_why", lambda: Release.objects.filter(pk=pending.pk).update(state="held"))


def test_a_release_that_is_done_without_an_edition(scheduled: Any) -> None:
    pending = scheduled()
    refused("release_done_has_its_edition", lambda: Release.objects.filter(pk=pending.pk).update(state="done"))


@pytest.mark.parametrize("values", [{"change": "correction", "correction": ""}, {"correction": "It was Tuesday."}])
def test_a_correction_without_its_sentence_or_a_sentence_without_a_correction(live: Any, values: Any) -> None:
    live()
    refused("edition_correction_has_its_sentence", lambda: Edition.objects.update(**values))


def test_an_edition_that_ends_before_it_starts(live: Any, now: datetime) -> None:
    live()
    refused("edition_ends_after_it_starts", lambda: Edition.objects.update(ended_at=now - timedelta(days=1)))


def test_one_address_for_two_articles(live: Any, draft: Any) -> None:
    address = Address.objects.get(article=live().article)
    other = draft()
    refused("one_article_an_address", lambda: another(address, article=other))


def test_a_contributor_twice_in_one_role(draft: Any) -> None:
    line = Byline.objects.get(article=draft())
    refused("one_byline_a_role", lambda: another(line, position=5))


def test_a_contributor_credited_twice_in_one_role(live: Any) -> None:
    credit = EditionCredit.objects.get(edition=live())
    refused("one_credit_a_role", lambda: another(credit))


def test_a_stage_that_is_not_in_the_table(draft: Any) -> None:
    draft()
    refused("article_stage_is_known", lambda: Article.objects.update(stage="printed"))


def test_two_revisions_with_one_number(draft: Any) -> None:
    head = draft().head
    refused("one_revision_a_number", lambda: another(head))


def test_two_events_for_one_cause(live: Any) -> None:
    live()
    refused("outbox_event_cause", lambda: another(Event.objects.get(), key="00000000-0000-4000-8000-000000000000"))


def test_a_second_magazine(magazine: Magazine) -> None:
    refused("one_magazine", lambda: Magazine.objects.bulk_create([Magazine(pk=2)]))


def test_one_piece_picked_twice_into_a_list(live: Any) -> None:
    article = live().article
    Pick.objects.create(article=article)
    refused("picked_once_a_list", lambda: Pick.objects.create(article=article))


def test_an_entitlement_that_ends_before_it_starts(reader: User, now: datetime) -> None:
    refused(
        "entitlement_ends_after_it_starts",
        lambda: Entitlement.objects.create(user=reader, starts_at=now, ends_at=now - timedelta(days=1)),
    )


def test_two_accounts_with_one_address(reader: User) -> None:
    refused("one_account_an_email", lambda: User.objects.create(email=reader.email.upper()))
