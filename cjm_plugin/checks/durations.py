"""Lengths of time compared, and told in a message."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from cjm_plugin.i18n import N_, Message
from cjm_plugin.model.quantities import Duration

_UNITS = {
    "y": N_("{number} y"),
    "mo": N_("{number} mo"),
    "w": N_("{number} w"),
    "d": N_("{number} d"),
    "wd": N_("{number} wd"),
    "h": N_("{number} h"),
    "min": N_("{number} min"),
}


def units(durations: Iterable[Duration]) -> set[str]:
    """The units in which the durations are written."""
    return {unit for duration in durations for unit, _ in duration.parts}


def in_days(durations: Iterable[Duration]) -> Fraction:
    """The sum in days. A working day is 7/5 of a day, a month 30 days, a year 365; hours are parts of a day here."""
    return sum((each.days + each.minutes / (24 * 60) for each in durations), Fraction())


def sum_in_words(durations: Sequence[Duration]) -> Message:
    """The sum in the unit in which all are written, or about so many days."""
    known = units(durations)
    if len(known) != 1:
        return Message(N_("about {number} d"), {"number": round(in_days(durations))})
    number = sum((part for duration in durations for _, part in duration.parts), Fraction())
    shown = int(number) if number.denominator == 1 else f"{float(number):g}"
    return Message(_UNITS[known.pop()], {"number": shown})
