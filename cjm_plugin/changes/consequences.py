"""What follows from the changes: figures that moved, what the target path resolves and meets now and did not before.

It follows from the two states and is not needed to make one of the other.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeAlias

from cjm_plugin.changes.change import Change, Kind, Op, Subject
from cjm_plugin.changes.compare import Renamed
from cjm_plugin.derive import CostSum, Coverage, DurationSum, Metrics, PathMetrics, Yearly, coverage, uncovered, yearly
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Journey

Value: TypeAlias = int | DurationSum | CostSum | None
"""A number, or a sum of time or money; `None` where no step says anything."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A figure of a path that is another now."""

    subject: Subject
    target: bool
    """Whether it is one of the target path, and not of today's."""
    figure: str
    """The name of the figure: a field of `cjm_plugin.derive.PathMetrics`, or of `Yearly`."""
    before: Value
    after: Value
    yearly: bool = False
    """Whether it is what all cases of a year take, and not one."""

    @property
    def more(self) -> bool:
        """Whether a number has grown."""
        return isinstance(self.before, int) and isinstance(self.after, int) and self.after > self.before


@dataclass(frozen=True, slots=True)
class Covered:
    """A problem or a need of which the target path takes care in another way now."""

    subject: Subject
    thing: str
    """`problem` or `need`."""
    id: str
    before: str
    """`resolved`, `minimised` or `open` for a problem; `met` or `unmet` for a need."""
    after: str

    @property
    def lost(self) -> bool:
        """Whether the target path does less about it."""
        return _RANK[self.after] < _RANK[self.before]


Figures: TypeAlias = Mapping[Subject, Metrics | None]
"""The figures of journeys; none of one that is not mapped."""
_NAMES = {kind: tuple(field.name for field in fields(kind)) for kind in (PathMetrics, Yearly)}
_RANK = {"open": 0, "unmet": 0, "minimised": 1, "resolved": 2, "met": 2}
_SECTIONS = {Kind.SERVICE: "services", Kind.LIFE_SITUATION: "life_situations"}


@dataclass(frozen=True, slots=True)
class Both:
    """A journey in both states."""

    subject: Subject
    before: Journey
    after: Journey


def journeys_in_both(before: Catalogue, after: Catalogue, changes: tuple[Change, ...]) -> Iterator[Both]:
    """The journeys that are in both states, perhaps under another id before."""
    old_ids = {each.subject: each.before for each in changes if each.op is Op.RENAME and not each.path}
    for kind, section in _SECTIONS.items():
        old: Mapping[str, Journey] = getattr(before, section)
        for journey in getattr(after, section).values():
            subject = Subject(kind, journey.id)
            found = old.get(old_ids.get(subject, journey.id))
            if found:
                yield Both(subject, found, journey)


def moved_figures(both: Both, before: Figures, after: Figures) -> Iterator[Moved]:
    """The figures of a journey's paths that are others now; those of a path that came or went do not count."""
    old, new = before[both.subject], after[both.subject]
    if old and new:
        yield from _figures(both, old.as_is, new.as_is, target=False)
        if old.to_be and new.to_be:
            yield from _figures(both, old.to_be, new.to_be, target=True)


def _figures(both: Both, old: PathMetrics, new: PathMetrics, *, target: bool) -> Iterator[Moved]:
    moved = tuple(_moved(both.subject, old, new, target=target))
    yield from moved
    before, after = both.before.volume, both.after.volume
    if before and after and (moved or before != after):
        yield from _moved(both.subject, yearly(old, before), yearly(new, after), target=target)


def _moved(subject: Subject, old: PathMetrics | Yearly, new: PathMetrics | Yearly, *, target: bool) -> Iterator[Moved]:
    for figure in _NAMES[type(old)]:
        was, now = getattr(old, figure), getattr(new, figure)
        if was != now and _amount(was) != _amount(now):
            yield Moved(subject, target, figure, was, now, yearly=isinstance(old, Yearly))


def _amount(value: Value) -> Any:
    """How much it is. That more steps say something is no more by itself."""
    match value:
        case DurationSum():
            return value.days, value.minutes
        case CostSum():
            return dict(value.amounts)
    return value


def moved_coverage(both: Both, changes: tuple[Change, ...], around: Renamed) -> Iterator[Covered]:
    """The problems and needs of both states of which the target path takes care in another way now.

    Where there is no target path, it takes care of nothing.
    """
    if both.before.to_be is None and both.after.to_be is None:
        return
    old, new = _coverage(both.before), _coverage(both.after)
    pairs = (("problem", "problems", old.problems, new.problems), ("need", "needs", old.needs, new.needs))
    for thing, section, was, now in pairs:
        old_ids = _old_ids(both.subject, section, changes)
        if section == "needs":
            old_ids |= {new: old for old, new in around.get(Kind.NEED, {}).items() if new not in old_ids}
        taken_over = {*old_ids.values()} - {*old_ids}
        for id_, state in now.items():
            former = None if id_ in taken_over else was.get(old_ids.get(id_, id_))
            if former is not None and former.value != state.value:
                yield Covered(both.subject, thing, id_, former.value, state.value)


def _coverage(journey: Journey) -> Coverage:
    return coverage(journey) or uncovered(journey)


def _old_ids(subject: Subject, section: str, changes: tuple[Change, ...]) -> dict[str, str]:
    """Old ids by new ones: of the journey's own entries, and of shared needs."""
    renames = [each for each in changes if each.op is Op.RENAME]
    own = {each.after: each.before for each in renames if each.subject == subject and each.path[:1] == (section,)}
    shared = {each.after: each.before for each in renames if each.subject.kind is Kind.NEED and section == "needs"}
    return {**shared, **own}
