"""The theme's menu on narrow screens, by keyboard."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.opening import Opener

_IN_SIGHT = """() => {
  const element = document.activeElement;
  const shown = element.matches(".md-option") ? document.querySelector(".md-option + label:not([hidden])") : element;
  const box = shown.getBoundingClientRect();
  return getComputedStyle(shown).visibility === "visible" && box.width > 0 && box.right > 0 && box.left < innerWidth;
}"""
"""What has the focus, or the label that shows it: the theme's switches of colours have no size of their own."""


def _focus_is_in_sight(page: Page) -> bool:
    return bool(page.evaluate(_IN_SIGHT))


@pytest.mark.parametrize(("width", "scripts"), [(320, True), (1440, True), (320, False)])
def test_no_stop_of_the_keyboard_is_out_of_sight(open_page: Opener, width: int, scripts: bool) -> None:
    page = open_page("services/", width=width, scripts=scripts)
    for _ in range(20):
        page.keyboard.press("Tab")
        page.wait_for_timeout(300 if not scripts else 0)  # what comes into sight slides
        assert _focus_is_in_sight(page), page.evaluate("document.activeElement.outerHTML")


def test_the_menu_opens_and_closes(open_page: Opener) -> None:
    page = open_page("services/", width=320)
    button = page.get_by_role("button", name="Навигация")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".md-sidebar--primary :focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
