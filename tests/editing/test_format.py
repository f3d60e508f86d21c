"""`cjm fmt`: canonical files, and files that are left as they are."""

import shutil
import sys
from pathlib import Path, PurePosixPath

import pytest

import cjm_plugin
from cjm_plugin.editing.format import format_file
from cjm_plugin.loading.files import FileKind, SourceFile
from tests.cli.running import cjm

ROOT = Path(__file__).parents[2]
CATALOGUES = [ROOT / "content", ROOT / "tests" / "catalogues" / "english", ROOT / "tests" / "checks" / "base"]

WRITTEN = """\
---
# yaml-language-server: $schema=../../schema/service.json
status: 'draft'          # not before March
title: "Услуга: выдача"
as_is: {start_event: Начало, outcome: Конец, steps: [
  # the first
  {title: Первый, id: first, channels: [portal, 'Окно'], x-mine: 1},
  {id: second, title: Второй, documents: [{when: Если есть, document: Справка}]}]}

# what hurts
problems:
    slow:
        severity: high
        text: >-
            Долго и
            непонятно
agencies: [registry]
---

Body  stays as it is.
"""
CANONICAL = """\
---
# yaml-language-server: $schema=../../schema/service.json
title: "Услуга: выдача"
status: draft # not before March
agencies:
  - registry
as_is:
  start_event: Начало
  outcome: Конец
  steps:
    # the first
    - id: first
      title: Первый
      channels:
        - portal
        - Окно
      x-mine: 1
    - id: second
      title: Второй
      documents:
        - document: Справка
          when: Если есть

# what hurts
problems:
  slow:
    text: Долго и непонятно
    severity: high
---

Body  stays as it is.
"""


ORDERED = {
    "services": "agencies:\n  - a\nlife_situations:\n  - b\nsegments:\n  - c\n",
    "life-situations": "agencies:\n  - a\nservices:\n  - b\nsegments:\n  - c\n",
}
COST = "          amount: 100\n          currency: RUB\n          when: Иногда\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "services"
    folder.mkdir(parents=True)
    (folder / "one.md").write_text(WRITTEN, encoding="utf-8", newline="\n")
    return tmp_path


@pytest.mark.parametrize("folder", ORDERED)
def test_what_a_journey_belongs_to_stands_behind_its_agencies(folder: str) -> None:
    parts = ORDERED[folder].replace("\n  - ", ": [").replace("::", ":").splitlines()
    text = "---\ntitle: А\n" + "".join(f"{part}]\n" for part in reversed(parts)) + "---\n"
    path = PurePosixPath(folder, "a.md")
    found = format_file(SourceFile(FileKind(folder), Path(path), path), text.encode(), "a.md").raw.decode()
    assert found == f"---\ntitle: А\n{ORDERED[folder]}---\n"


def test_a_currency_stands_behind_its_amount() -> None:
    path = PurePosixPath("services/a.md")
    front = "title: А\nas_is:\n  start_event: А\n  outcome: Б\n  steps:\n    - id: a\n      title: А\n      cost:\n"
    lines = COST.splitlines(keepends=True)
    text = f"---\n{front}{lines[1]}{lines[2]}{lines[0]}---\n"
    found = format_file(SourceFile(FileKind.SERVICE, Path(path), path), text.encode(), "a.md").raw.decode()
    assert found == f"---\n{front}{COST.replace('          ', '        ')}---\n"


def _text(project: Path, name: str = "one.md") -> str:
    return (project / "content" / "services" / name).read_bytes().decode()


def test_the_canonical_form(project: Path) -> None:
    result = cjm("fmt", cwd=project)
    assert (result.code, result.err) == (0, "1 file changed.\n")
    assert result.out == f"{Path('content', 'services', 'one.md')}\n"
    assert _text(project) == CANONICAL
    assert cjm("fmt", cwd=project).err == "0 files changed.\n"


def test_a_check_writes_nothing(project: Path) -> None:
    assert cjm("fmt", "--check", cwd=project).code == 1
    assert _text(project) == WRITTEN
    cjm("fmt", cwd=project)
    assert cjm("fmt", "--check", cwd=project).code == 0


