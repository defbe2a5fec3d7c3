"""A preview link, from the article form to somebody without an account, in real browsers."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from tests.main_job.axe import axe
from tests.main_job.editor import opener


def test_it_is_made_beside_the_text_read_by_its_holder_and_revoked(
    window: Any, live_server: Any, as_: Any, writer: Any, draft: Any
) -> None:
    page = opener(window, live_server, as_)(writer, draft(access="subscribers"))
    page.get_by_label("Headline").fill("Not saved yet")
    links = page.get_by_role("region", name="Preview links")
    links.get_by_label("For whom").fill("Lena Lawyer")
    links.get_by_role("button", name="Make a link").press("Enter")
    expect(links.get_by_text("whoever has it reads revision 1, and no other")).to_be_visible()
    expect(page.get_by_label("Headline")).to_have_value("Not saved yet")
    expect(links.get_by_role("button", name="Copy the address for Lena Lawyer")).to_be_focused()
    axe(page)
    address = links.get_by_label("Address for Lena Lawyer").input_value()
    secret = address.split("/")[-2]
    holder = window(390)
    holder.goto(f"/preview/{secret}/")
    axe(holder)
    holder.get_by_role("button", name="Open the preview").click()
    expect(holder.get_by_text("Paragraph 6 of the piece.")).to_be_visible()
    holder.wait_for_load_state("networkidle")
    assert holder.evaluate("[...document.images].every((image) => image.naturalWidth)")
    assert holder.evaluate("document.documentElement.scrollWidth") <= 390
    axe(holder)
    links.get_by_role("button", name="Revoke the link for Lena Lawyer").click()
    expect(links.get_by_text("its address shows nothing any more")).to_be_visible()
