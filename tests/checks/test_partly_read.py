"""A mistake of form hides no other mistake, and makes no rule say what is not so."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

import cjm_plugin
from cjm_plugin.checks.examine import examine
from cjm_plugin.checks.registry import all_rules
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.run import check
from cjm_plugin.diagnostic import Diagnostic
from cjm_plugin.frontmatter import parse_markdown
from cjm_plugin.loading.assemble import assemble
from cjm_plugin.loading.documents import read
from cjm_plugin.loading.files import FileKind, SourceFile, scan
from cjm_plugin.loading.opening import read_file
from cjm_plugin.model.catalogue import Catalogue
from tests.checks.cases import MAP, TODAY, catalogue

OF_ONE_PAGE = [rule for rule in all_rules() if not rule.catalogue]
BASE = Case("")
BAD_NAME = "Справка 1.md"


def _name(value: object) -> str:
    return value.name if isinstance(value, Rule) else ""


def _registers(content: Path) -> Catalogue:
    return assemble(read_file(file, content)[0] for file in scan(content) if file.kind is FileKind.REGISTER)


def _codes(data: Any, registers: Catalogue) -> set[str]:
    raw = f"---\n{yaml.safe_dump(data, allow_unicode=True, sort_keys=False)}---\n".encode()
    return {finding.code for finding in _of_map(raw, MAP, registers)}


def _of_map(raw: bytes, name: str, registers: Catalogue) -> Iterable[Diagnostic]:
    file = SourceFile(FileKind.SERVICE, Path(name), PurePosixPath(name))
    return examine(read(file, raw, MAP), raw, registers).diagnostics


def _spoiled(data: Any) -> Iterator[Any]:
    """The data with one value after the other made unreadable, however deep it stands."""
    for path in _paths(data, ()):
        copy = deepcopy(data)
        inner = copy
        for part in path[:-1]:
            inner = inner[part]
        inner[path[-1]] = [["a list in a list"]]
        yield copy


def _paths(data: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    parts = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for part, value in parts:
        yield (*path, part)
        yield from _paths(value, (*path, part))


@pytest.mark.parametrize("rule", OF_ONE_PAGE, ids=_name)
def test_no_rule_takes_what_cannot_be_read_for_missing(rule: Rule, tmp_path: Path) -> None:
    for number, case in enumerate(rule.good[:3]):
        content = catalogue(case, tmp_path / str(number))
        registers = _registers(content)
        data: Any = parse_markdown((content / MAP).read_text(encoding="utf-8")).data
        for spoiled in _spoiled(data):
            assert rule.code not in _codes(spoiled, registers), yaml.safe_dump(spoiled, allow_unicode=True)


@pytest.mark.parametrize("rule", OF_ONE_PAGE, ids=_name)
def test_a_name_that_is_no_id_hides_nothing_in_the_file(rule: Rule, tmp_path: Path) -> None:
    for number, case in enumerate([*rule.good[:2], *rule.bad[:2]]):
        content = catalogue(case, tmp_path / str(number))
        registers, raw = _registers(content), (content / MAP).read_bytes()
        first, *others = _of_map(raw, f"services/mvd/{BAD_NAME}", registers)
        assert first.name == "bad-file-name"
        assert [each.named(MAP) for each in others] == list(_of_map(raw, MAP, registers))


def test_a_name_that_is_no_id_brings_no_other_findings(tmp_path: Path) -> None:
    content = catalogue(BASE, tmp_path)
    (content / MAP).rename(content / "services" / "mvd" / BAD_NAME)
    found = check(content, today=TODAY).diagnostics
    assert [(finding.name, Path(finding.location.path).name) for finding in found] == [("bad-file-name", BAD_NAME)]
    loaded = cjm_plugin.load(content)
    assert not loaded.ok
    assert not loaded.catalogue.services


def test_references_of_a_file_whose_name_is_no_id(tmp_path: Path) -> None:
    front = "agencies: [nobody]\nproblems:\n  silence: {text: О готовности не сообщают, evidence: [nothing]}\n"
    content = catalogue(Case(front), tmp_path)
    before = check(content, today=TODAY).diagnostics
    expected = [each.text("en") for each in before if each.location.path.endswith(MAP)]
    (content / MAP).rename(content / "services" / "mvd" / BAD_NAME)
    found = check(content, today=TODAY).diagnostics
    assert [each.name for each in found].count("unknown-reference") == 2
    assert [each.text("en") for each in found if each.name != "bad-file-name"] == expected


def _found(front: str, folder: Path) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for finding in check(catalogue(Case(front), folder), today=TODAY).diagnostics:
        found.setdefault(finding.name, []).append(finding.location.line)
    return found


def _line(folder: Path, words: str) -> int:
    lines = (folder / "content" / MAP).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_one_mistake_hides_no_other(tmp_path: Path) -> None:
    front = """\
status: publishd
volume: много
summary: Писать на ivan.petrov@example.com.
problems:
  silence: {text: О готовности не сообщают, evidence: [nobody], severity: huge}
"""
    found = _found(front, tmp_path)
    assert found.keys() >= {"unknown-value", "bad-integer", "personal-data", "unknown-reference"}
    assert len(found["unknown-value"]) == 2


def test_findings_behind_a_step_that_cannot_be_read_stand_in_their_lines(tmp_path: Path) -> None:
    front = """\
as_is:
  steps:
    - {id: learn, title: Узнать о справке, needs: [plain-words], problems: [scattered]}
    - {title: Шаг без id, wait: 5 d}
    - {id: ask, title: 'Написать на ivan.petrov@example.com', needs: [nowhere], problems: [silence]}
    - {id: learn, title: Забрать справку, needs: [know-term]}
to_be:
"""
    found = _found(front, tmp_path)
    assert found["missing-key"]
    assert found["personal-data"] == [_line(tmp_path, "ivan.petrov")]
    assert found["unknown-reference"] == [_line(tmp_path, "nowhere")]
    assert found["repeated-step"] == [_line(tmp_path, "Забрать справку") - 1]


def test_what_is_introduced_but_cannot_be_read_may_be_named(tmp_path: Path) -> None:
    front = """\
problems:
  silence: {text: [О готовности не сообщают], evidence: [talks]}
evidence:
  talks: {kind: gossip, title: Разговоры}
"""
    found = _found(front, tmp_path)
    assert found.keys() & {"unknown-reference", "problem-without-evidence"} == set()


def test_a_section_of_the_wrong_kind_is_one_mistake(tmp_path: Path) -> None:
    assert _found("problems: [silence, scattered]\n", tmp_path).keys() == {"wrong-type"}


def test_a_misspelt_section_is_one_mistake(tmp_path: Path) -> None:
    content = catalogue(BASE, tmp_path)
    file = content / MAP
    file.write_text(
        file.read_text(encoding="utf-8").replace("\nrecommendations:", "\nrecomendations:"), encoding="utf-8"
    )
    found = check(content, today=TODAY).diagnostics
    assert [(finding.name, finding.severity.value) for finding in found if finding.location.path.endswith(MAP)] == [
        ("unknown-key", "error")
    ]


def test_a_register_gives_what_can_be_read_of_it(tmp_path: Path) -> None:
    content = catalogue(BASE, tmp_path)
    register = content / "registers" / "channels.yml"
    register.write_text(register.read_text(encoding="utf-8") + "\nfax: {title: Факс, interaction: shouting}\n", "utf-8")
    assert [finding.name for finding in check(content, today=TODAY).diagnostics] == ["unknown-value"]
    assert len(_registers(content).channels) > 1
