"""Each kind of page as different readers meet it. Whatever leaves the site fails every one of these tests."""

from itertools import pairwise
from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.browser.axe import violations
from tests.browser.opening import Opener

LONG = "services/fbmse/ustanovlenie-invalidnosti/"
WITH_TARGET = "services/sfr/posobie-na-pogrebenie/"
PAGES = [
    "",
    "services/",
    LONG,
    WITH_TARGET,
    "life-situations/",
    "life-situations/utrata-blizkogo/",
    "needs/",
    "needs/one-visit/",
    "problems/",
    "recommendations/",
    "target-paths/",
    "agencies/",
    "agencies/sfr/",
    "segments/",
    "segments/bereaved/",
    "channels/",
    "channels/mfc/",
    "documents/",
    "documents/passport/",
    "regulations/",
    "404.html",
]

_SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
every_page = pytest.mark.parametrize("address", PAGES)


def _widest(page: Page) -> str:
    """What sticks out at the right, to say in a failure."""
    return str(
        page.evaluate(
            """[...document.querySelectorAll(".cjm *")]
               .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
               .slice(-3).map(e => e.outerHTML.slice(0, 120))"""
        )
    )


@every_page
@pytest.mark.parametrize(("width", "text_zoom"), [(1800, 1), (800, 1), (320, 1), (1280, 2), (640, 2)])
def test_a_page_never_scrolls_sideways(open_page: Opener, address: str, width: int, text_zoom: float) -> None:
    page = open_page(address, width=width, text_zoom=text_zoom)
    assert page.evaluate(_SIDEWAYS) <= 0, _widest(page)


@every_page
@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (1440, "dark"), (320, "light")])
def test_axe_finds_nothing(open_page: Opener, address: str, width: int, scheme: Literal["light", "dark"]) -> None:
    assert violations(open_page(address, width=width, scheme=scheme)) == []


@every_page
def test_the_first_key_leads_over_the_header(open_page: Opener, address: str) -> None:
    page = open_page(address)
    page.keyboard.press("Tab")
    link = page.locator(".md-skip:focus")
    assert link.text_content().strip() == "Перейти к содержанию"
    target = page.locator(f"[id='{link.evaluate('e => decodeURIComponent(e.hash.slice(1))')}']")
    assert target.locator("xpath=ancestor-or-self::article").count() == 1


@every_page
def test_a_page_is_whole_without_scripts(open_page: Opener, address: str) -> None:
    with_scripts, without = open_page(address), open_page(address, scripts=False)
    assert without.locator("h1").count() == 1
    assert without.locator(".cjm a").count() >= with_scripts.locator(".cjm a").count()
    assert without.locator("[data-cjm-filter]:visible").count() == 0


@every_page
def test_headings_follow_each_other_and_parts_are_named_once(open_page: Opener, address: str) -> None:
    page = open_page(address)
    levels = page.evaluate("[...document.querySelectorAll('.cjm :is(h1,h2,h3,h4,h5,h6)')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert sorted(set(ids)) == sorted(ids)


@every_page
def test_lines_of_the_templates_are_no_lines_of_the_page(open_page: Opener, address: str) -> None:
    """Line breaks count only where an author's text has them: else empty lines part what stands in a card."""
    broken = open_page(address).evaluate(
        """[...document.querySelectorAll(".cjm *")]
           .filter(e => getComputedStyle(e).whiteSpace.startsWith("pre") && !e.closest("pre"))
           .filter(e => [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && /^\\s*\\n\\s*$/.test(n.data)))
           .map(e => e.outerHTML.slice(0, 120))"""
    )
    assert broken == []


@every_page
def test_what_can_be_pressed_is_large_enough(open_page: Opener, address: str) -> None:
    """At least 24 by 24 pixels, save links inside a line of text (WCAG 2.2, 2.5.8)."""
    page = open_page(address, width=320)
    small = page.evaluate(
        """[...document.querySelectorAll(".cjm :is(button, select, [type=search], label:has(input), summary, a)")]
           .filter(e => e.offsetParent && getComputedStyle(e).display !== "inline")
           .filter(e => { const r = e.getBoundingClientRect(); return r.width < 24 || r.height < 23.5; })
           .map(e => e.outerHTML.slice(0, 120))"""
    )
    assert small == []


_LINES = ":is(.cjm-item dl dd, .cjm-becomes, .cjm-from, .cjm-steps li, .cjm-uses > li) > a"


@every_page
def test_links_that_make_up_a_line_are_large_enough(open_page: Opener, address: str) -> None:
    page = open_page(address)
    page.evaluate("document.fonts.ready.then(() => true)")
    small = page.locator(f".cjm {_LINES}").evaluate_all(
        """links => links.filter(e => e.checkVisibility())
           .filter(e => e.getClientRects()[0].height < 24 || (e.closest("p") && e.getClientRects()[0].width < 24))
           .map(e => e.outerHTML.slice(0, 120))"""
    )
    assert small == []


@every_page
def test_every_link_is_underlined_or_stands_on_a_ground_of_its_own(open_page: Opener, address: str) -> None:
    page = open_page(address)
    known_by_colour = page.evaluate(
        """[...document.querySelectorAll(".cjm a:not(.cjm-chip, .cjm-button, .headerlink)")]
           .filter(e => e.checkVisibility() && !e.matches(":is(.cjm-becomes, .cjm-from) > a"))
           .filter(e => getComputedStyle(e).textDecorationLine !== "underline").map(e => e.outerHTML.slice(0, 120))"""
    )
    assert known_by_colour == []


SMALLEST = """least => {
    const found = [], walker = document.createTreeWalker(document.querySelector(".cjm"), NodeFilter.SHOW_TEXT);
    for (let text; text = walker.nextNode();) {
        const element = text.parentElement;
        if (!text.data.trim() || !element.checkVisibility() || element.closest(".cjm-said")) continue;
        const size = parseFloat(getComputedStyle(element).fontSize);
        if (size < least - 0.005) found.push(size.toFixed(2) + " " + text.data.trim().slice(0, 60));
    }
    return [...new Set(found)];
}"""


@every_page
@pytest.mark.parametrize("width", [320, 1400])
def test_no_text_is_smaller_than_12_pixels(open_page: Opener, address: str, width: int) -> None:
    assert open_page(address, width=width).evaluate(SMALLEST, 12) == []


@pytest.mark.parametrize("address", ["", "services/", "life-situations/", "agencies/sfr/", "target-paths/"])
def test_where_paths_are_strips_a_legend_explains_them(open_page: Opener, address: str) -> None:
    page = open_page(address, scripts=False)
    kinds = "e => [...new Set(e.map(each => [...each.classList].find(name => name.startsWith('cjm-k-'))))]"
    in_strips = page.locator(".cjm-strip i").evaluate_all(kinds)
    in_legend = page.locator(".cjm-legend .cjm-pill").evaluate_all(kinds)
    assert in_strips
    assert set(in_strips) <= set(in_legend)
    assert page.locator(".cjm-legend").count() == 1


def test_a_card_counts_the_chevrons_of_its_strips(open_page: Opener) -> None:
    paths = open_page("life-situations/", scripts=False).locator(".cjm-card__paths p:has(+ .cjm-strip)")
    counted = paths.evaluate_all("""found => found.map(each => [
        each.textContent.split(",")[0].match(/[0-9]+/g).reduce((sum, n) => sum + +n, 0),
        each.nextElementSibling.children.length,
    ])""")
    assert len(counted) > 4
    assert all(said == drawn for said, drawn in counted), counted
