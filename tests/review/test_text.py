"""The report for the terminal."""

from pathlib import Path

from cjm_plugin.review.report.text import as_text
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
