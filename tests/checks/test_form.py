"""The documentation of structural codes: what it shows as wrong is found, what it proposes is not."""

import re
import shutil
from pathlib import Path

import pytest

from cjm_plugin.checks.explained import all_explained, explained
from cjm_plugin.checks.form import FORMS, Sample
from cjm_plugin.checks.run import check
from tests.checks.cases import BASE, TODAY
from tests.cli.running import cjm

STRUCTURAL = {each.name: each for each in all_explained() if not each.rule}
SHOWN = [name for name, form in FORMS.items() if form.bad]
NO_MATTER_OF_TEXT = {"not-utf-8", "unreadable", "yaml-depth", "yaml-syntax", "no-canonical-form"}


def _codes(sample: Sample, folder: Path) -> set[str]:
    shutil.copytree(BASE, folder / "content")
    for path, text in _files(sample):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    content = folder / "content"
    if sample.path.startswith("content/") or not sample.path:
        return {finding.code for finding in check(content, today=TODAY).diagnostics}
    return set(re.findall(r"CJM\d+", cjm("check", cwd=folder).said))


def _files(sample: Sample) -> list[tuple[str, str]]:
    if sample.path:
        return [(sample.path, sample.text), *sample.also.items()]
    title = "" if sample.text.startswith("title:") else "title: Пример\n"
    return [("content/services/mvd/vypiska.md", f"---\n{title}{sample.text}---\n")]


def test_every_structural_code_is_documented() -> None:
    assert set(FORMS) == set(STRUCTURAL)
    assert {name for name, form in FORMS.items() if not form.bad} == NO_MATTER_OF_TEXT
    assert all(form.why for form in FORMS.values())


@pytest.mark.parametrize("name", SHOWN)
def test_the_example_is_found(name: str, tmp_path: Path) -> None:
    bad = FORMS[name].bad
    assert bad
    assert STRUCTURAL[name].code in _codes(bad, tmp_path)


@pytest.mark.parametrize("name", SHOWN)
def test_what_is_proposed_instead_is_not(name: str, tmp_path: Path) -> None:
    good = FORMS[name].good
    assert good
    assert _codes(good, tmp_path) & {each.code for each in STRUCTURAL.values()} == set()


def test_nothing_is_empty_where_people_read_it() -> None:
    for each in all_explained():
        about = each.documentation
        assert each.short
        assert about.what
        assert about.bad or each.name in NO_MATTER_OF_TEXT
        assert all(text for _, text in (*about.bad, *about.good))


def test_a_key_that_is_missing_is_missing_from_a_part_of_a_map() -> None:
    about = explained("no-owner")
    assert about
    ((_, text),) = about.documentation.bad
    assert "title:" in text
    assert "reviewed:" in text
    assert "owner:" not in text
