"""What the tests in a browser share: the browser, the project's own site, and a watched way to open pages."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import NoBrowserError, launch
from tests.browser.opening import Opener
from tests.browser.serving import ServedSite, build_own_catalogue, serving


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser of this machine. Where there is none, its tests fail and say what to do."""
    with sync_playwright() as playwright:
        try:
            browser = launch(playwright)
        except NoBrowserError as problem:
            pytest.fail(str(problem), pytrace=False)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all processes of this run of the tests see."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], ServedSite]]:
    """Serves the folder of a built site until the tests end; gives where."""
    with ExitStack() as stack:
        yield cache(lambda folder: stack.enter_context(serving(folder)))


@pytest.fixture(scope="session")
def site(shared_folder: Path, serve: Callable[[Path], ServedSite]) -> ServedSite:
    """The project's own catalogue as the public sees it."""
    return serve(build_own_catalogue("public", shared_folder))


@pytest.fixture(scope="session")
def internal_site(shared_folder: Path, serve: Callable[[Path], ServedSite]) -> ServedSite:
    """The project's own catalogue as it is seen inside."""
    return serve(build_own_catalogue("internal", shared_folder))


@pytest.fixture
def opener(browser: Browser) -> Iterator[Callable[[ServedSite], Opener]]:
    """Makes openers of pages for any served site. The test fails when a page asks another host or a script fails."""
    openers: list[Opener] = []

    def make(site: ServedSite) -> Opener:
        openers.append(Opener(browser, site.address))
        return openers[-1]

    yield make
    for each in openers:
        each.close()
    problems = [problem for each in openers for problem in each.problems]
    assert not problems, "\n".join(problems)


@pytest.fixture
def open_page(site: ServedSite, opener: Callable[[ServedSite], Opener]) -> Opener:
    """Opens pages of the project's own catalogue, by their address on the site."""
    return opener(site)
