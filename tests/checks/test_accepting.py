"""Findings that are accepted: in their place, and in the baseline."""

import json
from pathlib import Path

import pytest

from benchmarks.hostile import SHAPES, closed
from cjm_plugin.checks.acceptance import acceptances
from cjm_plugin.checks.baseline import BadBaselineError, Baseline, read_baseline
from cjm_plugin.checks.rule import Case
from cjm_plugin.checks.run import Checked, check
from tests.checks.cases import MAP, TODAY, catalogue

WITHOUT_EVIDENCE = Case("problems: {scattered: {evidence: }, silence: {evidence: }}")
REASON = "# cjm: accept CJM301: беседы намечены на март"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A catalogue whose two problems have no evidence."""
    return catalogue(WITHOUT_EVIDENCE, tmp_path)


def _edit(content: Path, old: str, new: str) -> None:
    file = content / MAP
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def _names(checked: Checked) -> list[str]:
    return [finding.name for finding in checked.diagnostics]


def test_without_a_comment_both_are_found(content: Path) -> None:
    assert _names(check(content, today=TODAY)) == ["problem-without-evidence"] * 2


@pytest.mark.parametrize(
    "comment", [REASON, "# cjm: accept problem-without-evidence: причина", "#CJM:Accept cjm301: причина"]
)
def test_a_comment_above_accepts_what_is_found_in_the_entry(content: Path, comment: str) -> None:
    _edit(content, "\n  scattered:\n", f"\n  {comment}\n  scattered:\n")
    (finding,) = check(content, today=TODAY).diagnostics
    assert (finding.name, finding.subject) == ("problem-without-evidence", "problems/silence")


def test_a_comment_behind_the_entry_accepts_too(content: Path) -> None:
    _edit(content, "\n  scattered:\n", f"\n  scattered: {REASON}\n")
    assert [finding.subject for finding in check(content, today=TODAY).diagnostics] == ["problems/silence"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\nproblems:\n", "\nnotes: 'пишите # cjm: accept-file CJM301: причина'\nproblems:\n"),
        ("\nproblems:\n", "\nnotes: |\n  # cjm: accept-file CJM301: причина\nproblems:\n"),
        ("\nproblems:\n", "\nnotes: >\n  Так:\n\n  # cjm: accept CJM301: причина\nproblems:\n"),
    ],
    ids=["quoted", "block", "folded block"],
)
def test_what_only_looks_like_a_comment_accepts_nothing(content: Path, old: str, new: str) -> None:
    _edit(content, old, new)
    assert _names(check(content, today=TODAY)) == ["problem-without-evidence"] * 2


def test_nothing_in_the_text_below_the_map_accepts(content: Path) -> None:
    file = content / MAP
    example = "\n```yaml\n# cjm: accept-file CJM301: причина\n```\n\n# cjm: accept-file CJM301: причина\n"
    file.write_text(file.read_text(encoding="utf-8") + example, encoding="utf-8")
    assert _names(check(content, today=TODAY)) == ["problem-without-evidence"] * 2


def test_a_comment_above_a_mapping_holds_for_all_that_is_in_it(content: Path) -> None:
    _edit(content, "\nproblems:\n  scattered:", f"\n{REASON}\nproblems:\n  scattered:")
    assert _names(check(content, today=TODAY)) == []


@pytest.mark.parametrize("between", ["# еще не опрошены", "", "  # и ещё одно:"])
def test_neither_comments_nor_empty_lines_end_what_an_acceptance_holds_for(content: Path, between: str) -> None:
    _edit(content, "\nproblems:\n  scattered:", f"\n{REASON}\nproblems:\n  scattered:")
    _edit(content, "\n  silence:\n", f"\n{between}\n  silence:\n")
    assert _names(check(content, today=TODAY)) == []


def test_a_whole_file_can_be_accepted(content: Path) -> None:
    _edit(content, "---\ntitle", "---\n# cjm: accept-file CJM301: черновик исследования\ntitle")
    assert _names(check(content, today=TODAY)) == []


@pytest.mark.parametrize("comment", ["# cjm: accept CJM301", "# cjm: accept CJM301:  ", "# cjm: accept"])
def test_without_a_reason_nothing_is_accepted(content: Path, comment: str) -> None:
    _edit(content, "\n  scattered:\n", f"\n  {comment}\n  scattered:\n")
    assert _names(check(content, today=TODAY)) == [
        "bad-acceptance",
        "problem-without-evidence",
        "problem-without-evidence",
    ]


def test_a_rule_that_does_not_exist_is_said_where_it_stands(content: Path) -> None:
    _edit(content, "\n  scattered:\n", "\n  # cjm: accept CJM999: причина\n  scattered:\n")
    finding = next(each for each in check(content, today=TODAY).diagnostics if each.code == "CJM901")
    assert "CJM999" in finding.headline("en")
    line = (content / MAP).read_text(encoding="utf-8").splitlines()[finding.location.line - 1]
    assert line[finding.location.column - 1 :].startswith("# cjm: accept")


def test_a_code_in_letters_that_only_look_latin_is_told_as_that(content: Path) -> None:
    _edit(content, "\n  scattered:\n", "\n  # cjm: accept СJM301: причина\n  scattered:\n")
    finding = next(each for each in check(content, today=TODAY).diagnostics if each.code == "CJM901")
    assert "Cyrillic in it (С)" in finding.headline("en")


@pytest.mark.parametrize("comment", ["# CJM: acept CJM301: причина", "# cjm: ignore CJM301", "# cjm:"])
def test_a_comment_for_cjm_that_is_not_understood_is_said(content: Path, comment: str) -> None:
    _edit(content, "\n  scattered:\n", f"\n  {comment}\n  scattered:\n")
    found = _names(check(content, today=TODAY))
    assert "bad-acceptance" in found
    assert "problem-without-evidence" in found


def test_of_several_rules_the_one_that_finds_nothing_is_named(content: Path) -> None:
    _edit(content, "\n  scattered:\n", "\n  # cjm: accept CJM301, CJM303: причина\n  scattered:\n")
    (unused,) = [each for each in check(content, today=TODAY).diagnostics if each.name == "unused-acceptance"]
    assert unused.message.values["codes"] == "CJM303"


def test_an_acceptance_of_nothing_is_reported(content: Path) -> None:
    _edit(content, "\n  scattered:\n", "\n  # cjm: accept CJM302: причина\n  scattered:\n")
    assert "unused-acceptance" in _names(check(content, today=TODAY))


def test_what_the_loader_finds_cannot_be_accepted(content: Path) -> None:
    _edit(content, "status: published", "# cjm: accept CJM106: так надо\nstatus: publishd")
    assert "unknown-value" in _names(check(content, today=TODAY))


def _accepted_all(content: Path, file: Path) -> Baseline:
    file.write_text(Baseline().with_findings(check(content, today=TODAY).findings).text, encoding="utf-8")
    return read_baseline(file)[0]


def test_the_baseline_accepts_what_there_is_and_nothing_new(content: Path, tmp_path: Path) -> None:
    baseline = _accepted_all(content, tmp_path / "baseline.json")
    assert _names(check(content, baseline=baseline, today=TODAY)) == []
    _edit(content, "owner: Отдел клиентского опыта\n", "owner: Отдел\nurl: ftp://x\n")
    assert _names(check(content, baseline=baseline, today=TODAY)) == ["bad-url"]


def test_accepted_findings_stay_accepted_when_lines_move(content: Path, tmp_path: Path) -> None:
    baseline = _accepted_all(content, tmp_path / "baseline.json")
    _edit(content, "---\ntitle", "---\n# one more line\n\n# and another\ntitle")
    checked = check(content, baseline=baseline, today=TODAY)
    assert (_names(checked), len(checked.accepted)) == ([], 2)


@pytest.mark.parametrize("sign", ["\u2028", "\u0085", "\x0c"])
def test_signs_that_part_lines_elsewhere_part_none_here(sign: str) -> None:
    text = f"---\ntitle: A\n# c{sign}d\n# cjm: accept CJM301: soon\nx-b: c\n---\n"
    (found,) = acceptances(text, markdown=True)
    assert (found.line, found.column, found.first, found.last) == (4, 1, 5, 5)


def test_what_no_longer_occurs_is_reported_at_its_line(content: Path, tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    baseline = _accepted_all(content, file)
    _edit(content, "\n  scattered:\n", "\n  scattered:\n    evidence: [talks]\n")
    ((path, stale),) = check(content, baseline=baseline, today=TODAY).left.stale(file, file.read_text(encoding="utf-8"))
    assert path == MAP
    assert stale.name == "stale-baseline"
    assert json.loads(stale.source_line.strip().rstrip(","))["subject"] == "problems/scattered"


def test_what_is_accepted_twice_too_often_is_reported_at_both_lines(tmp_path: Path) -> None:
    key = ("services/a.md", "CJM301", "problems/queue")
    text = Baseline([key, key, key]).text
    found = Baseline([key, key]).stale(tmp_path / "baseline.json", text)
    assert sorted(finding.location.line for _, finding in found) == [5, 6]


def test_a_second_finding_of_the_same_kind_is_not_accepted_with_the_first(content: Path, tmp_path: Path) -> None:
    baseline = _accepted_all(content, tmp_path / "baseline.json")
    other = content / "services" / "mvd" / "other.md"
    other.write_text((content / MAP).read_text(encoding="utf-8"), encoding="utf-8")
    found = check(content, baseline=baseline, today=TODAY).findings
    assert {path for path, finding in found if finding.code == "CJM301"} == {"services/mvd/other.md"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"findings": [1]}',
        '{"findings": [{"path": "x"}]}',
        "\x00",
        pytest.param("[" * 100_000, id="deep"),
    ],
)
def test_a_file_that_is_no_baseline_is_said(tmp_path: Path, text: str) -> None:
    file = tmp_path / "baseline.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadBaselineError) as caught:
        read_baseline(file)
    assert caught.value.problem.location.path == str(file)


def test_without_a_file_nothing_is_accepted(tmp_path: Path) -> None:
    assert read_baseline(tmp_path / "none.json")[1] == ""


def test_a_time_that_cannot_be_read_can_be_accepted_too(tmp_path: Path) -> None:
    content = catalogue(Case("term: скоро"), tmp_path)
    assert "bad-duration" in _names(check(content, today=TODAY))
    _edit(content, "term: скоро", "# cjm: accept bad-duration: срок ещё обсуждается\nterm: скоро")
    assert not {"bad-duration", "bad-acceptance", "unused-acceptance"} & set(_names(check(content, today=TODAY)))


def test_of_a_file_that_is_read_in_part_nothing_is_called_accepted_in_vain(content: Path) -> None:
    _edit(content, "status: published", "status: publishd")
    _edit(content, "\nproblems:", "\n# cjm: accept CJM301, CJM303: причина\nproblems:")
    assert _names(check(content, today=TODAY)) == ["unknown-value"]
    _edit(content, "status: publishd", "status: published")
    assert _names(check(content, today=TODAY)) == ["unused-acceptance"]


QUOTED = "<!-- cjm: accept CJM601: слова приказа -->"


def _below(content: Path, text: str) -> None:
    file = content / MAP
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Данный порядок.\n", ["bureaucratic-wording"]),
        (f"{QUOTED}\n\nДанный порядок.\n", []),
        (f"{QUOTED}\nПервая строка.\nДанный порядок.\n", []),
        (f"Первая строка.\nДанный порядок. {QUOTED}\n", []),
        (f"# Рассказ {QUOTED}\n\nДанный порядок.\n", ["unused-acceptance", "bureaucratic-wording"]),
        (f"{QUOTED}\n\nПорядок.\n\nДанный порядок.\n", ["unused-acceptance", "bureaucratic-wording"]),
        ("<!-- cjm: accept-file CJM601: приказ -->\n\nПорядок.\n\nДанный порядок.\n", []),
        ("<!-- cjm: accept CJM601 -->\n\nДанный порядок.\n", ["bad-acceptance", "bureaucratic-wording"]),
        (f"```\n{QUOTED}\n```\n", []),
        (f"- Так:\n\n        {QUOTED}\n", []),
    ],
)
def test_a_comment_in_the_text_below_accepts_for_a_paragraph(tmp_path: Path, text: str, names: list[str]) -> None:
    content = catalogue(Case(""), tmp_path)
    _below(content, text)
    assert _names(check(content, today=TODAY)) == names


def test_what_a_comment_below_lacks_is_said_at_its_place(tmp_path: Path) -> None:
    content = catalogue(Case(""), tmp_path)
    _below(content, "Рассказ <!-- cjm: accept CJM601 -->\n")
    (finding,) = check(content, today=TODAY).diagnostics
    line = (content / MAP).read_text(encoding="utf-8").splitlines()[finding.location.line - 1]
    assert line[finding.location.column - 1 :][: finding.location.length] == "<!-- cjm: accept CJM601 -->"
    assert "<!-- cjm: accept CJM601:" in finding.headline("en")


def test_a_number_in_the_place_of_an_accepted_one_is_found(tmp_path: Path) -> None:
    content = catalogue(Case(""), tmp_path)
    _below(content, "Тел. 8 900 123-45-67\n")
    baseline = Baseline().with_findings(check(content, today=TODAY).findings)
    assert check(content, baseline=baseline, today=TODAY).diagnostics == ()
    _edit(content, "8 900 123-45-67", "8 900 765-43-21")
    assert _names(check(content, baseline=baseline, today=TODAY)) == ["personal-data"]


def test_personal_data_on_ordinary_pages_and_in_registers(tmp_path: Path) -> None:
    content = catalogue(
        Case("", also={"registers/segments.yml": "old: {title: Пенсионер, summary: '8-900-123-45-67'}"}), tmp_path
    )
    secret = "<!-- internal -->8-900-123-45-67<!-- /internal -->"
    (content / "index.md").write_text(f"# Справка\n\n{secret}\n\nЗвоните: 8-900-123-45-67\n", encoding="utf-8")
    (content / "segments").mkdir()
    (content / "segments/old.md").write_text("---\ntitle: Анне, 8-900-123-45-67\n---\n", encoding="utf-8")
    (content / ".hidden.md").write_text("8-900-123-45-67", encoding="utf-8")
    found = [(path, each.location.line) for path, each in check(content, today=TODAY).findings if each.code == "CJM701"]
    register = (content / "registers/segments.yml").read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(register, 1) if "8-900" in text)
    assert found == [("registers/segments.yml", line), ("index.md", 5), ("segments/old.md", 2)]


def test_a_folder_in_the_place_of_the_baseline_is_told_as_one(tmp_path: Path) -> None:
    with pytest.raises(BadBaselineError) as caught:
        read_baseline(tmp_path)
    assert "This is a folder" in caught.value.problem.headline("en")
    assert "delete" not in caught.value.problem.headline("en")


@pytest.mark.parametrize("shape", [name for name in SHAPES if name.startswith("comments") and "accept" not in name])
def test_there_may_be_thousands_of_comments(shape: str) -> None:
    found = acceptances(closed(SHAPES[shape](3_000)), markdown=True)
    assert len(found) == (0 if shape == "comments" else 3_000)
