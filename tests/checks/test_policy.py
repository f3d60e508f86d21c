"""How bad a finding is: for the catalogue, for a part of it, or not at all."""

from pathlib import Path

import pytest

import cjm_plugin
from cjm_plugin.checks.rule import Case
from cjm_plugin.checks.run import check
from cjm_plugin.settings import SETTINGS_FILE, find_project, read_project
from tests.checks.cases import TODAY, catalogue
from tests.checks.test_accepting import WITHOUT_EVIDENCE


def _severities(tmp_path: Path, settings: str) -> list[str]:
    catalogue(WITHOUT_EVIDENCE, tmp_path)
    (tmp_path / SETTINGS_FILE).write_text(settings, encoding="utf-8")
    project = read_project(tmp_path)
    assert project.problems == ()
    return [
        finding.severity.value for finding in check(project.content, project.settings.checks, today=TODAY).diagnostics
    ]


def test_a_rule_has_its_own_severity(tmp_path: Path) -> None:
    assert _severities(tmp_path, "") == ["warning", "warning"]


@pytest.mark.parametrize("rule", ["CJM301", "cjm301", "problem-without-evidence"])
def test_the_settings_change_it_by_code_or_name(tmp_path: Path, rule: str) -> None:
    assert _severities(tmp_path, f"checks: {{severity: {{{rule}: error}}}}") == ["error", "error"]


def test_a_rule_can_be_switched_off(tmp_path: Path) -> None:
    assert _severities(tmp_path, "checks: {severity: {CJM301: off}}") == []


@pytest.mark.parametrize(
    ("pattern", "expected"), [("services/mvd/**", "info"), ("spravka.md", "info"), ("needs/", "error")]
)
def test_a_part_of_the_catalogue_has_severities_of_its_own(tmp_path: Path, pattern: str, expected: str) -> None:
    settings = f"checks:\n  severity: {{CJM301: error}}\n  paths:\n    '{pattern}': {{CJM301: info}}\n"
    assert set(_severities(tmp_path, settings)) == {expected}


@pytest.mark.parametrize(
    ("settings", "place", "name"),
    [
        ("checks: {severity: {CJM999: off}}", "1:21", "bad-rule"),
        ("checks:\n  severity:\n    CJM301: fatal\n", "3:13", "unknown-value"),
        ("contents: content\n", "1:1", "unknown-key"),
        ("checks: {\nlanguage: ru\n", "1:9", "yaml-unclosed-bracket"),
        ("language: de\n", "1:11", "unknown-value"),
    ],
)
def test_wrong_settings_are_said_where_they_stand(tmp_path: Path, settings: str, place: str, name: str) -> None:
    (tmp_path / SETTINGS_FILE).write_text(settings, encoding="utf-8")
    (problem,) = read_project(tmp_path).problems
    assert f"{problem.location.line}:{problem.location.column}" == place
    assert problem.name == name
    assert problem.text("ru") != problem.text("en")


def test_a_code_in_letters_that_only_look_latin_is_told_as_that(tmp_path: Path) -> None:
    (tmp_path / SETTINGS_FILE).write_text("checks: {severity: {СJM301: off}}", encoding="utf-8")
    (problem,) = read_project(tmp_path).problems
    assert "Cyrillic in it (С)" in problem.headline("en")


def test_the_nearest_settings_above_are_found(tmp_path: Path) -> None:
    below = tmp_path / "content" / "services"
    below.mkdir(parents=True)
    (tmp_path / SETTINGS_FILE).write_text("language: ru\n", encoding="utf-8")
    project = find_project(below)
    assert (project.root, project.settings.language) == (tmp_path, "ru")


@pytest.mark.parametrize(("far", "near"), [(SETTINGS_FILE, "mkdocs.yml"), ("mkdocs.yml", SETTINGS_FILE)])
def test_a_catalogue_in_the_folder_of_another_goes_by_its_own_settings(tmp_path: Path, far: str, near: str) -> None:
    below = tmp_path / "inner" / "content"
    below.mkdir(parents=True)
    (tmp_path / far).write_text("", encoding="utf-8")
    (tmp_path / "inner" / near).write_text("", encoding="utf-8")
    assert find_project(below).root == tmp_path / "inner"


UNREADABLE_TIMES = Case(
    "term: скоро\nas_is:\n  steps:\n"
    "    - {id: learn, title: Узнать о справке, needs: [plain-words], problems: [scattered, silence], cost: много}\n"
    "    - {id: use, title: Показать справку, wait: долго, needs: [know-term]}\nto_be:\n"
)


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("", ["warning", "warning", "warning"]),
        ("checks: {severity: {bad-duration: error, CJM123: off}}", ["error", "error"]),
        ("checks: {paths: {services/mvd/: {cjm121: info}}}", ["info", "warning", "info"]),
    ],
)
def test_times_and_costs_that_cannot_be_read_are_as_grave_as_the_settings_say(
    tmp_path: Path, settings: str, expected: list[str]
) -> None:
    content = catalogue(UNREADABLE_TIMES, tmp_path)
    (tmp_path / SETTINGS_FILE).write_text(settings, encoding="utf-8")
    found = check(content, read_project(tmp_path).settings.checks, today=TODAY).diagnostics
    assert [each.severity.value for each in found if each.name in {"bad-duration", "bad-money"}] == expected
    assert {each.name for each in found} <= {"bad-duration", "bad-money", "unused-entry"}  # no wait is no happy path


def test_they_are_left_out_of_a_map_that_is_published_all_the_same(tmp_path: Path) -> None:
    loaded = cjm_plugin.load(catalogue(UNREADABLE_TIMES, tmp_path))
    (journey,) = loaded.catalogue.services.values()
    assert loaded.ok
    assert len(loaded.diagnostics) == 3
    assert journey.term is None
    assert journey.as_is
    assert [(step.id, step.wait, step.cost) for step in journey.as_is.steps] == [
        ("learn", None, None),
        ("use", None, None),
    ]
