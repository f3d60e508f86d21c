"""What becomes of two versions of one file that both go back to a third, before anything is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias, Union

from cjm_plugin.frontmatter import Data

Path: TypeAlias = tuple[str, ...]
"""Keys from the file down to a value. Steps are named by their ids."""

PLACE = "@place"
"""Stands at the end of the path of a step when it is its place among the others that is in conflict."""


class Side(StrEnum):
    """One of the three versions."""

    BASE = "base"
    """From which both others were made."""
    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Settled:
    """A value about which there is no doubt; `None` where there is none any more."""

    value: Data


@dataclass(frozen=True, slots=True)
class Conflict:
    """A value that both sides made another one: it cannot be known which is meant."""

    path: Path
    base: Data
    ours: Data
    theirs: Data
    whole: bool = False
    """Whether one side took out what the other changed."""

    def of(self, side: Side) -> Data:
        """The value in one version."""
        return {Side.BASE: self.base, Side.OURS: self.ours, Side.THEIRS: self.theirs}[side]


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping that is merged key by key."""

    fields: dict[str, "Plan"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A step in its place; with a `side`, only if the place that this side gave it is chosen."""

    id: str
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of a path, merged one by one."""

    path: Path
    steps: dict[str, "Plan"]
    order: tuple[Placed, ...]
    beside: tuple[tuple[str, str], ...] = ()
    """Pairs of steps that the two sides put at one place: which comes first is not known."""
    undone: tuple[tuple[str, str], ...] = ()
    """Pairs that one side put into this order, while what the other moved leaves them in the one they had."""
    old_ids: Mapping[str, str] = field(default_factory=dict)
    """The ids by which the plan knows steps that a side gave another one, by these."""


Plan: TypeAlias = Union[Settled, Conflict, Fields, Steps]  # noqa: UP007 - strings inside need Union


def chosen(plan: Plan, side: Side) -> Data:
    """The value when every conflict is decided for one side; `None` where there is none."""
    match plan:
        case Settled(value):
            return value
        case Conflict():
            return plan.of(side)
        case Fields(fields):
            found = {key: chosen(field, side) for key, field in fields.items()}
            return {key: value for key, value in found.items() if value is not None} or None
    taken = (each.id for each in plan.order if each.side in {None, _placing(side)})
    steps = (chosen(plan.steps[id_], side) for id_ in taken)
    return [step for step in steps if step is not None] or None


def paths_of(plan: Plan | None) -> Iterator[Steps]:
    """The paths in what is merged."""
    if isinstance(plan, Steps):
        yield plan
    for part in plan.fields.values() if isinstance(plan, Fields) else ():
        yield from paths_of(part)


def _placing(side: Side) -> Side:
    """Whose places are taken; the base has none of its own for what stands at two places."""
    return Side.OURS if side is Side.BASE else side
