"""What is remembered: only what is still true, and nothing that is needed."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from cjm_plugin.checks.cache import FOLDER, Kept
from cjm_plugin.checks.files import Files
from cjm_plugin.checks.rule import Case
from cjm_plugin.checks.run import check
from cjm_plugin.workers import standby
from tests.checks.cases import MAP, TODAY, catalogue
from tests.checks.test_accepting import WITHOUT_EVIDENCE


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return catalogue(WITHOUT_EVIDENCE, tmp_path)


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were examined, and not remembered. All of them are in this process, where that can be seen."""
    monkeypatch.setattr(standby, "free_cores", lambda: 0)
    seen: list[str] = []
    examine = Files._examine

    def noted(self: Files, file: object) -> Kept:
        seen.append(str(file.path))  # type: ignore[attr-defined]
        return examine(self, file)  # type: ignore[arg-type]

    monkeypatch.setattr(Files, "_examine", noted)
    return seen


def _said(content: Path) -> list[str]:
    return [finding.report("ru") for finding in check(content, cache=content.parent, today=TODAY).diagnostics]


def test_what_is_remembered_is_what_was_found(content: Path, examined: list[str]) -> None:
    first = _said(content)
    assert len(examined) == len(set(examined)) > 5
    examined.clear()
    assert _said(content) == first
    assert examined == []


def test_only_a_changed_file_is_examined_again(content: Path, examined: list[str]) -> None:
    _said(content)
    examined.clear()
    file = content / MAP
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("\n  scattered:\n", "\n  scattered:\n    evidence: [talks]\n"), encoding="utf-8")
    assert len(_said(content)) == 1
    assert examined == [MAP]


def test_a_review_becomes_overdue_in_an_unchanged_catalogue(content: Path) -> None:
    before, after = (
        check(content, cache=content.parent, today=TODAY.replace(year=TODAY.year + years)).diagnostics
        for years in (0, 3)
    )
    assert {finding.name for finding in after} - {finding.name for finding in before} == {"review-overdue"}


def test_what_is_found_across_files_follows_them(content: Path) -> None:
    _said(content)
    register = content / "registers" / "documents.yml"
    with register.open("a", encoding="utf-8") as file:
        file.write("unheard-of: Никем не названный документ\n")
    assert any("unheard-of" in line for line in _said(content))
    assert any("unheard-of" in line for line in _said(content))


def test_what_is_remembered_of_similar_needs_follows_the_lines(tmp_path: Path) -> None:
    content = catalogue(Case("", also={"needs/no-lawyer.md": "title: Понимать всё без юристов"}), tmp_path)

    def places() -> list[str]:
        found = check(content, cache=content.parent, today=TODAY).diagnostics
        return [str(each.location) for each in found if each.name == "similar-need"]

    before = places()
    assert before
    file = content / "needs" / "no-lawyer.md"
    file.write_text(file.read_text(encoding="utf-8").replace("---\n", "---\n# one more line\n", 1), encoding="utf-8")
    after = places()
    assert [place for place in after if "no-lawyer" in place] == [
        place.replace(":2:", ":3:") for place in before if "no-lawyer" in place
    ]
    file.write_text("---\ntitle: Совсем о другом\n---\n", encoding="utf-8")
    assert places() == []


def test_a_changed_register_counts_for_every_file(content: Path, examined: list[str]) -> None:
    _said(content)
    examined.clear()
    with (content / "registers" / "segments.yml").open("a", encoding="utf-8") as file:
        file.write("pupils: Школьники\n")
    assert "unused-entry" in "".join(_said(content))
    assert MAP in examined


def test_a_file_that_is_gone_is_forgotten(content: Path) -> None:
    _said(content)
    (content / MAP).unlink()
    assert not any("CJM301" in line for line in _said(content))


@pytest.mark.parametrize("path", [MAP, "registers/agencies.yml"])
def test_a_file_that_changes_during_a_check_and_back_is_not_remembered_wrongly(
    content: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.setattr(standby, "free_cores", lambda: 0)
    file, examine = content / path, Files._examine
    before = file.read_text(encoding="utf-8")
    expected = [finding.report("ru") for finding in check(content, today=TODAY).diagnostics]

    def edited_meanwhile(self: Files, each: object) -> Kept:
        file.write_text("title: [", encoding="utf-8")
        return examine(self, each)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(Files, "_examine", edited_meanwhile)
        _said(content)
    file.write_text(before, encoding="utf-8")
    assert _said(content) == expected


@pytest.mark.parametrize("damage", ["delete", "garbage", "folder", "file", "empty"])
def test_a_cache_that_is_gone_or_damaged_changes_nothing(content: Path, damage: str) -> None:
    first = _said(content)
    folder = content.parent / FOLDER
    database = folder / "check.sqlite"
    if damage == "delete":
        shutil.rmtree(folder)
    elif damage == "garbage":
        database.write_bytes(b"no database" * 1000)
    elif damage == "empty":
        database.write_bytes(b"")
    elif damage == "folder":
        database.unlink()
        database.mkdir()
    else:
        shutil.rmtree(folder)
        folder.write_text("in the way", encoding="utf-8")
    assert _said(content) == first


def test_a_cache_with_foreign_records_changes_nothing(content: Path) -> None:
    first = _said(content)
    with sqlite3.connect(content.parent / FOLDER / "check.sqlite") as database:
        database.execute("UPDATE files SET record = '[1, 2'")
        database.execute("UPDATE latest SET findings = '[1, 2'")
    assert _said(content) == first


@pytest.mark.parametrize("later", ["[[[1]], {}]", "[[], []]", "{", "7", "", None])
def test_foreign_wordings_and_lines_change_nothing(tmp_path: Path, later: str | None) -> None:
    content = catalogue(Case("", also={"needs/no-lawyer.md": "title: Понимать всё без юристов"}), tmp_path)
    first = _said(content)
    assert any("no-lawyer" in line for line in first)
    with sqlite3.connect(content.parent / FOLDER / "check.sqlite") as database:
        database.execute("UPDATE files SET later = ?", (later,))
        database.execute("DELETE FROM latest")
    assert _said(content) == first
    with sqlite3.connect(content.parent / FOLDER / "check.sqlite") as database:
        assert database.execute("SELECT count(*) FROM files WHERE later IS ?", (later,)).fetchone() == (0,)


def test_the_cache_keeps_itself_out_of_git(content: Path) -> None:
    _said(content)
    assert (content.parent / FOLDER / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_without_a_cache_nothing_is_written(content: Path) -> None:
    check(content, today=TODAY)
    assert not (content.parent / FOLDER).exists()
