"""What the READMEs say is true, in both languages."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import cjm_plugin
from cjm_plugin.checks.registry import rule_called
from cjm_plugin.cli.commands import COMMANDS
from cjm_plugin.loading.codes import STRUCTURAL
from cjm_plugin.settings import read_project
from tests.readme import ROOT, blocks, text_of, write_example

both = pytest.mark.parametrize("language", ["en", "ru"])


@both
def test_the_example_is_a_catalogue_without_a_finding(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, service = write_example(language, tmp_path)
    monkeypatch.chdir(tmp_path)
    catalogue, diagnostics = cjm_plugin.load("content")
    assert diagnostics == ()
    assert list(catalogue.services) == [service.stem]
    assert catalogue.services[service.stem].agencies == tuple(catalogue.agencies)


@both
def test_the_shown_error_is_what_is_reported(language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, service = write_example(language, tmp_path)
    service.write_text(service.read_text(encoding="utf-8").replace(": published", ": publishd"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    (finding,) = cjm_plugin.load("content").diagnostics
    (shown,) = [block.text for block in blocks(language) if block.language == "text"]
    assert finding.report(language) == shown.rstrip("\n")


@both
def test_the_program_runs(language: str) -> None:
    (program,) = [block.text for block in blocks(language) if block.language == "python"]
    result = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, encoding="utf-8")
    assert result.returncode == 0, result.stderr
    assert result.stdout


@both
def test_every_command_exists(language: str) -> None:
    help_text = subprocess.run([ROOT / "run", "help"], stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout
    offered = set(re.findall(r"^  ([a-z]+) ", help_text, re.MULTILINE))
    named = set(re.findall(r"\./run ([a-z]+)", text_of(language))) - {"help"}
    assert named <= offered
    assert offered <= named, "a command that the README does not name"


@both
def test_every_command_for_authors_exists_and_is_named(language: str) -> None:
    named = re.findall(r"^\| `cjm ([a-z-]+)", text_of(language), re.MULTILINE)
    assert sorted(named) == sorted(COMMANDS)


@both
def test_the_shown_settings_of_the_checks_are_right(language: str, tmp_path: Path) -> None:
    (shown,) = [block.text for block in blocks(language) if block.title == "cjm.yml"]
    (tmp_path / "cjm.yml").write_text(shown, encoding="utf-8")
    project = read_project(tmp_path)
    assert project.problems == ()
    (path,) = project.settings.checks.paths
    assert any(block.title and block.title.startswith(f"content/{path}") for block in blocks(language))
    codes = re.findall(r"CJM\d{3}", text_of(language))
    assert all(rule_called(code) or code in {each.code for each in STRUCTURAL.values()} for code in codes)


@both
def test_everything_in_the_layout_exists_and_every_link_leads_somewhere(language: str) -> None:
    layout = re.findall(r"^\| `(?!cjm )([^`]+)` \|", text_of(language), re.MULTILINE)
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", text_of(language))
    assert len(layout) > 5
    assert [path for path in (*layout, *links) if not (ROOT / path).exists()] == []


def test_both_readmes_are_built_alike() -> None:
    assert _structure("en") == _structure("ru")


def test_both_readmes_give_the_same_commands_and_the_same_shape_of_files() -> None:
    for english, russian in zip(blocks("en"), blocks("ru"), strict=True):
        assert english.language == russian.language
        if english.language == "sh":
            assert english.text == russian.text
        if english.language == "yaml" and english.title == "mkdocs.yml":
            assert yaml.safe_load(english.text).keys() == yaml.safe_load(russian.text).keys()


def _structure(language: str) -> list[str]:
    """Headings, lists, tables and blocks of code in their order, without their words."""
    text = re.sub(r"^```(\w+).*?^```$", r"```\1", text_of(language), flags=re.DOTALL | re.MULTILINE)
    starts = (re.match(r"#+ |- |\| |```\w+", line) for line in text.splitlines())
    return [start[0] for start in starts if start]
