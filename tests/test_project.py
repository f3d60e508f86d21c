"""What holds for the project as a whole."""

import re
import subprocess
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
RUNTIME, DEVELOPMENT = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_the_lock_files_name_no_host_and_no_path() -> None:
    for lock in (RUNTIME, DEVELOPMENT):
        text = lock.read_text(encoding="utf-8")
        assert re.findall(r"\S*://\S*|^-.*|\S+ @ .*|file:\S*|\./\S*", text, re.MULTILINE) == []


def test_everything_in_the_lock_files_is_pinned_with_a_hash() -> None:
    for lock in (RUNTIME, DEVELOPMENT):
        entries = re.split(r"\n(?! )", lock.read_text(encoding="utf-8").strip())
        assert [entry for entry in entries if not re.match(r"[\w.-]+==\S+.*?--hash=sha256:", entry, re.DOTALL)] == []


def test_the_lock_for_development_holds_the_one_for_use_in_the_same_versions() -> None:
    assert set(_pinned(RUNTIME)) <= set(_pinned(DEVELOPMENT))


def test_the_locks_hold_what_the_project_asks_for() -> None:
    groups = PROJECT["dependency-groups"]
    _assert_locked([*PROJECT["project"]["dependencies"], *groups["build"]], RUNTIME)
    _assert_locked(groups["dev"], DEVELOPMENT)


def test_the_changelog_tells_of_this_version() -> None:
    version = PROJECT["project"]["version"]
    assert re.search(rf"^## {re.escape(version)}\b", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)


def test_no_large_file_is_tracked() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout
    files = [ROOT / name for name in listed.decode().split("\0") if name]
    assert files
    assert [file for file in files if file.is_file() and file.stat().st_size > 1024 * 1024] == []


def _pinned(lock: Path) -> list[tuple[str, str]]:
    """Names and versions; one package may be pinned twice, for older and newer versions of Python."""
    return re.findall(r"^([\w.-]+)==([^\s;]+)", lock.read_text(encoding="utf-8"), re.MULTILINE)


def _assert_locked(wanted: list[str], lock: Path) -> None:
    pinned = _pinned(lock)
    for requirement in map(Requirement, wanted):
        name = re.sub(r"[-_.]+", "-", requirement.name).lower()
        versions = [version for locked, version in pinned if locked == name]
        assert versions, f"{name} is not locked: run ./run lock"
        assert all(map(requirement.specifier.contains, versions)), f"{name}: run ./run lock"
