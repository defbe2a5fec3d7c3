"""A worker that is killed -9 while it renews: the term is paid once, and read once."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from subscribers import renewing
from subscribers.models import Entitlement, Payment, Subscription
from tests.accounts.conftest import again
from tests.processes import environment
from tests.redis_server import refused_url

pytestmark = [pytest.mark.processes, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def due(running: Subscription) -> Subscription:
    Subscription.objects.update(due_at=timezone.now(), renews_at=timezone.now())
    return running


@pytest.mark.parametrize("row", ["subscribers.Payment", "subscribers.Entitlement", "subscribers.Subscription"])
@pytest.mark.parametrize("moment", ["before", "after"])
def test_wherever_it_is_killed_the_term_is_paid_once(due: Subscription, tmp_path: Path, row: str, moment: str) -> None:
    command = [sys.executable, "-m", "tests.accounts.killed", row, moment]
    ended = subprocess.run(command, env=environment(refused_url(), tmp_path), timeout=30, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert again(due).terms == (1 if moment == "before" else 2)
    renewing.renew_due(timezone.now() + timedelta(seconds=1))
    assert again(due).terms == 2
    assert Payment.objects.filter(subscription=due, term=2).count() == 1
    assert Entitlement.objects.filter(payment__subscription=due).count() == 2
