"""What the system refuses is said in plain words: nothing is a fault of the program, and nothing is half done."""

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.checks.cases import catalogue
from tests.checks.test_accepting import WITHOUT_EVIDENCE
from tests.cli.running import cjm
from tests.repository.repositories import MAP, repository

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights are other ones there")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    catalogue(WITHOUT_EVIDENCE, tmp_path)
    (tmp_path / "cjm.yml").write_text("checks: {severity: {review-overdue: off}}\n", encoding="utf-8")
    return tmp_path


@contextmanager
def rights(path: Path, mode: int) -> Iterator[None]:
    before = path.stat().st_mode & 0o777
    path.chmod(mode)
    try:
        yield
    finally:
        path.chmod(before)


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("nowhere/report.txt", "nowhere/report.txt cannot be written: there is no such file or folder."),
        ("cjm.yml/report.txt", "cjm.yml/report.txt cannot be written: a file stands where a folder is expected."),
    ],
)
def test_a_report_that_cannot_be_written(project: Path, output: str, said: str) -> None:
    result = cjm("check", "--output", output, cwd=project)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(said)


def test_a_report_may_go_to_a_device(project: Path) -> None:
    assert "CJM301" in cjm("check", "--output", "/dev/stdout", cwd=project).out


@pytest.mark.parametrize("arguments", [("diff", "--output", "d.md"), ("review", "--output", "pages")])
def test_comparisons_that_cannot_be_written(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    repo = repository(tmp_path)
    repo.write("services/town/permit.md", MAP.replace("10 d", "11 d"))
    with rights(repo.root, 0o500):
        result = cjm(*arguments, cwd=repo.root, bound=True)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"{arguments[-1]} cannot be written: permission denied.")


def test_a_baseline_that_cannot_be_written(project: Path) -> None:
    with rights(project, 0o500):
        result = cjm("check", "--write-baseline", cwd=project, bound=True)
    assert result.code == 2
    assert result.err.startswith("cjm-baseline.json cannot be written: permission denied.")
    assert not (project / "cjm-baseline.json").exists()


def test_a_folder_in_place_of_the_baseline(project: Path) -> None:
    (project / "cjm-baseline.json").mkdir()
    result = cjm("check", "--write-baseline", cwd=project)
    assert result.code == 2
    assert result.err.startswith("cjm-baseline.json cannot be written: it is a folder.")


def test_settings_that_cannot_be_read(project: Path) -> None:
    with rights(project / "cjm.yml", 0):
        result = cjm("check", cwd=project, bound=True)
    assert result.code == 2
    assert "cjm.yml:1:1: error CJM004 The file cannot be read: permission denied." in result.err


@pytest.mark.parametrize("command", ["schema", "cms-config"])
def test_the_file_itself_is_named_and_not_what_lies_beside_it(project: Path, command: str) -> None:
    (project / "out").mkdir()
    with rights(project / "out", 0o500):
        result = cjm(command, "--output", "out", cwd=project, bound=True)
    assert result.code == 1
    assert ".cjm-" not in result.err
    assert result.err.startswith("out/")
    assert result.err.endswith(" cannot be written: permission denied. Every file is what it was.\n")


def closed_folder(town: Path) -> None:
    town.chmod(0)


def closed_file(town: Path) -> None:
    (town / "permit.md").chmod(0)


def link_for_a_file(town: Path) -> None:
    (town / "permit.md").unlink()
    (town / "permit.md").symlink_to("/etc/hostname")


def link_for_a_folder(town: Path) -> None:
    town.rename(town.parents[3] / "elsewhere")
    town.symlink_to(town.parents[3] / "elsewhere")


@pytest.mark.parametrize("close", [closed_folder, closed_file, link_for_a_file, link_for_a_folder])
@pytest.mark.parametrize("command", [("diff",), ("review", "--output", "../pages")])
def test_what_cannot_be_opened_is_not_said_to_be_gone(
    tmp_path: Path, close: Callable[[Path], None], command: tuple[str, ...]
) -> None:
    repo = repository(tmp_path)
    town = repo.content / "services" / "town"
    close(town)
    try:
        result = cjm(*command, cwd=repo.root, bound=True)
    finally:
        town.chmod(0o700)
    assert result.code == 1
    assert "removed" not in result.out.lower()
    if command == ("diff",):
        assert "services/town/permit.md:1:1: error CJM004 The file cannot be read: " in result.out


def test_what_is_gone_is_said_to_be_gone(tmp_path: Path) -> None:
    repo = repository(tmp_path)
    shutil.rmtree(repo.content / "services")
    result = cjm("diff", cwd=repo.root)
    assert result.code == 0
    assert "Service removed: «Parking permit»" in result.out.replace("\u00a0", " ")
