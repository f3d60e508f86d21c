"""A report of personal data must not publish it again."""

from pathlib import Path

from cjm_plugin.checks.rule import Case
from cjm_plugin.checks.run import check
from tests.checks.cases import MAP, TODAY, catalogue, found


def test_neither_the_report_nor_the_baseline_repeats_what_was_found(tmp_path: Path) -> None:
    case = Case("to_be: {goals: ['Перезвонить Анне, +7 900 123-45-67']}")
    reported = [each for each in found(case, tmp_path).diagnostics if each.code == "CJM701"]
    assert len(reported) == 1
    told = f"{reported[0].report('ru')} {reported[0].subject} {reported[0].source_line}"
    assert "123" not in told
    assert "Анне" not in told


def test_the_same_words_are_found_where_readers_see_them_each_at_its_place(tmp_path: Path) -> None:
    seen = "Пишите petrov.1984@example.com или petrov.1984@example.com\n\nЕщё раз: petrov.1984@example.com"
    body = f"<!-- internal -->\nПишите petrov.1984@example.com\n<!-- /internal -->\n\n{seen}"
    content = catalogue(Case(""), tmp_path)
    file = content / MAP
    file.write_text(f"{file.read_text(encoding='utf-8')}{body}\n", encoding="utf-8")
    places = [each.location for each in check(content, today=TODAY).diagnostics if each.code == "CJM701"]
    lines = file.read_text(encoding="utf-8").splitlines()
    first = lines.index("<!-- /internal -->") + 3
    assert [(place.line, place.column) for place in places] == [(first, 8), (first, 36), (first + 2, 10)]


def test_two_numbers_in_one_text_are_two_findings_at_their_places(tmp_path: Path) -> None:
    case = Case("summary: 'Звонили с +7 900 123-45-67 и с +7 900 765-43-21'")
    places = [each.location for each in found(case, tmp_path).diagnostics if each.code == "CJM701"]
    assert len({place.column for place in places}) == 2
    assert {place.length for place in places} == {len("+7 900 123-45-67")}
