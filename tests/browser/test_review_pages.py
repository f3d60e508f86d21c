"""The pages of a review, opened from their folder: no server, no scripts needed."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import violations
from tests.browser.opening import Opener
from tests.browser.test_every_kind_of_page import SMALLEST
from tests.cli.running import cjm
from tests.repository.repositories import MAP, repository

CHANGED = (
    MAP.replace("The queue is long, severity: high", "The queue is very long, severity: critical")
    .replace("wait: 10 d", "wait: 5 d, documents: [Claim check]")
    .replace("interaction: visit}", "interaction: self_service, needs: [say-once], emotion: 1}")
    .replace("    - {id: ask,", "    - {id: read, title: Read what is asked for, effort: 1 h}\n    - {id: ask,")
)
_WORDS = ("a long name that goes on and on, " * 7)[:190]


def _long(wait: str, *, extreme: bool) -> str:
    """A map of two bands, with so much in every lane that none of its steps fits into a window."""
    papers = ", ".join(f"Paper {each}" for each in range(9))
    lines = [
        f'    - {{id: s{number}, title: "Step {number} {_WORDS if extreme and number % 3 == 0 else wait}",'
        f" wait: {wait}, stage: Stage {number // 4}, documents: [{papers}],"
        f" problems: [p{number}], needs: [say-once], cost: 5 RUB, emotion: {number % 3}}}"
        for number in range(14)
    ]
    problems = [f'  p{number}: {{text: "Takes {wait}, {"far too much " * 9}"}}' for number in range(14)]
    head, path = MAP.split("  steps:")[0].replace("Parking permit", f"A long way {extreme}"), ["  steps:", *lines]
    return "\n".join([head.rstrip(), *path, "problems:", *problems, "---", f"It takes {wait}.", ""])


NEW = MAP.replace("---\ntitle: Parking permit", "---\nid: other\ntitle: A place for a bicycle")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    repo = repository(tmp_path_factory.mktemp("review"))
    for name, extreme in (("long", False), ("extreme", True)):
        repo.write(f"services/town/{name}.md", _long("10 d", extreme=extreme))
    repo.commit()
    for name, extreme in (("long", False), ("extreme", True)):
        repo.write(f"services/town/{name}.md", _long("5 d", extreme=extreme))
    repo.write("services/town/permit.md", CHANGED)
    repo.write("services/town/bicycle.md", NEW)
    repo.write("services/town/broken.md", MAP.replace("title: Parking permit", f"title: [{_WORDS}"))
    assert cjm("review", "HEAD", "--output", "../pages", cwd=repo.root).code == 1  # one file cannot be compared
    return repo.root.parent / "pages"


@pytest.fixture
def open_file(browser: Browser, folder: Path) -> Iterator[Opener]:
    opener = Opener(browser, folder.as_uri() + "/")
    yield opener
    opener.close()
    assert opener.problems == []


PAGES = ["index.html", "service/permit.html", "service/other.html", "service/extreme.html"]
every_page = pytest.mark.parametrize("name", PAGES)


@every_page
@pytest.mark.parametrize(("width", "text_zoom"), [(1800, 1), (800, 1), (320, 1), (1280, 2), (640, 2)])
def test_a_page_never_scrolls_sideways(
    open_file: Opener, folder: Path, name: str, width: int, text_zoom: float
) -> None:
    page = open_file((folder / name).as_uri(), width=width, text_zoom=text_zoom)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


@every_page
@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (1440, "dark"), (320, "light")])
def test_axe_finds_nothing(
    open_file: Opener, folder: Path, name: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    assert violations(open_file((folder / name).as_uri(), width=width, scheme=scheme)) == []


@every_page
def test_headings_follow_each_other(open_file: Opener, folder: Path, name: str) -> None:
    page = open_file((folder / name).as_uri())
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels


def test_the_list_of_changes_leads_to_the_place_with_the_keyboard_alone(open_file: Opener, folder: Path) -> None:
    page = open_file((folder / "service/permit.html").as_uri(), scripts=False)
    link = page.get_by_role("link", name=re.compile("Step «Wait for the permit», waiting: 10"))
    link.focus()
    page.keyboard.press("Enter")
    cell = page.locator("#as_is_wait_time")
    assert page.url.endswith("#as_is_wait_time")
    assert cell.evaluate("e => e.getBoundingClientRect().top < innerHeight && e.getBoundingClientRect().bottom > 0")
    assert cell.locator("del").inner_text() == "10"
    assert cell.locator("ins").inner_text() == "5"


_HIDDEN = """names => names.filter(name => {
    location.hash = name;
    const target = document.getElementById(name), box = target.getBoundingClientRect();
    const [x, y] = [Math.max(box.left, 0) + 8, box.top + 8];
    const found = y >= 0 && y < innerHeight ? document.elementFromPoint(x, y) : null;
    return !found || !(target.contains(found) || found.contains(target));
})"""


@pytest.mark.parametrize("name", ["permit", "long", "extreme"])
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1920, 1080), (1280, 600), (320, 800)])
def test_nothing_covers_the_place_to_which_a_change_leads(
    open_file: Opener, folder: Path, name: str, width: int, height: int
) -> None:
    page = open_file((folder / f"service/{name}.html").as_uri(), width=width, height=height)
    links = page.locator(".cjm-changed__list a").evaluate_all("found => found.map(a => a.hash.slice(1))")
    assert len(links) > 5
    assert page.evaluate(_HIDDEN, links) == []


@pytest.mark.parametrize("name", ["permit", "long", "extreme"])
def test_the_row_of_steps_stays_only_where_it_leaves_room(open_file: Opener, folder: Path, name: str) -> None:
    page = open_file((folder / f"service/{name}.html").as_uri())
    page.evaluate("location.hash = [...document.querySelectorAll('.cjm-l-time[id]')][0].id")
    shown = page.locator(".cjm-map .cjm-step > th").evaluate_all(
        "rows => Math.max(0, ...rows.map(row => row.getBoundingClientRect())"
        ".filter(box => box.top < innerHeight * 0.27).map(box => box.bottom))"
    )
    assert shown <= 900 * 0.27 + 1


def test_the_list_and_what_deserves_a_second_look_are_both_in_sight(open_file: Opener, folder: Path) -> None:
    page = open_file((folder / "service/extreme.html").as_uri())
    for part in page.locator(".cjm-changed__list > *").all():
        assert part.evaluate("e => e.getBoundingClientRect().top < innerHeight * 0.6")
    page.mouse.wheel(0, 3000)
    assert page.locator(".cjm-changed__told").evaluate("e => e.getBoundingClientRect().height > innerHeight / 2")


def test_the_list_of_changes_lies_in_a_shadow_only_where_there_is_more(open_file: Opener, folder: Path) -> None:
    page = open_file((folder / "service/extreme.html").as_uri(), height=500)
    box = page.locator(".cjm-changed__told")
    assert box.evaluate("e => e.scrollHeight > e.clientHeight")
    attachments = box.evaluate("e => getComputedStyle(e).backgroundAttachment").split(", ")
    assert attachments[:4] == ["local", "local", "scroll", "scroll"]


def test_all_changes_are_on_paper(open_file: Opener, folder: Path) -> None:
    page = open_file((folder / "service/extreme.html").as_uri())
    folded = page.locator(".cjm-changed__list details li")
    assert folded.count() > 0
    assert folded.filter(visible=True).count() == 0
    page.emulate_media(media="print")
    assert folded.filter(visible=True).count() == folded.count()
    assert page.locator(".cjm-changed__list summary").filter(visible=True).count() == 0


@pytest.mark.parametrize("name", ["permit", "extreme"])
def test_no_text_of_a_changed_map_is_smaller_than_12_pixels(open_file: Opener, folder: Path, name: str) -> None:
    assert open_file((folder / f"service/{name}.html").as_uri()).evaluate(SMALLEST, 12) == []


def test_the_first_page_leads_to_the_places_of_the_changes(open_file: Opener, folder: Path) -> None:
    page = open_file((folder / "index.html").as_uri(), scripts=False)
    page.get_by_role("link", name=re.compile("Step «Wait for the permit», waiting: 10")).click()
    assert page.url.endswith("service/permit.html#as_is_wait_time")


def test_dark_and_light_follow_the_reader_and_print_is_light(open_file: Opener, folder: Path) -> None:
    grounds = {}
    for scheme in ("light", "dark"):
        page = open_file((folder / "index.html").as_uri(), scheme=scheme)
        grounds[scheme] = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.emulate_media(media="print", color_scheme="dark")
    assert grounds["light"] != grounds["dark"]
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(22, 32, 44)"


def test_a_sign_stays_with_its_words(open_file: Opener, folder: Path) -> None:
    page = open_file((folder / "service/permit.html").as_uri(), width=320)
    page.evaluate("document.fonts.ready.then(() => true)")  # letters of another font are wider
    alone = page.evaluate("""() => [...document.querySelectorAll(".cjm-changed-items .cjm-words")].filter((words) => {
        const sign = words.parentElement.querySelector(".cjm-sign > :first-child");
        words.closest("ul").style.width = "5em";
        return sign && words.getClientRects()[0].top > sign.getBoundingClientRect().bottom;
    }).length""")
    assert alone == 0
