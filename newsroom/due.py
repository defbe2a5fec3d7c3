"""The due-scan: finds the releases whose instant has come, and publishes or holds each on its own."""

from __future__ import annotations

import logging
from datetime import datetime

from django.db import OperationalError, transaction

from articles.models import Article
from common.clock import database_now
from common.refusal import Refusal
from newsroom import workflow
from newsroom.guards import MOST_NOTE
from newsroom.models import Release
from newsroom.models.transition import Act

log = logging.getLogger(__name__)
MOST_AT_ONCE = 500
FAILED = "Something failed on our side while publishing ({error}). Move the release to try again."


def publish_due(now: datetime | None = None) -> int:
    """Publishes or holds what is due; the number of releases that went live.

    Any number of workers may run this at once. `now` is the database's clock unless a test names another instant.
    """
    instant = now or database_now()
    due = list(Release.objects.due(instant).values_list("pk", flat=True)[:MOST_AT_ONCE])
    return sum(_publish(pk, instant) for pk in due)


def _publish(pk: int, now: datetime) -> bool:
    try:
        return _act(Act.PUBLISH, pk, now)
    except OperationalError:
        # The database is away or busy: the row stays pending, and the next scan takes it.
        log.warning("release %s waits for the next scan", pk, exc_info=True)
    except Refusal as refusal:
        _hold(pk, now, refusal.sentence)
    except Exception as error:
        # Whatever is wrong with this one must not keep the others from going out.
        log.exception("release %s failed", pk)
        _hold(pk, now, FAILED.format(error=type(error).__name__))
    return False


def _hold(pk: int, now: datetime, why: str) -> None:
    try:
        _act(Act.HOLD, pk, now, note=why[:MOST_NOTE])
    except Exception:
        # It stays due, and late on the health page; the others go out.
        log.exception("release %s could not be held", pk)


def _act(act: Act, pk: int, now: datetime, note: str = "") -> bool:
    """Claims the release by its article's row, as every act does, and passes by what another worker holds."""
    with transaction.atomic():
        claim = Article.objects.select_for_update(skip_locked=True, no_key=True, of=("self",))
        article = claim.filter(releases=pk).first()
        release = Release.objects.due(now).filter(pk=pk).first()
        if article is None or release is None:
            return False
        workflow.perform(act, article, by=None, now=now, release=release, note=note)
        log.info("release %s: %s", pk, act)
        return True
