"""`cjm check`, as its users call it."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cjm_plugin.checks.registry import all_rules
from cjm_plugin.cli.check import FORMATS
from cjm_plugin.cli.commands import COMMANDS
from tests.checks.cases import BASE, MAP, catalogue
from tests.checks.test_accepting import WITHOUT_EVIDENCE
from tests.cli.running import cjm


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A catalogue with two warnings."""
    catalogue(WITHOUT_EVIDENCE, tmp_path)
    (tmp_path / "cjm.yml").write_text("checks: {severity: {review-overdue: off}}\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def broken(project: Path) -> Path:
    """A catalogue with an error besides."""
    file = project / "content" / MAP
    file.write_text(file.read_text(encoding="utf-8").replace("status: published", "status: publishd"), encoding="utf-8")
    return project


def test_a_clean_catalogue(tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path / "content")
    (tmp_path / "cjm.yml").write_text("checks: {severity: {review-overdue: off}}\n", encoding="utf-8")
    result = cjm("check", cwd=tmp_path)
    assert (result.code, result.err) == (0, "")
    assert result.out == "8 files checked: nothing to complain of.\n"


def test_warnings_alone_do_not_fail(project: Path) -> None:
    result = cjm("check", cwd=project)
    assert result.code == 0
    assert result.out.count(" warning CJM301 ") == 2
    assert result.out.endswith("8 files checked: 2 warnings.\n")


def test_errors_fail(broken: Path) -> None:
    result = cjm("check", cwd=broken)
    assert result.code == 1
    assert f"content/{MAP}:" in result.out.replace(os.sep, "/")
    assert " error CJM106 «publishd» is not one of" in result.out


@pytest.mark.parametrize(("level", "code"), [("info", 1), ("warning", 1), ("error", 0), ("never", 0), ("off", 0)])
def test_the_level_that_fails_can_be_chosen(project: Path, level: str, code: int) -> None:
    assert cjm("check", "--fail-on", level, cwd=project).code == code
    (project / "cjm.yml").write_text(f"checks: {{fail_on: {level}}}\n", encoding="utf-8")
    assert cjm("check", cwd=project).code == code


def test_words_for_the_level_that_are_none_are_refused_with_those_that_are(project: Path) -> None:
    (project / "cjm.yml").write_text("checks: {fail_on: nevr}\n", encoding="utf-8")
    said = cjm("check", cwd=project)
    assert (said.code, "info, warning, error, never. Did you mean never?" in said.err) == (2, True)
    said = cjm("check", "--fail-on", "nevr", cwd=project)
    assert (said.code, "info, warning, error, never." in said.err) == (2, True)


def test_the_settings_choose_the_level_and_the_option_goes_before_them(project: Path) -> None:
    (project / "cjm.yml").write_text("checks: {fail_on: warning, severity: {review-overdue: off}}\n", encoding="utf-8")
    assert cjm("check", cwd=project).code == 1
    assert cjm("check", "--fail-on", "error", cwd=project).code == 0


def test_only_what_stands_in_the_named_files_is_reported(project: Path) -> None:
    assert "CJM301" in cjm("check", f"content/{MAP}", cwd=project).out
    assert "CJM301" in cjm("check", "content/services", cwd=project).out
    assert "CJM301" not in cjm("check", "content/needs", "content/registers", cwd=project).out


def test_it_works_from_a_folder_inside_the_catalogue(project: Path) -> None:
    result = cjm("check", "mvd", cwd=project / "content" / "services")
    assert "CJM301" in result.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "nowhere.md"], "There is no nowhere.md."),
        (["check", "cjm.yml"], "does not lie in content"),
        (["check", "--format", "xml"], "--format is one of: text, line"),
        (["check", "--fromat", "json"], "Did you mean --format?"),
        (["chekc"], "Did you mean check?"),
        (["check", "--project", "nowhere"], "There is no folder"),
        (["explain", "CJM3011"], "Did you mean CJM301?"),
        (["explain", "СJM301"], "Cyrillic in it (С)"),
        (["explain"], "CODE is missing."),
    ],
)
def test_wrong_use(project: Path, arguments: list[str], said: str) -> None:
    result = cjm(*arguments, cwd=project)
    assert result.code == 2
    assert said in result.err
    assert "Traceback" not in result.err


def test_wrong_settings_are_wrong_use(project: Path) -> None:
    (project / "cjm.yml").write_text("check: {}\n", encoding="utf-8")
    result = cjm("check", cwd=project)
    assert result.code == 2
    assert "cjm.yml:1:1: error CJM105" in result.err


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_is_written_to_a_file_as_it_is_printed(project: Path, format_: str) -> None:
    printed = cjm("check", "--format", format_, cwd=project)
    written = cjm("check", "--format", format_, "--output", "report", cwd=project)
    assert written.out == ""
    assert (project / "report").read_text(encoding="utf-8") == printed.out


