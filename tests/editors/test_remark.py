"""What authors see of front matter in editors that use remark, and on the command line."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.editors.packages import node

BAD = """\
---
# A comment, to count lines by
title: A service
stauts: draft
term: soon
summary: [a]
agencies: home-office
evidence:
  talks: {kind: interwiew, title: Talks}
needs:
  Плохой: A need
problems:
  queue: {severity: hihg}
as_is:
  start_event: It begins
  steps:
    - id: one
      title: One
      cost: 2500
      emotion: 3
      documents: [{document: passport, title: Passport}]
      replaces: [one]
---
# The story
"""
MARKS = {
    4: ["stauts"],
    5: ["30 wd"],
    6: ["text"],
    7: ["list"],
    9: ["interview, observation"],
    11: ["hyphens"],
    13: ["missing: text", "low, medium, high, critical"],
    15: ["missing: outcome"],
    17: ["replaces", "2"],
    19: ["currency"],
    20: ["-2, -1, 0, 1, 2"],
    21: ["not both"],
}
"""What is marked on which line: of an object that lacks something, on its first."""


@dataclass(frozen=True)
class Mark:
    """What an editor would underline; of a file without a place, its first line."""

    file: str
    line: int
    text: str


@pytest.fixture
def catalogue(project: Path, tmp_path: Path) -> Path:
    """The project with a catalogue that a test may change."""
    for name in ("schema", "content"):
        shutil.copytree(project / name, tmp_path / name)
    for name in ("node_modules", "scripts", ".remarkrc.mjs"):
        (tmp_path / name).symlink_to(project / name)
    return tmp_path


def test_nothing_is_marked_in_the_maps_of_the_project(project: Path) -> None:
    assert _marks(project) == []


@pytest.mark.parametrize("folder", ["services", "life-situations", "needs"])
def test_every_kind_of_page_is_looked_at(catalogue: Path, folder: str) -> None:
    _write(catalogue, f"{folder}/in/here/a.md", "---\ntitle: A\nstauts: draft\n---\n")
    (mark,) = _marks(catalogue)
    assert (mark.file, mark.line) == (f"content/{folder}/in/here/a.md", 3)
    assert "stauts" in mark.text


def test_what_is_wrong_is_marked_once_on_its_line(catalogue: Path) -> None:
    _write(catalogue, "services/a.md", BAD.replace("      replaces: [one]\n", ""))
    expected = {line: texts for line, texts in MARKS.items() if line != 17} | {17: ["2"]}
    _assert_marked(_marks(catalogue), expected)


def test_a_key_of_another_object_is_marked(catalogue: Path) -> None:
    _write(catalogue, "services/a.md", BAD)
    assert "replaces" in next(mark.text for mark in _marks(catalogue) if mark.line == 22)


def test_what_the_whole_file_lacks_is_said_at_its_beginning(catalogue: Path) -> None:
    target = "to_be: {steps: [{id: a, title: A, interaction: visit}]}"
    _write(catalogue, "services/a.md", f"---\nsummary: A\n{target}\n---\n")
    _assert_marked(_marks(catalogue), {1: ["missing: title", "as_is:"]})


def test_yaml_that_cannot_be_read_is_marked(catalogue: Path) -> None:
    _write(catalogue, "services/a.md", '---\ntitle: A\nsummary: "b\nstatus: draft\n---\n')
    assert {mark.line for mark in _marks(catalogue)} >= {4}


def test_ordinary_pages_are_left_alone(catalogue: Path) -> None:
    for path in ("about.md", "services/index.md", "services/in/README.md", "guide/a.md"):
        _write(catalogue, path, "---\nanything: goes\n---\n")
    assert _marks(catalogue) == []


def _write(catalogue: Path, path: str, text: str) -> None:
    file = catalogue / "content" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _marks(folder: Path) -> list[Mark]:
    program = folder / "node_modules" / "remark-cli" / "cli.js"
    report = folder / "node_modules" / "vfile-reporter-json" / "index.js"
    done = subprocess.run(
        node(program, "content", "--frail", "--no-stdout", "--report", report),
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode in {0, 1}, done.stderr
    marks = [
        Mark(Path(file["path"]).as_posix(), message["line"] or 1, message["reason"])
        for file in json.loads(done.stderr)
        for message in file["messages"]
    ]
    assert bool(marks) == bool(done.returncode)
    return sorted(marks, key=lambda mark: (mark.file, mark.line))


def _assert_marked(marks: list[Mark], expected: dict[int, list[str]]) -> None:
    assert {mark.line for mark in marks} == expected.keys()
    for line, texts in expected.items():
        said = [mark.text for mark in marks if mark.line == line]
        assert len(said) == len(texts), said
        assert all(any(text in each for each in said) for text in texts), said
