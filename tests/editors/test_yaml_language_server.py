"""What authors see in editors that use `yaml-language-server`, as the YAML extension of VS Code does."""

from pathlib import Path

import pytest

from cjm_plugin.i18n import LANGUAGES
from cjm_plugin.loading.files import REGISTERS
from tests.cli.running import cjm
from tests.editors.lsp import LanguageServer, Mark

BAD = """\
post-office:
  title: Post office
  sort_title: Post
  url: www.post.example
Bad Id: Another
"""
MAP = """\
---
title: A service
{}
as_is:
  start_event: It begins
  outcome: It ends
  steps:
    - id: one
      title: One
      {}
    - id: two
      title: Two
---
The story.
"""


@pytest.mark.parametrize("name", REGISTERS)
def test_nothing_is_marked_in_a_good_register(server: LanguageServer, project: Path, name: str) -> None:
    assert server.open(project / "content" / "registers" / f"{name}.yml") == []


def test_what_is_wrong_in_a_register_is_marked_on_its_line(server: LanguageServer, content: Path) -> None:
    marks = server.open(content / "registers" / "agencies.yml", BAD)
    assert {mark.line for mark in marks} == {3, 4, 5}
    assert "sort_title" in _on(3, marks)
    assert "https://" in _on(4, marks)
    assert "дефис" in _on(5, marks)
    assert "hyphens" in _on(5, marks)


def test_keys_of_an_entry_are_proposed_with_what_they_mean(server: LanguageServer, content: Path) -> None:
    file = content / "registers" / "channels.yml"
    server.open(file, "post:\n  title: Post\n  \n")
    found = server.completions(file, 3, 3)
    assert found.keys() == {"summary", "url", "interaction", "notes"}
    assert all(len(text.split("\n\n")) == len(LANGUAGES) for text in found.values())


def test_fixed_values_are_proposed_with_what_they_mean(server: LanguageServer, content: Path) -> None:
    file = content / "registers" / "channels.yml"
    server.open(file, "post:\n  title: Post\n  interaction: \n")
    found = server.completions(file, 3, 16)
    assert list(found) == ["visit", "self_service", "remote", "proactive"]
    assert all(len(text.split("\n\n")) == len(LANGUAGES) for text in found.values())


def test_a_key_says_what_it_means(server: LanguageServer, content: Path) -> None:
    file = content / "registers" / "documents.yml"
    server.open(file, "passport:\n  title: Passport\n  held_by_state: true\n")
    assert len(server.hover(file, 3, 5).split("\n\n")) >= len(LANGUAGES)


@pytest.mark.parametrize(
    ("top", "step", "place", "proposed"),
    [
        ("", "", (3, 1), {"status", "summary", "to_be", "problems"}),
        ("status: ", "", (3, 9), {"draft", "review", "published", "archived"}),
        ("", "", (10, 7), {"interaction", "documents", "needs", "cost"}),
        ("", "interaction: ", (10, 20), {"visit", "self_service", "remote", "proactive"}),
        ("problems:\n  ", "", (4, 3), {"Проблема / A problem"}),
    ],
)
def test_keys_and_values_of_a_map_are_proposed(
    server: LanguageServer, content: Path, top: str, step: str, place: tuple[int, int], proposed: set[str]
) -> None:
    file = content / "services" / "new.md"
    assert server.open(file, MAP.format(top, step), language="markdown") == []
    found = server.completions(file, *place)
    assert proposed <= found.keys()
    assert all(found[each] for each in proposed)
    assert "service" not in found


def test_a_register_elsewhere_names_its_schema_itself(bare_server: LanguageServer, content: Path) -> None:
    folder = content / "registers"
    assert bare_server.open(folder / "agencies.yml", BAD) == []
    named = f"# yaml-language-server: $schema=../../../schema/agencies.json\n{BAD}"
    assert {mark.line for mark in bare_server.open(folder / "channels.yml", named)} == {4, 5, 6}


@pytest.mark.parametrize("kind", ["service", "life-situation", "need"])
def test_a_new_file_names_its_schema_itself(bare_server: LanguageServer, project: Path, kind: str) -> None:
    path = ["--start-event", "A", "--outcome", "B", "--step", "One", "--step", "Two"] if kind != "need" else []
    made = cjm("new", kind, "--title", "New", "--folder", "in/here", *path, cwd=project)
    assert made.code == 0, made.said
    (file,) = (project / "content").rglob("new.md")
    fields = file.read_text(encoding="utf-8").split("\n---")[0]
    file.unlink()
    assert bare_server.open(file, fields) == []
    mistaken = bare_server.open(file.with_name("newer.md"), f"{fields}\nsumary: A\n")
    assert [(mark.line, "sumary" in mark.text) for mark in mistaken] == [(fields.count("\n") + 2, True)]


def _on(line: int, marks: list[Mark]) -> str:
    return "\n".join(mark.text for mark in marks if mark.line == line)