@pytest.mark.parametrize("file", [f"content/{MAP}", "cjm.yml"])
@pytest.mark.parametrize("command", ["check", "write-baseline", "diff"])
def test_no_report_takes_the_place_of_what_people_write(project: Path, file: str, command: str) -> None:
    arguments = [command, "--output", file]
    if command == "write-baseline":
        (project / "cjm.yml").write_text(f"checks: {{baseline: '{file}'}}\n", encoding="utf-8")
        arguments = ["check", "--write-baseline"]
    before = (project / file).read_bytes()
    result = cjm(*arguments, cwd=project)
    assert result.code == 2
    assert f"{file} is a file of the catalogue, and would be overwritten." in result.err
    assert (project / file).read_bytes() == before


def test_the_baseline(project: Path) -> None:
    written = cjm("check", "--write-baseline", cwd=project)
    assert (written.code, written.out) == (0, "2 findings are now accepted in cjm-baseline.json.\n")
    assert cjm("check", cwd=project).out == "8 files checked: 2 accepted by the baseline.\n"
    assert "CJM301" in cjm("check", "--no-baseline", cwd=project).out
    assert len(json.loads((project / "cjm-baseline.json").read_text(encoding="utf-8"))["findings"]) == 2


def test_a_baseline_for_some_files_accepts_nothing_elsewhere(project: Path) -> None:
    first, second = f"content/{MAP}", "content/services/another.md"
    shutil.copyfile(project / first, project / second)

    def accepted() -> list[str]:
        found = json.loads((project / "cjm-baseline.json").read_text(encoding="utf-8"))["findings"]
        return sorted({f"content/{each['path']}" for each in found})

    assert cjm("check", "--write-baseline", second, cwd=project).code == 0
    assert accepted() == [second]
    assert "CJM301" not in cjm("check", second, cwd=project).out
    assert "CJM301" in cjm("check", first, cwd=project).out
    cjm("check", "--write-baseline", Path(first).parent, cwd=project)
    assert accepted() == [second, first]
    (project / second).unlink()
    cjm("check", "--write-baseline", first, cwd=project)
    assert accepted() == [second, first]  # what was accepted elsewhere is the concern of a whole check
    cjm("check", "--write-baseline", "content", cwd=project)
    assert accepted() == [first]


def test_a_broken_baseline_is_not_replaced_by_a_part_of_it(project: Path) -> None:
    (project / "cjm-baseline.json").write_text("{", encoding="utf-8")
    result = cjm("check", "--write-baseline", f"content/{MAP}", cwd=project)
    assert result.code == 2
    assert "CJM904" in result.err
    assert (project / "cjm-baseline.json").read_text(encoding="utf-8") == "{"


def test_what_no_longer_occurs_in_other_files_is_no_concern_of_those_that_were_named(project: Path) -> None:
    cjm("check", "--write-baseline", cwd=project)
    map_ = project / "content" / MAP
    map_.write_text(
        map_.read_text(encoding="utf-8").replace("\n  scattered:\n", "\n  scattered:\n    evidence: [talks]\n")
    )
    assert "CJM903" in cjm("check", cwd=project).out
    assert "CJM903" in cjm("check", f"content/{MAP}", cwd=project).out
    assert "CJM903" not in cjm("check", "content/needs", cwd=project).out


def test_a_damaged_baseline_is_said(project: Path) -> None:
    (project / "cjm-baseline.json").write_text("{", encoding="utf-8")
    result = cjm("check", cwd=project)
    assert result.code == 2
    assert "cjm-baseline.json:1:2: error CJM904" in result.err


def test_messages_in_russian(project: Path) -> None:
    for result in (
        cjm("check", cwd=project, language="ru"),
        cjm("--language", "ru", "check", cwd=project),
        cjm("check", cwd=project, language=None, LANG="ru_RU.UTF-8"),
    ):
        assert " предупреждение CJM301 " in result.out
        assert "Проверено" in result.out


def test_the_language_of_the_settings(project: Path) -> None:
    (project / "cjm.yml").write_text("language: ru\n", encoding="utf-8")
    assert "предупреждение" in cjm("check", cwd=project, language=None).out
    assert "warning" in cjm("check", cwd=project, language="en").out


