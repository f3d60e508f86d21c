"""Durations, amounts and dates are read as they are written, and nothing is guessed."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_plugin.model.quantities import UNITS, Duration, Money, PartialDate, iso_duration, money_total


def parts(text: str) -> dict[str, Fraction]:
    return dict(Duration.parse(text).parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((f"10 {unit}", {unit: 10}) for unit in UNITS),
        *((f"10 {word}", {"min": 10}) for word in ("мин", "мин.", "минут", "МИН")),
        ("1 минута", {"min": 1}),
        ("1 минуту", {"min": 1}),
        ("2 минуты", {"min": 2}),
        *((f"5 {word}", {"h": 5}) for word in ("ч", "ч.", "часов")),
        ("1 час", {"h": 1}),
        ("2 часа", {"h": 2}),
        *(
            (f"5 {word}", {"d": 5})
            for word in ("д", "дн", "дн.", "дней", "суток", "сут.", "календарных дней", "кал. дн.")
        ),
        ("1 день", {"d": 1}),
        ("2 дня", {"d": 2}),
        ("1 сутки", {"d": 1}),
        *(
            (f"5 {word}", {"wd": 5})
            for word in ("рабочих дней", "раб. дней", "раб. дн.", "раб.дн.", "р. д.", "р.д.", "рд")
        ),
        ("1 рабочий день", {"wd": 1}),
        ("1 раб. день", {"wd": 1}),
        ("2 рабочих дня", {"wd": 2}),
        *((f"5 {word}", {"w": 5}) for word in ("нед", "нед.", "недель")),
        ("1 неделя", {"w": 1}),
        ("2 недели", {"w": 2}),
        *((f"5 {word}", {"mo": 5}) for word in ("мес", "мес.", "месяцев")),
        ("1 месяц", {"mo": 1}),
        ("2 месяца", {"mo": 2}),
        ("1 год", {"y": 1}),
        ("2 года", {"y": 2}),
        ("5 лет", {"y": 5}),
        ("5\u00a0дней", {"d": 5}),
        ("30мин", {"min": 30}),
        ("1 ч 30 мин", {"h": 1, "min": 30}),
        ("30 мин 1 ч", {"h": 1, "min": 30}),
        ("1ч30мин", {"h": 1, "min": 30}),
        ("2 мес. 3 рабочих дня", {"mo": 2, "wd": 3}),
        ("1,5 ч", {"h": Fraction(3, 2)}),
        ("1.5 h", {"h": Fraction(3, 2)}),
        ("0 d", {}),
        ("P10D", {"d": 10}),
        ("P1Y2M3W4DT5H6M", {"y": 1, "mo": 2, "w": 3, "d": 4, "h": 5, "min": 6}),
        ("PT0.5H", {"h": Fraction(1, 2)}),
        ("P2M", {"mo": 2}),
        ("PT2M", {"min": 2}),
    ],
)
def test_reads_durations_in_every_form(text: str, expected: dict[str, Fraction]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "10", "d", "дней", "soon", "10 apples", "-5 d", "3-5 дней", "от 3 до 5 дней", "около 5 дней"),
        *("5 d 5 d", "5 d and", "5 m", "1 000 мин", "5 ч дней", "10 days", "٣ d", "1e3 d", "9999999999 d"),
        *("P", "PT", "P1DT", "P1H", "p1d", "P-1D", "P1M2Y", "PT30S", "P1,D"),
    ],
)
def test_refuses_what_is_not_a_duration(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the text is all that there is to say
        Duration.parse(text)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        *(("10 d", "P10D"), ("20 h", "PT20H"), ("73 h", "PT73H"), ("90 min", "PT90M"), ("2 нед", "P2W")),
        *(("1 мес", "P1M"), ("1 мес 2 нед", "P1M14D"), ("2 года 1 ч", "P2YT1H"), ("0 d", "PT0M")),
        *(("30 wd", "P42D"), ("1 wd", "P1DT9H36M"), ("1.5 h", "PT1H30M"), ("0.5 d", "PT12H"), ("0.5 mo", "P15D")),
    ],
)
def test_leaves_as_iso(text: str, iso: str) -> None:
    assert Duration.parse(text).iso == iso


def test_counts_days_and_hours_apart_and_says_what_is_approximate() -> None:
    duration = Duration.parse("2 мес 5 рабочих дней 30 ч")
    assert (duration.days, duration.minutes, duration.approximate) == (67, 1800, True)
    assert not Duration.parse("2 нед 3 дн 5 ч 10 мин").approximate


whole_numbers = st.integers(1, 10_000)


@given(st.dictionaries(st.sampled_from(["y", "mo", "d", "h", "min"]), whole_numbers))
def test_whole_durations_come_back_from_iso(numbers: dict[str, int]) -> None:
    duration = Duration(tuple((unit, Fraction(numbers[unit])) for unit in UNITS if unit in numbers))
    assert Duration.parse(duration.iso) == duration


@given(st.dictionaries(st.sampled_from(UNITS), st.decimals("0.01", "9999", places=2), min_size=1))
def test_iso_never_loses_time(numbers: dict[str, Decimal]) -> None:
    duration = Duration.parse(" ".join(f"{number} {unit}" for unit, number in numbers.items()))
    again = Duration.parse(duration.iso)
    lost = (duration.days - again.days) * 24 * 60 + duration.minutes - again.minutes
    assert abs(lost) <= Fraction(1, 2), "ISO has whole minutes here, so at most half a minute is rounded away"


@given(st.fractions(0, 10_000), st.integers(0, 100_000))
def test_hours_never_become_days(days: Fraction, minutes: int) -> None:
    again = Duration.parse(iso_duration(days, Fraction(minutes)))
    assert again.days == days.numerator // days.denominator


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("2500 RUB", "2500", "RUB"),
        ("2 500 ₽", "2500", "RUB"),
        ("2\u00a0500\u00a0руб.", "2500", "RUB"),
        ("1 рубль", "1", "RUB"),
        ("350 рублей", "350", "RUB"),
        ("99,50 EUR", "99.50", "EUR"),
        ("0 RUB", "0", "RUB"),
        ("1 234 567.89USD", "1234567.89", "USD"),
    ],
)
def test_reads_money(text: str, amount: str, currency: str) -> None:
    assert Money.parse(text) == Money(Decimal(amount), currency)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2500",
        "RUB",
        "RUB 2500",
        "-5 RUB",
        "12 34 RUB",
        "1,500 RUB",
        "1.500,00 EUR",
        "5 rub",
        "5 RUBL",
        "5 $",
        "NaN RUB",
    ],
)
def test_refuses_what_is_not_money(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        Money.parse(text)


def test_money_leaves_as_numbers() -> None:
    total = money_total({"RUB": Decimal("2500.00"), "EUR": Decimal("99.50")})
    assert list(total.items()) == [("EUR", 99.5), ("RUB", 2500)]
    assert isinstance(total["RUB"], int)


@pytest.mark.parametrize("text", ["2026", "2026-03", "2026-05-12", "2024-02-29"])
def test_dates_stay_as_precise_as_written(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["", "26", "2026-13", "2026-00", "2026-02-30", "2026-5-1", "12.05.2026", "0000", "2026-01-01T00"]
)
def test_refuses_what_is_not_a_date(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        PartialDate.parse(text)
