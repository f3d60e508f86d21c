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
from tests.cli.running import cjm
from tests.repository.repositories import MAP, repository

CHANGED = (
    MAP.replace("The queue is long, severity: high", "The queue is very long, severity: critical")
    .replace("wait: 10 d", "wait: 5 d, documents: [Claim check]")
    .replace("interaction: visit}", "interaction: self_service, needs: [say-once], emotion: 1}")
    .replace("    - {id: ask,", "    - {id: read, title: Read what is asked for, effort: 1 h}\n    - {id: ask,")
)
NEW = MAP.replace("---\ntitle: Parking permit", "---\nid: other\ntitle: A place for a bicycle")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    repo = repository(tmp_path_factory.mktemp("review"))
    repo.write("services/town/permit.md", CHANGED)
    repo.write("services/town/bicycle.md", NEW)
    assert cjm("review", "HEAD", "--output", "../pages", cwd=repo.root).code == 0
    return repo.root.parent / "pages"


@pytest.fixture
def open_file(browser: Browser, folder: Path) -> Iterator[Opener]:
    opener = Opener(browser, folder.as_uri() + "/")
    yield opener
    opener.close()
    assert opener.problems == []


PAGES = ["index.html", "service/permit.html", "service/other.html"]
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
    link = page.get_by_role("link", name=re.compile("Step «Wait for the permit»: waiting: 10"))
    link.focus()
    page.keyboard.press("Enter")
    cell = page.locator("#as_is_wait_time")
    assert page.url.endswith("#as_is_wait_time")
    assert cell.evaluate("e => e.getBoundingClientRect().top < innerHeight && e.getBoundingClientRect().bottom > 0")
    assert cell.locator("del").inner_text() == "10"
    assert cell.locator("ins").inner_text() == "5"


def test_dark_and_light_follow_the_reader_and_print_is_light(open_file: Opener, folder: Path) -> None:
    grounds = {}
    for scheme in ("light", "dark"):
        page = open_file((folder / "index.html").as_uri(), scheme=scheme)
        grounds[scheme] = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.emulate_media(media="print", color_scheme="dark")
    assert grounds["light"] != grounds["dark"]
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(22, 32, 44)"
