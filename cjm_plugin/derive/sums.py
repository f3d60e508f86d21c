"""Sums of what steps take: time and money. What a step does not tell is never guessed, only said to be missing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from cjm_plugin.model.journey import Cost
from cjm_plugin.model.quantities import Duration, iso_duration


@dataclass(frozen=True, slots=True)
class DurationSum:
    """A sum of durations: what was counted in days, and apart from it, in minutes."""

    days: Fraction
    minutes: Fraction
    approximate: bool
    """Whether working days, months or years were turned into days."""
    complete: bool
    """Whether every step has a value."""

    @classmethod
    def of(cls, values: Iterable[Duration | None]) -> "DurationSum | None":
        """Add up the values of all steps; `None` when no step has one."""
        every = list(values)
        known = [value for value in every if value is not None]
        if not known:
            return None
        total = Duration(tuple(_by_unit(known).items()))
        return cls(total.days, total.minutes, total.approximate, complete=len(known) == len(every))

    @property
    def iso(self) -> str:
        """The sum as ISO 8601: days and hours stay apart."""
        return iso_duration(self.days, self.minutes)

    def times(self, number: int) -> "DurationSum":
        """The same for so many cases."""
        return DurationSum(self.days * number, self.minutes * number, self.approximate, self.complete)


@dataclass(frozen=True, slots=True)
class CostSum:
    """A sum of costs by currency. Steps that are free count as known: when all are free, `amounts` is empty."""

    amounts: Mapping[str, Decimal]
    complete: bool
    """Whether every step has a value."""

    @classmethod
    def of(cls, values: Iterable[Cost | None]) -> "CostSum | None":
        """Add up the costs of all steps; `None` when no step has one."""
        every = list(values)
        known = [value for value in every if value is not None]
        if not known:
            return None
        total: dict[str, Decimal] = {}
        for money in (cost.amount for cost in known if cost.amount):
            total[money.currency] = total.get(money.currency, Decimal()) + money.amount
        return cls(dict(sorted(total.items())), complete=len(known) == len(every))

    def times(self, number: int) -> "CostSum":
        """The same for so many cases."""
        return CostSum({currency: amount * number for currency, amount in self.amounts.items()}, self.complete)


def _by_unit(durations: Iterable[Duration]) -> dict[str, Fraction]:
    """Durations added up unit by unit, so that units are turned into days once and not for every step.

    Nearly every number is whole, and whole numbers add up ten times as fast as fractions.
    """
    whole: dict[str, int] = {}
    rest: dict[str, Fraction] = {}
    for unit, number in (part for duration in durations for part in duration.parts):
        if number.denominator == 1:
            whole[unit] = whole.get(unit, 0) + number.numerator
        else:
            rest[unit] = rest.get(unit, Fraction()) + number
    return {unit: whole.get(unit, 0) + rest.get(unit, Fraction()) for unit in {**whole, **rest}}