def test_wrong_settings_are_told_in_the_language_that_they_name(project: Path) -> None:
    (project / "cjm.yml").write_text("language: ru\nchek: {}\n", encoding="utf-8")
    result = cjm("check", cwd=project, language=None)
    assert result.err.startswith("Настройки использовать нельзя.\n")
    assert "cjm.yml:2:1: ошибка CJM105" in result.err
    (project / "cjm.yml").write_text("language: [ru]\n", encoding="utf-8")
    assert "cjm.yml:1:11: error" in cjm("check", cwd=project, language="en").err


def test_nothing_found_is_said_in_russian_too(project: Path) -> None:
    assert cjm("check", "content/needs", cwd=project, language="ru").out.endswith(": замечаний нет.\n")


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_rule_is_listed_and_explained(tmp_path: Path, language: str) -> None:
    listed = cjm("rules", cwd=tmp_path, language=language).out
    assert [line.split()[0] for line in listed.splitlines()] == [
        *("CJM121", "CJM123"),  # no rules, but settings may say how grave they are
        *(rule.code for rule in all_rules()),
    ]
    explained = cjm("explain", "problem-without-evidence", cwd=tmp_path, language=language)
    assert explained.code == 0
    assert explained.out.startswith("CJM301 problem-without-evidence (")
    assert "    problems:\n      queue:\n" in explained.out


def test_what_the_loader_finds_is_explained_too(tmp_path: Path) -> None:
    assert "number sign" in cjm("explain", "CJM014", cwd=tmp_path).out


@pytest.mark.parametrize("language", ["ru", "en"])
def test_help_of_every_command_in_both_languages(tmp_path: Path, language: str) -> None:
    top = cjm("--help", cwd=tmp_path, language=language).out
    assert ("Как вызвать:" if language == "ru" else "Usage:") in top
    for name in COMMANDS:
        assert f"\n  {name} " in top
        shown = cjm(name, "--help", cwd=tmp_path, language=language).out
        assert f"cjm {name} " in shown
        assert "--help" in shown
        assert ("Показать эту справку" in shown) == (language == "ru")
        assert (" TEXT" in shown or "[required]" in shown) <= (language == "en")


def test_output_into_a_closed_pipe_is_no_fault(project: Path) -> None:
    program = [sys.executable, "-c", "from cjm_plugin.cli import main; main()", "rules", "--all"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=project) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        said = process.stderr.read().decode()
    assert "Traceback" not in said


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_script(tmp_path: Path, shell: str) -> None:
    assert "_CJM_COMPLETE" in cjm("completion", shell, cwd=tmp_path).out


def test_completion_offers_commands_and_options(tmp_path: Path) -> None:
    offered = cjm(cwd=tmp_path, _CJM_COMPLETE="bash_complete", COMP_WORDS="cjm ch", COMP_CWORD="1").out
    assert "check" in offered
    offered = cjm(cwd=tmp_path, _CJM_COMPLETE="bash_complete", COMP_WORDS="cjm check --fo", COMP_CWORD="2").out
    assert "--format" in offered


def test_paths_in_a_folder_of_content_that_is_a_link(project: Path) -> None:
    (project / "content").rename(project / "real")
    (project / "content").symlink_to("real")
    for path in ("content", f"content/{MAP}", "content/services", "real", f"real/{MAP}", ".", project / "content"):
        result = cjm("check", path, cwd=project)
        assert "CJM301" in result.out, result.said
    result = cjm("fmt", f"content/{MAP}", cwd=project)
    assert result.code == 0, result.err
    assert "does not lie in content" in cjm("check", "cjm.yml", cwd=project).err


@pytest.mark.parametrize("format_", ["github", "gitlab", "sarif"])
def test_hosts_are_told_of_the_link_that_leads_nowhere(project: Path, format_: str) -> None:
    (project / "content" / "services" / "gone.md").symlink_to("nowhere.md")
    said = cjm("check", "--format", format_, cwd=project).out
    assert "content/services/gone.md" in said
    assert "content/services/nowhere.md" not in said


def test_what_was_accepted_in_a_file_that_is_broken_stays_accepted(project: Path) -> None:
    cjm("check", "--write-baseline", cwd=project)
    file = project / "content" / MAP
    good = file.read_text(encoding="utf-8")
    file.write_text(good.replace("---\n", "", 1), encoding="utf-8")
    said = cjm("check", "--write-baseline", cwd=project)
    assert said.code == 0
    assert "stays accepted" in said.err
    file.write_text(good, encoding="utf-8")
    assert cjm("check", "--fail-on", "warning", cwd=project).code == 0


def test_nothing_is_said_to_be_gone_from_a_folder_that_cannot_be_read(project: Path) -> None:
    cjm("check", "--write-baseline", cwd=project)
    folder = project / "content" / Path(MAP).parent
    shutil.rmtree(folder)
    folder.symlink_to(project)
    assert "CJM903" not in cjm("check", cwd=project).out


