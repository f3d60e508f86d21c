from decimal import Decimal
from fractions import Fraction

import pytest

from cjm_plugin.i18n import translation
from cjm_plugin.model.quantities import Duration, Money, PartialDate
from cjm_plugin.pages.format import Format

russian, english = Format(translation("ru")), Format(translation("en"))


def _spaces(text: str) -> str:
    """With ordinary spaces, which a test can show."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("value", "in_russian", "in_english"),
    [
        (7, "7", "7"),
        (1_200_000, "1 200 000", "1,200,000"),
        (-3, "−3", "−3"),
        (Fraction(21, 5), "4,2", "4.2"),
    ],
)
def test_numbers(value: int | Fraction, in_russian: str, in_english: str) -> None:
    assert _spaces(russian.number(value)) == in_russian
    assert english.number(value) == in_english


def test_differences_have_a_sign() -> None:
    assert [russian.difference(value) for value in (2, -3, 0)] == ["+2", "−3", "0"]


@pytest.mark.parametrize(
    ("text", "in_russian", "in_english"),
    [
        ("2026-05-12", "12 мая 2026", "May 12, 2026"),
        ("2026-11-20", "20 ноября 2026", "November 20, 2026"),
        ("2026-03", "март 2026", "March 2026"),
        ("2026", "2026", "2026"),
    ],
)
def test_dates_stay_as_precise_as_they_were_written(text: str, in_russian: str, in_english: str) -> None:
    assert russian.date(PartialDate.parse(text)) == in_russian
    assert english.date(PartialDate.parse(text)) == in_english


@pytest.mark.parametrize(
    ("text", "in_russian"),
    [
        ("1 d", "1 день"),
        ("3 d", "3 дня"),
        ("30 wd", "30 рабочих дней"),
        ("21 wd", "21 рабочий день"),
        ("20 h", "20 ч"),
        ("1.5 h", "1,5 ч"),
        ("2 mo", "2 месяца"),
        ("5 y", "5 лет"),
        ("1 h 30 min", "1 ч 30 мин"),
    ],
)
def test_durations(text: str, in_russian: str) -> None:
    assert _spaces(russian.duration(Duration.parse(text))) == in_russian


def test_a_sum_that_needed_a_convention_is_marked() -> None:
    assert _spaces(russian.days_and_minutes(Fraction(42), Fraction(90), approximate=True)) == "≈ 42 дня 1 ч 30 мин"
    assert _spaces(russian.days_and_minutes(Fraction(0), Fraction(0))) == "0 мин"


def test_money() -> None:
    assert _spaces(russian.money(Money.parse("2500 RUB"))) == "2 500 ₽"
    assert _spaces(russian.amount(Decimal("99.5"), "EUR")) == "99,50 €"
