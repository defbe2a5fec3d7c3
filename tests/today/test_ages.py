"""How long ago, and how far ahead."""

from datetime import timedelta

import pytest

from common.ages import age
from newsroom.templatetags.today import ahead


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0, "less than a minute"), (59, "less than a minute"), (60, "1 minute"), (7_300, "2 hours"), (172_800, "2 days")],
)
def test_what_has_just_been_is_not_zero_minutes_old(now, seconds, told):
    assert age(now - timedelta(seconds=seconds), now).replace("\xa0", " ") == told


def test_what_is_to_come_is_told_in_the_same_words(now):
    soon, later = (ahead(now + timedelta(seconds=seconds), now) for seconds in (30, 720))
    assert (soon, later, ahead(now, now)) == ("in less than a minute", "in 12\xa0minutes", "now")