def test_line_ends_and_the_mark_at_the_beginning_stay(project: Path) -> None:
    file = project / "content" / "services" / "one.md"
    file.write_bytes(b"\xef\xbb\xbf" + WRITTEN.replace("\n", "\r\n").encode())
    cjm("fmt", cwd=project)
    assert file.read_bytes() == b"\xef\xbb\xbf" + CANONICAL.replace("\n", "\r\n").encode()


def test_a_file_that_cannot_be_read_is_left_as_it_is_and_said(project: Path) -> None:
    bad = WRITTEN.replace('"Услуга: выдача"', "Услуга: выдача")
    (project / "content" / "services" / "two.md").write_text(bad, encoding="utf-8", newline="\n")
    result = cjm("fmt", cwd=project)
    assert result.code == 1
    assert "two.md:4:14: error CJM012" in result.err
    assert _text(project, "two.md") == bad
    assert _text(project) == CANONICAL


def test_a_file_with_other_mistakes_is_still_formatted(project: Path) -> None:
    (project / "content" / "services" / "two.md").write_text("---\nodd: [1]\ntitle: 'x'\n---\n", encoding="utf-8")
    cjm("fmt", cwd=project)
    assert _text(project, "two.md") == "---\ntitle: x\nodd:\n  - 1\n---\n"


def test_only_the_named_files(project: Path) -> None:
    shutil.copy(project / "content" / "services" / "one.md", project / "content" / "services" / "two.md")
    cjm("fmt", "content/services/two.md", cwd=project)
    assert (_text(project), _text(project, "two.md")) == (WRITTEN, CANONICAL)


def test_for_editors_through_the_standard_streams(project: Path) -> None:
    result = cjm("fmt", "--stdin-filename", "content/services/new.md", cwd=project, stdin=WRITTEN)
    assert (result.code, result.out.replace("\r\n", "\n")) == (0, CANONICAL)
    bad = cjm("fmt", "--stdin-filename", "content/services/new.md", cwd=project, stdin="---\na: [\n---\n")
    assert bad.code == 1
    assert bad.out.replace("\r\n", "\n") == "---\na: [\n---\n"
    assert cjm("fmt", "--stdin-filename", "mkdocs.yml", cwd=project, stdin="a: 1\n").code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="rights are other ones there")
def test_all_files_are_formatted_or_none(project: Path) -> None:
    folder = project / "content" / "services"
    (folder / "closed").mkdir()
    for name in ("closed/two.md", "three.md"):
        shutil.copy(folder / "one.md", folder / name)
    (folder / "closed").chmod(0o500)
    try:
        result = cjm("fmt", cwd=project, bound=True)
    finally:
        (folder / "closed").chmod(0o700)
    said = "content/services/closed/two.md cannot be written: permission denied. Every file is what it was.\n"
    assert (result.code, result.out, result.err) == (1, "", said)
    assert [_text(project, name) for name in ("one.md", "closed/two.md", "three.md")] == [WRITTEN] * 3
    assert sorted(file.name for file in folder.rglob("*.*")) == ["one.md", "three.md", "two.md"]


def test_a_form_that_would_mean_something_else_reaches_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cjm_plugin.editing.format.lay_out", lambda text, *_, **__: text.replace("x", "y"))
    raw = b"---\ntitle: x\n---\n"
    file = SourceFile(FileKind.SERVICE, Path("services/a.md"), PurePosixPath("services/a.md"))
    formatted = format_file(file, raw, "content/services/a.md")
    assert formatted.raw == raw
    assert [problem.headline("en").split(":")[0] for problem in formatted.problems] == ["content/services/a.md"]
    assert "fault of the program" in formatted.problems[0].text("en")


def test_the_rights_of_a_file_stay(project: Path) -> None:
    file = project / "content" / "services" / "one.md"
    file.chmod(0o640)
    cjm("fmt", cwd=project)
    assert file.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.name)
def test_a_catalogue_says_the_same_afterwards(catalogue: Path, tmp_path: Path) -> None:
    shutil.copytree(catalogue, tmp_path / "content")
    before = cjm_plugin.load(tmp_path / "content")
    assert cjm("fmt", cwd=tmp_path).code == 0
    after = cjm_plugin.load(tmp_path / "content")
    assert after == before
    assert cjm("fmt", "--check", cwd=tmp_path).code == 0


def test_the_content_of_this_repository_is_canonical() -> None:
    result = cjm("fmt", "--check", cwd=ROOT)
    assert (result.code, result.out) == (0, "")