def test_a_baseline_of_a_newer_version_is_refused(project: Path) -> None:
    (project / "cjm-baseline.json").write_text('{"version": 99, "findings": []}', encoding="utf-8")
    said = cjm("check", cwd=project)
    assert said.code == 2
    assert "newer cjm" in said.err


@pytest.mark.parametrize("format_", ["github", "gitlab", "sarif"])
def test_hosts_are_told_paths_from_the_top_of_the_repository(tmp_path: Path, format_: str) -> None:
    project = tmp_path / "maps"
    catalogue(WITHOUT_EVIDENCE, project)
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    inside = project / "content" / "services"
    for folder in (project, inside):
        said = cjm("check", "--format", format_, cwd=folder).out
        assert f"maps/content/{MAP}" in said
        assert str(tmp_path) not in said


def test_only_what_was_named_is_counted(project: Path) -> None:
    shutil.copyfile(project / "content" / MAP, project / "content" / "services" / "another.md")
    assert "\n1 file checked" in cjm("check", f"content/{MAP}", cwd=project).out


def test_the_language_of_the_settings_is_that_of_help_and_of_what_is_refused(project: Path) -> None:
    (project / "cjm.yml").write_text("language: ru\n", encoding="utf-8")
    assert "Как вызвать" in cjm("rules", "--help", cwd=project, language=None).out
    assert "нужно указать значение" in cjm("check", "--format", cwd=project, language=None).err
    assert "Лишнее" in cjm("diff", "a", "b", "c", cwd=project, language=None).err
    assert "Usage" in cjm("rules", "--help", "--language", "en", cwd=project, language=None).out


@pytest.mark.parametrize(
    "arguments", [["--language", "fr", "check"], ["check", "--language", "fr"], ["check", "--language=fr"]]
)
def test_a_language_that_there_is_not_is_refused_wherever_it_stands(project: Path, arguments: list[str]) -> None:
    result = cjm(*arguments, cwd=project, language="en")
    assert (result.code, "--language is one of: ru, en." in result.err) == (2, True)


@pytest.mark.parametrize("arguments", [["--language"], ["check", "--language"]])
def test_a_language_without_a_value(project: Path, arguments: list[str]) -> None:
    result = cjm(*arguments, cwd=project, language="en")
    assert (result.code, result.err.splitlines()[0]) == (2, "--language needs a value.")


def test_a_finding_is_one_line_whatever_the_file_is_called(project: Path) -> None:
    (project / "content" / "services" / "a\nb\x1b[31m.md").write_text(
        "---\ntitle: A\nbogus: 1\n---\n", encoding="utf-8"
    )
    lines = cjm("check", "--format", "line", cwd=project).out.splitlines()
    assert all(re.match(r"\S+:\d+:\d+: ", line) for line in lines)
    assert any(line.startswith("content/services/a\\nb\\x1b[31m.md:3:1: error CJM105 ") for line in lines)


@pytest.mark.parametrize("pattern", ["!", "\\", "a\\", "a/**b[z-a]"])
def test_a_pattern_that_is_none_is_a_mistake_in_the_settings(project: Path, pattern: str) -> None:
    (project / "cjm.yml").write_text(f"checks:\n  paths:\n    '{pattern}': {{CJM301: off}}\n", encoding="utf-8")
    result = cjm("check", cwd=project)
    assert (result.code, "cjm.yml:3:5: error CJM127" in result.err) == (2, True)


def test_patterns_that_differ_in_spaces_are_two(project: Path) -> None:
    text = "checks:\n  paths:\n    'services/none ': {CJM301: off}\n    'services/none': {CJM302: off}\n"
    (project / "cjm.yml").write_text(text, encoding="utf-8")
    found = [line for line in cjm("check", "--format", "line", cwd=project).out.splitlines() if "CJM905" in line]
    assert [line.split(" ")[0] for line in found] == ["cjm.yml:3:5:", "cjm.yml:4:5:"]


def test_settings_for_files_that_are_not_there(project: Path) -> None:
    (project / "cjm.yml").write_text(
        "checks:\n  paths:\n    services/mvd/: {CJM301: off}\n    services/gone.md: {CJM301: off}\n", encoding="utf-8"
    )
    result = cjm("check", "--format", "line", cwd=project)
    assert [line for line in result.out.splitlines() if "CJM905" in line] == [
        "cjm.yml:4:5: warning CJM905 No file of the catalogue fits services/gone.md. Write where the files stand now, "
        "below the folder of the catalogue, or take the lines out. [idle-path]"
    ]
    assert "CJM905" not in cjm("check", "--format", "line", f"content/{MAP}", cwd=project).out
