"""A report of personal data must not publish it again."""

from pathlib import Path

from cjm_plugin.checks.rule import Case
from tests.checks.cases import found


def test_neither_the_report_nor_the_baseline_repeats_what_was_found(tmp_path: Path) -> None:
    case = Case("to_be: {goals: ['Перезвонить Анне, +7 900 123-45-67']}")
    reported = [each for each in found(case, tmp_path).diagnostics if each.code == "CJM701"]
    assert len(reported) == 1
    told = f"{reported[0].report('ru')} {reported[0].subject} {reported[0].source_line}"
    assert "123" not in told
    assert "Анне" not in told


def test_two_numbers_in_one_text_are_two_findings_at_their_places(tmp_path: Path) -> None:
    case = Case("summary: 'Звонили с +7 900 123-45-67 и с +7 900 765-43-21'")
    places = [each.location for each in found(case, tmp_path).diagnostics if each.code == "CJM701"]
    assert len({place.column for place in places}) == 2
    assert {place.length for place in places} == {len("+7 900 123-45-67")}
