"""A catalogue too large for cards: long lists take less room, long pages are split, and everything is still found."""

from pathlib import Path

import pytest

from benchmarks.generate import generate
from tests.site.building import BuiltSite, build
from tests.site.following import dead_links

SERVICES = 170


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    folder: Path = tmp_path_factory.mktemp("large")
    generate(folder / "content", SERVICES)
    site = build(folder / "content", folder / "project", language="ru")
    assert site.returncode == 0, site.log
    return site


def test_no_link_is_dead(large: BuiltSite) -> None:
    assert dead_links(large.folder) == []


@pytest.mark.parametrize("address", ["", "services/"])
def test_every_service_can_be_found_and_opened(large: BuiltSite, address: str) -> None:
    page = large.read(address)
    services = sorted(
        file.parent.relative_to(large.folder).as_posix() for file in large.folder.glob("services/*/*/index.html")
    )
    assert len(services) == SERVICES
    assert [service for service in services if f"{service}/" not in page] == []


def test_problems_are_split_by_agency(large: BuiltSite) -> None:
    index = large.read("problems/")
    assert "problems/agency-3/" in index
    assert "#problem-" not in index
    assert "services/agency-3/service-3/#problem-problem-0" in large.read("problems/agency-3/")


def test_a_journeys_page_does_not_grow_with_the_catalogue(large: BuiltSite) -> None:
    header = large.read("services/agency-3/service-3/").partition("<article")[0]
    assert "service-4" not in header
