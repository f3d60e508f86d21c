"""Durations, amounts of money and dates, as precise as they were written.

Each type has `parse`, which takes the author's text and raises `ValueError` when it cannot be read. The
forms that are accepted are those of the content model; nothing is guessed.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Self

_NUMBER = r"[0-9]{1,9}(?:[.,][0-9]{1,9})?"

_RUSSIAN_UNITS = {
    "min": ("мин", "минута", "минуты", "минуту", "минут"),
    "h": ("ч", "час", "часа", "часов"),
    "d": (
        *("д", "дн", "день", "дня", "дней", "сут", "сутки", "суток"),
        *("календарный день", "календарных дня", "календарных дней", "кал день", "кал дн", "кал дня", "кал дней"),
    ),
    "wd": (
        *("рд", "р д", "р дн", "рабочий день", "рабочего дня", "рабочих дня", "рабочих дней"),
        *("раб д", "раб дн", "раб день", "раб дня", "раб дней"),
    ),
    "w": ("нед", "неделя", "недели", "неделю", "недель"),
    "mo": ("мес", "месяц", "месяца", "месяцев"),
    "y": ("г", "год", "года", "лет"),
}
_UNITS = {word: unit for unit, words in _RUSSIAN_UNITS.items() for word in (unit, *words)}
UNIT_WORDS = tuple(_UNITS)
"""Every word for a unit of a duration, in small letters; where it has two parts, a space stands between them."""

_PART = re.compile(rf"({_NUMBER})\s*([^\W\d_]+(?:\.?\s*(?:день|дня|дней|дн|д)\b)?)\.?\s*", re.IGNORECASE)
_ISO = re.compile(
    rf"P(?=[0-9]|T[0-9])(?:(?P<y>{_NUMBER})Y)?(?:(?P<mo>{_NUMBER})M)?(?:(?P<w>{_NUMBER})W)?(?:(?P<d>{_NUMBER})D)?"
    rf"(?:T(?=[0-9])(?:(?P<h>{_NUMBER})H)?(?:(?P<min>{_NUMBER})M)?)?"
)

UNITS = ("y", "mo", "w", "d", "wd", "h", "min")
"""The units of a duration, the longest first: years, months, weeks, days, working days, hours, minutes."""

_DAYS = MappingProxyType(
    {"y": Fraction(365), "mo": Fraction(30), "w": Fraction(7), "d": Fraction(1), "wd": Fraction(7, 5)}
)
_MINUTES = MappingProxyType({"h": Fraction(60), "min": Fraction(1)})
_INEXACT = frozenset({"y", "mo", "wd"})


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in the units in which it was written, such as 30 working days.

    `parts` holds (unit, number) pairs, in the order of `UNITS`, each unit once and no number zero.
    """

    parts: tuple[tuple[str, Fraction], ...] = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `10 d`, `1 h 30 min`, `30 рабочих дней` or ISO 8601 (`P10D`).

        Raises `ValueError` when the text is none of these.
        """
        stripped = text.strip()
        numbers = _parse_iso(stripped) if stripped.startswith("P") else _parse_units(stripped)
        return cls(tuple((unit, numbers[unit]) for unit in UNITS if numbers.get(unit)))

    def __str__(self) -> str:
        return " ".join(f"{_plain_number(number)} {unit}" for unit, number in self.parts) or "0 min"

    @property
    def days(self) -> Fraction:
        """The part counted in days: a working day is 7/5 of a day, a month 30 days, a year 365."""
        return _sum_of(self.parts, _DAYS)

    @property
    def minutes(self) -> Fraction:
        """The part counted in hours and minutes, in minutes. Never turned into days: hours stay hours."""
        return _sum_of(self.parts, _MINUTES)

    @property
    def approximate(self) -> bool:
        """Whether counting in days needs a convention (working days, months, years)."""
        return any(unit in _INEXACT for unit, _ in self.parts)

    @property
    def iso(self) -> str:
        """ISO 8601. Working days, which it lacks, leave as days; months and years stay what they are."""
        number = dict(self.parts)
        whole = all(part.denominator == 1 for part in number.values())
        if not whole or "wd" in number:
            return iso_duration(self.days, self.minutes)
        if "w" in number and len(number) > 1:  # ISO 8601 knows weeks only by themselves
            number["d"] = number.get("d", Fraction()) + 7 * number.pop("w")
        date = "".join(f"{number[unit]}{unit[0].upper()}" for unit in ("y", "mo", "w", "d") if unit in number)
        time = "".join(f"{number[unit]}{unit[0].upper()}" for unit in ("h", "min") if unit in number)
        return f"P{date}{'T' + time if time else ''}" if date or time else "PT0M"


def _sum_of(parts: Iterable[tuple[str, Fraction]], sizes: Mapping[str, Fraction]) -> Fraction:
    """The parts whose units have a size, added up. One fraction is made: each takes as long as all the rest."""
    top, bottom = 0, 1
    for unit, number in parts:
        if unit in sizes:
            size = sizes[unit]
            over, under = number.numerator * size.numerator, number.denominator * size.denominator
            top, bottom = top * under + over * bottom, bottom * under
    return Fraction(top, bottom)


def iso_duration(days: Fraction, minutes: Fraction) -> str:
    """Write days and minutes as ISO 8601; part of a day becomes hours and minutes, hours never days."""
    whole_days = days.numerator // days.denominator
    rest = round(minutes + (days - whole_days) * 24 * 60)
    hours, rest_minutes = divmod(rest, 60)
    date = f"{whole_days}D" if whole_days else ""
    time = (f"{hours}H" if hours else "") + (f"{rest_minutes}M" if rest_minutes else "")
    return f"P{date}{'T' + time if time else ''}" if date or time else "PT0M"


def _parse_iso(text: str) -> dict[str, Fraction]:
    match = _ISO.fullmatch(text)
    if not match:
        raise ValueError(text)
    return {unit: _number(digits) for unit, digits in match.groupdict().items() if digits}


def _parse_units(text: str) -> dict[str, Fraction]:
    numbers: dict[str, Fraction] = {}
    position = 0
    while match := _PART.match(text, position):
        unit = _UNITS.get(re.sub(r"[.\s]+", " ", match[2].casefold()).strip())
        if unit is None or unit in numbers:
            raise ValueError(text)
        numbers[unit] = _number(match[1])
        position = match.end()
    if not numbers or position != len(text):
        raise ValueError(text)
    return numbers


def _number(digits: str) -> Fraction:
    return Fraction(digits.replace(",", "."))


_MONEY = re.compile(
    r"((?:[0-9]{1,3}(?:\s[0-9]{3}){1,4}|[0-9]{1,15})(?:[.,][0-9]{1,2})?)\s*([A-Z]{3}|₽|руб(?:\.|лей|ля|ль)?)"
)
"""Thousands may stand apart. Three digits behind a comma are refused: they may be thousands or a fraction."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of one currency; `currency` is its ISO 4217 code."""

    amount: Decimal
    currency: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2500 RUB`, `2 500 ₽` or `99,50 EUR`. Raises `ValueError` when it is not an amount and a currency."""
        match = _MONEY.fullmatch(text.strip())
        if not match:
            raise ValueError(text)
        amount, currency = match.groups()
        code = "RUB" if currency.startswith(("₽", "руб")) else currency
        return cls(Decimal(re.sub(r"\s", "", amount).replace(",", ".")), code)

    def __str__(self) -> str:
        whole = self.amount == self.amount.to_integral_value()
        return f"{self.amount:.{0 if whole else 2}f} {self.currency}"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A day, a month or a year: `month` and `day` are 0 where they were not written."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2026-05-12`, `2026-05` or `2026`. Raises `ValueError` on anything else or a day that does not exist."""
        match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", text.strip(), re.ASCII)
        if not match:
            raise ValueError(text)
        year, month, day = (int(group or 0) for group in match.groups())
        _check_date(year, match[2], match[3])
        return cls(year, month, day)

    def __str__(self) -> str:
        parts = [f"{self.year:04}", *(f"{number:02}" for number in (self.month, self.day) if number)]
        return "-".join(parts)


def _check_date(year: int, month: str | None, day: str | None) -> None:
    date(year, int(month or 1), int(day or 1))


def _plain_number(number: Fraction) -> str:
    return str(number.numerator) if number.denominator == 1 else f"{float(number):.9g}"


def money_total(amounts: Mapping[str, Decimal]) -> dict[str, int | float]:
    """Amounts by currency as JSON numbers: whole where they are whole."""
    return {
        currency: int(amount) if amount == amount.to_integral_value() else float(amount)
        for currency, amount in sorted(amounts.items())
    }
