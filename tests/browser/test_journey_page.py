"""What the scripts of a journey's page add, and what of it prints."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.opening import Opener
from tests.browser.test_every_kind_of_page import LONG, WITH_TARGET


def _lit(page: Page) -> int:
    return page.locator(".cjm-lit").count()


def test_pointing_at_a_problem_lights_up_what_belongs_to_it(open_page: Opener) -> None:
    page = open_page(WITH_TARGET)
    assert _lit(page) == 0
    chip = page.locator(".cjm-map a.cjm-problem").first
    chip.hover()
    target = chip.get_attribute("href")
    assert page.locator(f".cjm-map a.cjm-lit[href='{target}']").count() >= 1
    assert page.locator(".cjm-map a.cjm-recommendation.cjm-lit").count() >= 1
    page.mouse.move(0, 0)
    page.locator(".cjm-map a.cjm-problem").first.focus()
    assert _lit(page) > 1


def test_a_lane_can_be_hidden_and_shown(open_page: Opener) -> None:
    page = open_page(WITH_TARGET)
    lane = page.locator(".cjm-map .cjm-l-problems").first
    expect(lane).to_be_visible()
    page.locator(".cjm-menu").first.locator("summary").click()
    box = page.locator(".cjm-menu input[value='problems']")
    box.uncheck()
    expect(lane).to_be_hidden()
    box.check()
    expect(lane).to_be_visible()


def test_the_tools_are_only_there_with_scripts(open_page: Opener) -> None:
    assert open_page(LONG).locator(".cjm-actions:visible").count() == 1
    assert open_page(LONG, scripts=False).locator(".cjm-actions:visible").count() == 0


def test_the_map_is_a_table_with_headers_for_those_who_listen(open_page: Opener) -> None:
    page = open_page(WITH_TARGET)
    table = page.get_by_role("table").first
    expect(table).to_be_visible()
    assert table.get_by_role("rowheader").count() >= 8
    assert table.get_by_role("columnheader").count() >= 4


@pytest.mark.parametrize("width", [320, 600, 900, 1440])
def test_menus_open_inside_the_window(open_page: Opener, width: int) -> None:
    page = open_page(LONG, width=width)
    for menu in page.locator(".cjm-menu").all():
        menu.locator("summary").click()
        box = menu.locator(":scope > :not(summary)").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        menu.locator("summary").click()


def test_in_print_the_theme_goes_and_the_map_stays(open_page: Opener) -> None:
    page = open_page(LONG)
    page.emulate_media(media="print")
    expect(page.locator(".md-header")).to_be_hidden()
    expect(page.locator(".cjm-map")).to_be_visible()
    expect(page.locator(".cjm-actions")).to_be_hidden()


def test_ribbons_are_printed_only_where_one_sheet_holds_both_paths(open_page: Opener) -> None:
    wide, narrow = (open_page(WITH_TARGET, width=width) for width in (1587, 794))  # A3 landscape and A4
    for page in (wide, narrow):
        page.emulate_media(media="print")
    expect(wide.locator(".cjm-ribbons")).to_be_visible()
    expect(wide.locator(".cjm-becomes").first).to_be_hidden()
    # Cut by the end of a sheet they lead nowhere: words say what becomes of a step.
    expect(narrow.locator(".cjm-ribbons")).to_be_hidden()
    expect(narrow.locator(".cjm-becomes").first).to_be_visible()


def test_nothing_is_printed_below_a_band_that_fills_its_sheet(open_page: Opener) -> None:
    page = open_page(LONG, width=1587)
    rows = "map => getComputedStyle(map).gridTemplateRows.split(' ').map(parseFloat)"
    on_screen = page.locator(".cjm-map").evaluate(rows)
    page.emulate_media(media="print")
    printed = page.locator(".cjm-map").evaluate(rows)
    # The last of the eleven rows of a band is the room below it. On paper it came to stand on a blank sheet of its own.
    assert min(on_screen[10::11]) > 0
    assert len(printed) >= 22
    assert max(printed[10::11]) == 0


def test_a_long_path_keeps_every_step_in_view(open_page: Opener) -> None:
    page = open_page(LONG, width=1280)
    steps = page.locator(".cjm-map .cjm-step > th")
    assert steps.count() >= 12
    for number in range(steps.count()):
        box = steps.nth(number).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 1281


@pytest.mark.parametrize("width", [1100, 1400, 1900])
def test_chevrons_stay_in_the_frame_and_keep_their_points(open_page: Opener, width: int) -> None:
    page = open_page(LONG, width=width)
    frame, *chevrons = page.evaluate("""
        [document.querySelector(".cjm-map"), ...document.querySelectorAll(".cjm-map:first-of-type .cjm-chevron")]
            .map((each) => each.getBoundingClientRect()).map(({ left, right, top }) => ({ left, right, top }))
    """)
    assert max(each["right"] for each in chevrons) <= frame["right"]
    # What comes into the next step's column lies below its ground: the point would be cut off.
    columns = page.evaluate("""
        [...document.querySelectorAll(".cjm-map:first-of-type .cjm-chevron")]
            .map((each) => each.closest("th").getBoundingClientRect().right)
    """)
    assert len(chevrons) > 8
    assert all(each["right"] <= column + 0.5 for each, column in zip(chevrons, columns, strict=True))


_OVER_THE_NEXT_ROW = """() => [...document.querySelectorAll(".cjm-map :is(.cjm-step, .cjm-start) > th")]
    .filter(head => {
    const map = head.closest(".cjm-map");
    const below = head.parentElement.querySelector("td") || map.querySelector("thead th:nth-child(2)");
    return getComputedStyle(map).display === "grid"
        && head.getBoundingClientRect().bottom > below.getBoundingClientRect().top + 1;
}).map(head => head.innerText)"""


@pytest.mark.parametrize(
    "address", [LONG, "services/minobrnauki/postuplenie-v-vuz/", "life-situations/utrata-blizkogo/"]
)
def test_no_step_and_no_start_event_lies_over_the_row_below(open_page: Opener, address: str) -> None:
    page = open_page(address)
    page.evaluate("document.fonts.ready.then(() => true)")
    for width in range(900, 1601, 100):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(_OVER_THE_NEXT_ROW) == [], width


def test_for_a_segment_what_concerns_only_others_steps_back(open_page: Opener) -> None:
    page = open_page("services/minobrnauki/postuplenie-v-vuz/")
    dormitory = page.locator("#step-dormitory")
    expect(dormitory).not_to_contain_class("cjm-aside")
    page.locator(".cjm-select select").select_option(label="Выпускники школ")
    expect(dormitory).to_contain_class("cjm-aside")
    expect(page.locator("#step-choose")).not_to_contain_class("cjm-aside")
    page.locator(".cjm-select select").select_option(index=0)
    expect(dormitory).not_to_contain_class("cjm-aside")


def test_who_reads_in_the_dark_prints_on_light_paper(open_page: Opener) -> None:
    page = open_page("services/mvd/pasport-rf/", scheme="dark")
    colours = "['--cjm-paper', '--cjm-ink'].map(name => getComputedStyle(document.body).getPropertyValue(name))"
    dark = page.evaluate(colours)
    page.emulate_media(media="print")
    assert page.evaluate(colours) == open_page("services/mvd/pasport-rf/").evaluate(colours) != dark


def test_the_name_of_the_site_is_whole_on_a_narrow_screen(open_page: Opener) -> None:
    name = open_page("", width=320, scripts=False).locator(".md-header__topic .md-ellipsis").first
    assert name.evaluate("e => [e.scrollWidth - e.clientWidth, getComputedStyle(e).whiteSpace]") == [0, "normal"]


@pytest.mark.parametrize("address", ["guide/", "problems/"])
def test_links_in_text_are_underlined(open_page: Opener, address: str) -> None:
    links = open_page(address, scripts=False).locator(".md-content p a:not(.headerlink)")
    assert set(links.evaluate_all("e => e.map(each => getComputedStyle(each).textDecorationLine)")) == {"underline"}


_BROKEN = """() => [...document.querySelectorAll(".cjm-map .cjm-pill")].flatMap(pill => {
    const walker = document.createTreeWalker(pill, NodeFilter.SHOW_TEXT), broken = [];
    for (let text; text = walker.nextNode();) {
        for (const word of text.data.matchAll(/\\S+/g)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const lines = new Set([...range.getClientRects()].filter(each => each.width).map(each => each.top));
            if (lines.size > 1) broken.push(word[0]);
        }
    }
    return broken;
})"""


@pytest.mark.parametrize("width", [320, 768, 900, 1060, 1100, 1366, 1400])
def test_no_word_of_a_pill_is_broken(open_page: Opener, width: int) -> None:
    page = open_page("services/sfr/edinoe-posobie/", width=width)
    assert page.locator(".cjm-map .cjm-pill").count()
    assert page.evaluate(_BROKEN) == []
