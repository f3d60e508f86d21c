"""What the form editor saves without a change is, after `cjm fmt`, the file that was there, save for its comments."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from cjm_plugin.cms import cms_files
from cjm_plugin.editing.format import format_file
from cjm_plugin.frontmatter import parse_markdown, parse_yaml
from cjm_plugin.i18n import translation
from cjm_plugin.loading.files import FileKind, SourceFile, scan
from tests.editors.packages import ROOT, node

CATALOGUES = [ROOT / "content", ROOT / "tests" / "catalogues" / "english", ROOT / "tests" / "checks" / "base"]
WRITTEN = """\
---
title: "Услуга: выдача"
status: draft
notes: 'true'
x-plain: true
x-quoted: ['1', "2"]
url: https://example.org/?a=1#b
volume: 012
as_is:
  start_event: Начало
  outcome: "- конец"
  steps:
    - id: first
      title: Первый
      channels: [portal, {title: fax}, {channel: Окно, notes: у входа}]
      cost: 2 500 ₽
      x-mine: {deep: [1, no, ''], empty: ''}
    - {id: second, title: Второй, cost: {amount: free, when: детям}, documents: [passport, {document: x, when: Если}]}
needs:
  own: Своя потребность
  other: {title: Другая, segments: [parents]}
x-list: []
---
Body --- stays

---
as it is.
"""
ENTRY = "  {id}: {{text: Проблема {id}, severity: high}}\n"
NEED = """\
---
title: Потребность
x-b:
x-c: ~
x-d: {2: b, 1: a, no: null}
x-e: null
---
"""


@pytest.mark.parametrize("folder", CATALOGUES, ids=["content", "english", "base"])
def test_saved_and_formatted_a_file_is_what_it_was(folder: Path, node_modules: Path, tmp_path: Path) -> None:
    _expect_no_noise(list(scan(folder)), node_modules, tmp_path)


def test_shorthands_own_keys_and_texts_that_look_like_other_types(node_modules: Path, tmp_path: Path) -> None:
    _write(tmp_path, "services/a/b.md", WRITTEN)
    _expect_no_noise(list(scan(tmp_path / "content")), node_modules, tmp_path)


def test_entries_called_by_numbers_keep_their_order(node_modules: Path, tmp_path: Path) -> None:
    entries = "".join(ENTRY.format(id=each) for each in ("rejected", "2026", "821", "in-person"))
    _write(tmp_path, "services/a.md", f"---\ntitle: А\nproblems:\n{entries}---\n")
    _write(tmp_path, "registers/regulations.yml", "2026: {title: Б}\nb: {title: В}\n821: {title: Г}\n")
    _expect_no_noise(list(scan(tmp_path / "content")), node_modules, tmp_path)


def test_own_keys_are_what_they_were_also_where_they_hold_nothing(node_modules: Path, tmp_path: Path) -> None:
    _write(tmp_path, "needs/a.md", NEED)
    _expect_no_noise(list(scan(tmp_path / "content")), node_modules, tmp_path)


def test_an_object_and_a_text_that_say_the_same_stay_what_they_are(node_modules: Path, tmp_path: Path) -> None:
    channels = "channels: [{channel: portal}, portal]"
    steps = f"    - {{id: a, title: А, {channels}}}\n    - {{id: b, title: Б, channels: [portal]}}\n"
    _write(tmp_path, "services/a.md", f"---\ntitle: А\nas_is:\n  start_event: А\n  outcome: Б\n  steps:\n{steps}---\n")
    _expect_no_noise(list(scan(tmp_path / "content")), node_modules, tmp_path)


def test_quotes_of_one_entry_are_not_those_of_another(node_modules: Path, tmp_path: Path) -> None:
    law = 'a: {title: А, number: "12"}\nb: {title: Б, number: 12}\n'
    _write(tmp_path, "registers/regulations.yml", law)
    _expect_no_noise(list(scan(tmp_path / "content")), node_modules, tmp_path)


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        (ENTRY.format(id="late") + ENTRY.format(id="late"), "«late»"),
        (ENTRY.format(id='""'), '«Проблема ""»'),
    ],
    ids=["twice", "without"],
)
def test_an_entry_that_would_be_lost_is_refused(entries: str, said: str, node_modules: Path, tmp_path: Path) -> None:
    file = _write(tmp_path, "services/a.md", f"---\ntitle: А\nproblems:\n{entries}---\n")
    answer = _answers(list(scan(tmp_path / "content")), node_modules, tmp_path)[str(file)]
    assert "text" not in answer
    assert said in answer["refused"]


def _write(folder: Path, path: str, text: str) -> Path:
    file = folder / "content" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def _expect_no_noise(files: list[SourceFile], node_modules: Path, folder: Path) -> None:
    saved = _answers(files, node_modules, folder)
    for file in files:
        text = file.file.read_text(encoding="utf-8")
        markdown = file.kind is not FileKind.REGISTER
        again = saved[str(file.file)]["text"]
        parse = parse_markdown if markdown else parse_yaml
        assert (parse(again).data, parse(again).body) == (parse(text).data, parse(text).body), file.path
        assert _canonical(file, again) == _without_comments(_canonical(file, text)), file.path


def _answers(files: list[SourceFile], node_modules: Path, folder: Path) -> dict[str, dict[str, str]]:
    """By file the `text` that is saved, or why it is `refused`."""
    admin = folder / "admin"
    admin.mkdir()
    for name, text in cms_files("content", {"name": "github"}, translation("ru")).items():
        (admin / name).write_text(text, encoding="utf-8")
    pairs = [part for file in files for part in (f"cjm-{file.kind.value}", file.file)]
    program = Path(__file__).parent / "round_trip.mjs"
    command = node(program, admin, node_modules / "yaml" / "dist" / "index.js", *pairs)
    result = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert result.returncode == 0, result.stderr
    answers: dict[str, dict[str, str]] = json.loads(result.stdout)
    return answers


def _canonical(file: SourceFile, text: str) -> str:
    return format_file(file, text.encode(), str(file.path)).raw.decode()


def _without_comments(text: str) -> str:
    """Without comments, which a form does not know, and blank lines between fields, which it does not either."""
    return "\n".join(_kept(text.split("\n")))


def _kept(lines: list[str]) -> Iterator[str]:
    fences, block = 0, -1
    *lines, end = lines
    for line in lines:
        fences += line == "---"
        in_fields = fences == 1 or (fences == 0 and "---" not in lines)
        indent = len(line) - len(line.lstrip())
        if line.strip() and indent <= block:
            block = -1
        if not in_fields or block >= 0 or (line.strip() and not line.lstrip().startswith("#")):
            yield line if block >= 0 or not in_fields else re.sub(r"^([^\"']*?) +#.*$", r"\1", line)
        if in_fields and block < 0 and re.search(r"(: |- )\|[-+]?$", line):
            block = indent
    yield end
