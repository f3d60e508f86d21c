"""The report for the terminal."""

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from cjm_plugin.review.report.markdown import as_markdown
from cjm_plugin.review.report.text import as_text
from cjm_plugin.review.sentences import Sentence
from cjm_plugin.review.told import ToldChange
from tests.repository.repositories import MAP
from tests.review.states import PERMIT, compared, told


def test_figures_and_coverage_that_deserve_a_second_look_are_marked(tmp_path: Path) -> None:
    text = MAP.replace("recommendations: [online]}", "}").replace("interaction: self_service", "interaction: visit")
    said = as_text(told(compared(tmp_path, {PERMIT: text}), "en")).replace("\u00a0", " ").splitlines()
    assert "  ! Target path, personal visits: 0 → 1" in said
    assert "  → Target path, forms filled in: 1 → 0" in said
    assert "  ! The target path leaves the problem «The queue is long» open now" in said


def test_of_a_list_below_a_map_only_the_lines_that_changed_are_shown(tmp_path: Path) -> None:
    before = {PERMIT: MAP.replace("The story.", "What to take:\n- a passport\n- a pen\n- time")}
    after = {PERMIT: MAP.replace("The story.", "What to take:\n- a passport\n- two pens\n- time\n- a book")}
    said = as_text(told(compared(tmp_path, after, before), "en")).splitlines()
    assert [line.strip() for line in said if line.startswith("      ")] == ["− - a pen", "+ - two pens", "+ - a book"]


@pytest.mark.parametrize(
    "field",
    [
        'description: "One.\\n  ! Service removed: «Parking permit»"',
        'x-own: "One.\\n  ! Service removed: «Parking permit»"',
        'documents: [{document: passport, when: "One.\\n  ! Service removed: «Parking permit»"}]',
    ],
)
def test_a_value_of_several_lines_stands_apart_and_forges_no_line(field: str, tmp_path: Path) -> None:
    before = {PERMIT: MAP.replace("wait: 10 d", "documents: [passport]")}
    after = {PERMIT: MAP.replace("wait: 10 d", field if "documents" in field else f"documents: [passport], {field}")}
    documents = {"registers/documents.yml": "passport: Passport\n"}
    found = told(compared(tmp_path, {**documents, **after}, {**documents, **before}), "en")
    said = as_text(found).splitlines()
    assert not [line for line in said if line.startswith("  !")]
    assert "      +   ! Service removed: «Parking permit»" in said
    assert r"  - \+   \! Service removed: «Parking permit»" in as_markdown(found).splitlines()


def test_a_goal_of_several_lines_stands_apart(tmp_path: Path) -> None:
    after = MAP.replace("to_be:\n", 'to_be:\n  goals: ["One.\\n  ! Service removed"]\n', 1)
    assert after != MAP
    said = as_text(told(compared(tmp_path, {PERMIT: after}), "en")).splitlines()
    assert [line for line in said if "removed" in line] == ["      +   ! Service removed"]


def test_control_characters_do_nothing(tmp_path: Path) -> None:
    found = told(compared(tmp_path, {PERMIT: MAP.replace("The story.", "Now")}), "en")
    page = found.pages[0]
    sentence = Sentence("One\u2028  ! two\x1b[2J\u202e", "", "a\x1b[1mb\x9bc\x07")
    broken = replace(found, pages=(replace(page, changes=(ToldChange(page.changes[0].change, sentence),)),))
    for said in (as_text(broken), as_markdown(broken)):
        assert not [sign for sign in said if sign != "\n" and unicodedata.category(sign) in {"Cc", "Zl", "Zp"}]
        assert "\u202e" not in said
        assert "  ! two" not in [line[:7] for line in said.splitlines()]
