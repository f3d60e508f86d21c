"""An attack in every text of a catalogue, opened in a browser: nothing of it runs."""

from collections.abc import Callable
from pathlib import Path

from tests.browser.opening import Opener
from tests.browser.serving import ServedSite
from tests.site.building import build
from tests.site.test_hostile import hostile_catalogue


def test_nothing_of_an_attack_runs(
    tmp_path: Path, serve: Callable[[Path], ServedSite], opener: Callable[[ServedSite], Opener]
) -> None:
    hostile_catalogue(tmp_path / "content")
    site = build(tmp_path / "content", tmp_path / "project", audience="internal", extra="plugins: [search, cjm]")
    open_page = opener(serve(site.folder))
    for file in sorted(site.folder.rglob("index.html")):
        page = open_page(file.parent.relative_to(site.folder).as_posix() + "/")
        assert page.evaluate("window.hacked") is None, file
