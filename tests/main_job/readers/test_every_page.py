"""What must hold on every page, whoever reads it, by day and by night, at a desk and on a phone."""

from __future__ import annotations

import pytest

from tests.main_job.readers.looking import NARROW, PHONE, ZOOMED, See
from tests.main_job.readers.pages import PAGES, Page

every_page = pytest.mark.parametrize("page", PAGES, ids=str)


@every_page
def test_it_is_the_page_that_is_meant(see: See, page: Page) -> None:
    assert see(page).status == page.status


@every_page
def test_axe_finds_nothing_light_and_dark(see: See, page: Page) -> None:
    assert see(page).faults == {"light, desk": "", "dark, phone": ""}


@every_page
def test_nothing_scrolls_sideways_at_two_hundred_per_cent_or_on_a_phone(see: See, page: Page) -> None:
    assert see(page).sticks_out == {ZOOMED: [], NARROW: [], PHONE: []}


@every_page
def test_nothing_is_asked_of_other_hosts_and_nothing_is_missing_or_forbidden(see: See, page: Page) -> None:
    look = see(page)
    assert (look.asked, look.complaints) == ([], [])
