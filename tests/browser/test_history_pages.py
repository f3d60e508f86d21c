"""The pages that tell of the history of maps, in a browser."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest

from tests.browser.axe import violations
from tests.browser.opening import Opener
from tests.browser.serving import ServedSite
from tests.history.telling import PERMIT, change
from tests.repository.repositories import repository
from tests.site.building import build

LONG = "The queue " + "is long and nobody knows how long " * 6


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    repo = repository(tmp_path_factory.mktemp("history"))
    change(repo, "The queue is long", LONG, date="2026-02-01T10:00")
    change(repo, LONG, LONG.replace("nobody", "somebody"), date="2026-02-01T11:00", author="Hubert Blaine W" + "o" * 50)
    for number in range(1, 20):
        change(repo, "problems:\n", f"problems:\n  p{number}: Another problem {number}\n", date="2026-03-01T10:00")
    first = repo.git("rev-list", "--max-parents=0", "HEAD").strip()
    repo.git("checkout", "--quiet", first, "--", "content")
    repo.commit(date="2026-04-01T10:00")
    extra = "plugins: [search, {cjm: {history: {versions: 30}}}]"
    return build(repo.content, tmp_path_factory.mktemp("site"), audience="internal", extra=extra).folder


@pytest.fixture
def open_history(folder: Path, serve: Callable[[Path], ServedSite], opener: Callable[[ServedSite], Opener]) -> Opener:
    return opener(serve(folder))


def _addresses(folder: Path) -> list[str]:
    history = folder / PERMIT / "history"
    version = sorted(each.name for each in history.iterdir() if each.is_dir())[0]
    return ["changes/", f"{PERMIT}/", f"{PERMIT}/history/", f"{PERMIT}/history/{version}/"]


every_page = pytest.mark.parametrize("number", range(4), ids=["changes", "journey", "history", "version"])


@every_page
@pytest.mark.parametrize(("width", "text_zoom"), [(1440, 1), (800, 1), (320, 1), (640, 2)])
def test_a_page_never_scrolls_sideways(
    open_history: Opener, folder: Path, number: int, width: int, text_zoom: float
) -> None:
    page = open_history(_addresses(folder)[number], width=width, text_zoom=text_zoom)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


@every_page
@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (1440, "dark"), (320, "light")])
def test_axe_finds_nothing(
    open_history: Opener, folder: Path, number: int, width: int, scheme: Literal["light", "dark"]
) -> None:
    assert violations(open_history(_addresses(folder)[number], width=width, scheme=scheme)) == []


@every_page
def test_headings_follow_each_other_and_parts_are_named_once(open_history: Opener, folder: Path, number: int) -> None:
    page = open_history(_addresses(folder)[number], scripts=False)
    levels = page.evaluate("[...document.querySelectorAll('.cjm :is(h1,h2,h3,h4,h5,h6)')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert sorted(set(ids)) == sorted(ids)


@every_page
def test_what_can_be_pressed_is_large_enough(open_history: Opener, folder: Path, number: int) -> None:
    page = open_history(_addresses(folder)[number], width=320)
    small = page.evaluate(
        """[...document.querySelectorAll(".cjm :is(button, select, [type=search], summary, a)")]
           .filter(e => e.offsetParent && getComputedStyle(e).display !== "inline")
           .filter(e => { const r = e.getBoundingClientRect(); return r.width < 24 || r.height < 23.5; })
           .map(e => e.getBoundingClientRect().height + e.parentElement.outerHTML.slice(0, 160))"""
    )
    assert small == []


def test_the_list_of_what_is_new_is_narrowed_by_words(open_history: Opener) -> None:
    page = open_history("changes/")
    rows = page.locator(".cjm-versions > li:visible")
    assert rows.count() > 1
    page.get_by_role("searchbox", name="Find a service or an agency").fill("nothing such")
    assert rows.count() == 0
    page.get_by_role("searchbox", name="Find a service or an agency").fill("town hall")
    everything = rows.count()
    assert everything > 1
    page.get_by_role("searchbox", name="Find a service or an agency").fill("worded anew")
    assert 0 < rows.count() < everything
    assert all("worded anew" in text.lower() for text in rows.all_text_contents())


def test_agencies_and_the_feed_stand_above_the_list_where_it_is_narrow_and_not_on_paper(open_history: Opener) -> None:
    page = open_history("changes/", width=320)
    top = "e => e.getBoundingClientRect().top"
    beside, news = page.locator(".cjm-news > aside"), page.locator(".cjm-news [data-cjm-group]").first
    assert beside.evaluate(top) < news.evaluate(top)
    page.emulate_media(media="print")
    assert not beside.is_visible()
    assert page.get_by_text("Show the words").filter(visible=True).count() == 0


def test_changed_words_of_a_long_text_unfold(open_history: Opener) -> None:
    page = open_history(f"{PERMIT}/history/")
    row = page.locator(".cjm-versions > li", has_text="Hubert")
    row.locator("summary").click()
    assert {each.inner_text() for each in row.locator("ins").all()} == {"somebody"}
    assert {each.inner_text() for each in row.locator("del").all()} == {"nobody"}


def test_the_theme_does_not_take_the_feed_for_a_translation_of_the_site(open_history: Opener, folder: Path) -> None:
    page = open_history(_addresses(folder)[0])
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload(wait_until="networkidle")
    assert asked
    assert [address for address in asked if address.endswith("changes/sitemap.xml")] == []
    relations = page.locator("link[type='application/atom+xml']").evaluate_all("links => [...links[0].relList]")
    assert relations == ["alternate"]
