"""Numbers, dates, durations and money as readers of a language write them."""

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, get_currency_symbol

from cjm_plugin.i18n import Translation
from cjm_plugin.model.quantities import Duration, Money, PartialDate
from cjm_plugin.pages.units import unit_pattern

MINUS = "\u2212"
NO_BREAK_SPACE = "\u00a0"


class Format:
    """Writes values for one language. A number never parts from its unit at a line's end."""

    def __init__(self, translation: Translation) -> None:
        self._words = translation
        self._locale = _locale(translation.language)

    def number(self, value: int | float | Decimal | Fraction) -> str:
        """`1 200 000`, `4,2`: at most one digit after the point."""
        plain = _plain(value)
        if isinstance(plain, int) and -1000 < plain < 1000:
            return str(plain) if plain >= 0 else f"{MINUS}{-plain}"
        return _decimal(plain, "#,##0.#", self._locale).replace("-", MINUS)

    def difference(self, value: int | float | Fraction) -> str:
        """A change with its sign: `+2`, `−3`; `0` is without one."""
        return ("+" if value > 0 else "") + self.number(value)

    def date(self, value: PartialDate) -> str:
        """`12 мая 2026`, `март 2026`, `2026`: as precise as it was written."""
        if not value.month:
            return str(value.year)
        return _date(value, self._locale)

    def duration(self, value: Duration) -> str:
        """`20 ч`, `30 рабочих дней`: in the units in which it was written."""
        return " ".join(self._part(unit, number) for unit, number in value.parts) or self._part("min", Fraction())

    def days_and_minutes(self, days: Fraction, minutes: Fraction, *, approximate: bool = False) -> str:
        """A sum of durations: days, then hours and minutes; `≈` before one that needed a convention."""
        hours, rest = divmod(minutes, 60)
        parts = (("d", days), ("h", hours), ("min", rest))
        text = " ".join(self._part(unit, Fraction(number)) for unit, number in parts if number)
        whole = text or self._part("min", Fraction())
        return self.about(whole) if approximate else whole

    def about(self, text: str) -> str:
        """`≈ 30 дней`, `≈ −2 дня`: what needed a convention."""
        return f"≈{NO_BREAK_SPACE}{text}"

    def money(self, value: Money) -> str:
        """`2 500 ₽`."""
        return self.amount(value.amount, value.currency)

    def amount(self, amount: Decimal, currency: str) -> str:
        """An amount and the sign of its currency."""
        symbol = get_currency_symbol(currency, locale=self._locale)
        digits = "#,##0" if amount == amount.to_integral_value() else "#,##0.00"
        return f"{_decimal(amount, digits, self._locale)}{NO_BREAK_SPACE}{symbol}"

    def _part(self, unit: str, number: Fraction) -> str:
        # A fraction takes the form that Russian uses with halves: 1,5 дня.
        count = int(number) if number.denominator == 1 else 2
        pattern = unit_pattern(self._words, unit, count)
        return pattern.format(n=self.number(number)).replace(" ", NO_BREAK_SPACE)


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language)


def _plain(value: int | float | Decimal | Fraction) -> int | float | Decimal:
    if not isinstance(value, Fraction):
        return value
    return value.numerator if value.denominator == 1 else Decimal(value.numerator) / value.denominator


# Babel reads its pattern anew for every value, and a catalogue repeats the same few values on every page.
@lru_cache(maxsize=4096)
def _decimal(value: int | float | Decimal, pattern: str, locale: Locale) -> str:
    return str(format_decimal(value, format=pattern, locale=locale))


@lru_cache(maxsize=4096)
def _date(value: PartialDate, locale: Locale) -> str:
    day = date(value.year, value.month, value.day or 1)
    text = str(format_date(day, "long" if value.day else "LLLL y", locale=locale))
    return re.sub(r"\sг\.$", "", text)
