import shutil
from pathlib import Path

import pytest

from tests.site.building import ENGLISH, BuiltSite, build


@pytest.fixture(scope="session")
def public(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The small English catalogue, built for the public, as the defaults have it."""
    return build(ENGLISH, tmp_path_factory.mktemp("public"))


@pytest.fixture(scope="session")
def internal(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The same for an internal audience, with the search."""
    return build(ENGLISH, tmp_path_factory.mktemp("internal"), audience="internal", extra="plugins: [search, cjm]")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the small English catalogue that a test may change."""
    folder = tmp_path / "content"
    shutil.copytree(ENGLISH, folder)
    return folder
