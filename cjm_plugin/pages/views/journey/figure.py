"""One figure of a journey, and whether its change is good."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction


class Change(StrEnum):
    """Whether a difference is good for the client."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, ready to be shown; without a target path only `before` is known."""

    name: str
    before: str
    after: str = ""
    difference: str = ""
    """Empty where it would have to be guessed."""
    change: Change = Change.SAME
    note: str = ""


def judge(difference: int | Fraction | Decimal) -> Change:
    """The judgement on a change of something of which clients want less."""
    if difference == 0:
        return Change.SAME
    return Change.BETTER if difference < 0 else Change.WORSE
