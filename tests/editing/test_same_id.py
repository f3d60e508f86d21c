"""A service and a life situation may have the same id: commands tell which is meant, or ask for the file."""

import re
from pathlib import Path

import pytest

from tests.cli.running import cjm
from tests.editing.catalogues import errors, small, snapshot, text

MAP = """\
---
title: {title}
needs: {{{needs}}}
as_is:
  start_event: a
  outcome: b
  steps:
    - {{id: {step}, title: A, needs: [{need}]}}
    - {{id: last, title: B}}
problems:
  slow: {{text: It is slow}}
  {problem}: {{text: It is not}}
---
"""
SERVICE, SITUATION = "services/fns/a.md", "life-situations/a.md"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    service = MAP.format(title="A", needs="one: Know, mine: See", need="one", step="first", problem="dear")
    situation = MAP.format(title="B", needs="other: Hear, mine: Say", need="other", step="begin", problem="far")
    return small(tmp_path, {SERVICE: service, SITUATION: situation})


@pytest.mark.parametrize(
    ("command", "file", "new"),
    [
        (("promote", "a", "one"), SERVICE, "needs: [one]"),
        (("promote", "a", "other", "--id", "hear"), SITUATION, "needs: [hear]"),
        (("rename", "step", "first", "zz", "--in", "a"), SERVICE, "id: zz"),
        (("rename", "step", "begin", "zz", "--in", "a"), SITUATION, "id: zz"),
        (("merge", "problem", "far", "slow", "--drop", "--in", "a"), SITUATION, "slow:"),
    ],
    ids=["promote", "promote-situation", "rename", "rename-situation", "merge"],
)
def test_the_one_that_has_it_is_meant(content: Path, command: tuple[str, ...], file: str, new: str) -> None:
    before = snapshot(content)
    result = cjm(*command, cwd=content.parent)
    assert (result.code, errors(content)) == (0, [])
    after = snapshot(content)
    assert [name for name in before if before[name] != after[name]] == [file]
    assert new in text(content, file)


@pytest.mark.parametrize(
    "command",
    [
        ("promote", "a", "mine"),
        ("rename", "step", "last", "zz", "--in", "a"),
        ("merge", "problem", "far", "dear", "--in", "a"),
    ],
    ids=["promote", "rename", "merge"],
)
def test_where_it_cannot_be_told_both_files_are_named(content: Path, command: tuple[str, ...]) -> None:
    before = snapshot(content)
    result = cjm(*command, cwd=content.parent)
    assert (result.code, snapshot(content)) == (1, before)
    assert SERVICE in result.err
    assert SITUATION in result.err


@pytest.mark.parametrize("command", [("promote", "a", "min"), ("rename", "need", "min", "zz", "--in", "a")])
def test_what_neither_has_is_said_with_what_is_like_it(content: Path, command: tuple[str, ...]) -> None:
    result = cjm(*command, cwd=content.parent)
    assert (result.code, "Did you mean mine?" in result.err) == (1, True)


@pytest.mark.parametrize(
    ("named", "below"),
    [
        ("services/fns/a", ""),
        ("services/fns/a.md", ""),
        ("content/services/fns/a.md", ""),
        ("./content/services/fns/a", ""),
        ("a.md", "content/services/fns"),
        ("../../life-situations/../services/fns/a", "content/services/fns"),
    ],
)
def test_the_file_is_named_in_place_of_the_id(content: Path, named: str, below: str) -> None:
    situation = text(content, SITUATION)
    result = cjm("promote", named, "mine", cwd=content.parent / below)
    assert (result.code, errors(content)) == (0, [])
    assert text(content, SITUATION) == situation
    assert "mine: See" not in text(content, SERVICE)
    assert "title: See" in text(content, "needs/mine.md")


def test_a_file_that_is_no_map_is_none(content: Path) -> None:
    result = cjm("promote", "needs/shared", "mine", cwd=content.parent)
    assert (result.code, "needs/shared" in result.err) == (1, True)


def test_a_map_is_named_by_its_file_where_its_id_does_not_tell(content: Path) -> None:
    result = cjm("rename", "need", "mine", "zz", cwd=content.parent)
    assert (result.code, "--in services/fns/a" in result.err) == (1, True)
    assert cjm("rename", "need", "mine", "zz", "--in", "services/fns/a", cwd=content.parent).code == 0


def test_the_hint_of_a_finding_names_what_works(content: Path) -> None:
    for file in (SERVICE, SITUATION):
        said = re.sub("mine: [A-Z][a-z]+", "mine: Знать срок выплаты", text(content, file))
        (content / file).write_text(said, encoding="utf-8")
    (content / "services" / "b.md").write_text(
        "---\ntitle: C\nneeds: {when: Знать сроки выплат}\n---\n", encoding="utf-8"
    )
    hints = re.findall(r"cjm promote (\S+ \S+)", cjm("check", cwd=content.parent).out)
    assert sorted(hints) == ["b when", "life-situations/a mine", "services/fns/a mine"]
    assert cjm("promote", *hints[0].split(), "--id", "term", cwd=content.parent).code == 0
