"""The hands of somebody who writes in the text editor."""

from playwright.sync_api import Locator, Page, expect


def press(page: Page, name: str) -> None:
    page.get_by_role("toolbar").get_by_role("button", name=name, exact=True).click()
    settle(page)


def go_to_end(page: Page) -> None:
    """Of the line."""
    page.keyboard.press("End")
    settle(page)


def settle(page: Page) -> None:
    """The browser tells the editor a moment later that the cursor was moved, and the editor does not listen for a
    twentieth of a second after a change. No hand is as fast."""
    page.wait_for_timeout(100)


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog")


def save(page: Page, answer: str = "Saved as revision 2") -> None:
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text(answer)).to_be_visible()
