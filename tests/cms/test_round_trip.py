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


@pytest.mark.parametrize("folder", CATALOGUES, ids=["content", "english", "base"])
def test_saved_and_formatted_a_file_is_what_it_was(folder: Path, node_modules: Path, tmp_path: Path) -> None:
    _expect_no_noise(list(scan(folder)), node_modules, tmp_path)


def test_shorthands_own_keys_and_texts_that_look_like_other_types(node_modules: Path, tmp_path: Path) -> None:
    file = tmp_path / "content" / "services" / "a" / "b.md"
    file.parent.mkdir(parents=True)
    file.write_text(WRITTEN, encoding="utf-8")
    _expect_no_noise(list(scan(tmp_path / "content")), node_modules, tmp_path)


def _expect_no_noise(files: list[SourceFile], node_modules: Path, folder: Path) -> None:
    saved = _saved(files, node_modules, folder)
    for file in files:
        text = file.file.read_text(encoding="utf-8")
        markdown = file.kind is not FileKind.REGISTER
        again = saved[str(file.file)]
        parse = parse_markdown if markdown else parse_yaml
        assert (parse(again).data, parse(again).body) == (parse(text).data, parse(text).body), file.path
        assert _canonical(file, again) == _without_comments(_canonical(file, text)), file.path


def _saved(files: list[SourceFile], node_modules: Path, folder: Path) -> dict[str, str]:
    admin = folder / "admin"
    admin.mkdir()
    for name, text in cms_files("content", {"name": "github"}, translation("ru")).items():
        (admin / name).write_text(text, encoding="utf-8")
    pairs = [part for file in files for part in (f"cjm-{file.kind.value}", file.file)]
    program = Path(__file__).parent / "round_trip.mjs"
    command = node(program, admin, node_modules / "yaml" / "dist" / "index.js", *pairs)
    result = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert result.returncode == 0, result.stderr
    saved: dict[str, str] = json.loads(result.stdout)
    return saved


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
