"""A review is a year old on its day, and later than that when only the month or the year is known."""

from datetime import date
from pathlib import Path

import pytest

from cjm_plugin.checks.rule import Case
from cjm_plugin.checks.run import check
from tests.checks.cases import catalogue


@pytest.mark.parametrize(
    ("reviewed", "last"),
    [
        ("2025-05-12", date(2026, 5, 12)),
        ("2024-02-29", date(2025, 2, 28)),
        ("2025-02", date(2026, 2, 28)),
        ("2025-12", date(2026, 12, 31)),
        ("2025", date(2026, 12, 31)),
    ],
)
def test_it_is_overdue_from_the_day_after(reviewed: str, last: date, tmp_path: Path) -> None:
    content = catalogue(Case(f"reviewed: {reviewed}"), tmp_path)
    assert not _overdue(content, last)
    assert _overdue(content, date.fromordinal(last.toordinal() + 1))


def test_a_year_far_away_is_no_trouble(tmp_path: Path) -> None:
    assert not _overdue(catalogue(Case("reviewed: 9999"), tmp_path), date(2026, 1, 1))


def _overdue(content: Path, today: date) -> bool:
    return any(each.code == "CJM503" for each in check(content, today=today).diagnostics)
