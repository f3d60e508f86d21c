"""What follows from the changes: figures that moved, what the target path resolves and meets now and did not before.

It follows from the two states and is not needed to make one of the other.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from cjm_plugin.changes.change import Change, Kind, Op, Subject
from cjm_plugin.derive import Metrics, PathMetrics, coverage
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Journey


@dataclass(frozen=True, slots=True)
class Moved:
    """A figure of a path that is another now."""

    subject: Subject
    target: bool
    """Whether it is one of the target path, and not of today's."""
    figure: str
    """The name of the figure: one of `cjm_plugin.derive.metrics.COUNTS`."""
    before: int
    after: int


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
        yield from _figures(both.subject, old.as_is, new.as_is, target=False)
        if old.to_be and new.to_be:
            yield from _figures(both.subject, old.to_be, new.to_be, target=True)


def _figures(subject: Subject, old: PathMetrics, new: PathMetrics, *, target: bool) -> Iterator[Moved]:
    for (figure, was), now in zip(old.counts.items(), new.counts.values(), strict=True):
        if was != now:
            yield Moved(subject, target, figure, was, now)


def moved_coverage(both: Both, changes: tuple[Change, ...]) -> Iterator[Covered]:
    """The problems and needs of both states of which the target path takes care in another way now."""
    old, new = coverage(both.before), coverage(both.after)
    if old and new:
        pairs = (("problem", "problems", old.problems, new.problems), ("need", "needs", old.needs, new.needs))
        for thing, section, was, now in pairs:
            old_ids = _old_ids(both.subject, section, changes)
            for id_, state in now.items():
                former = was.get(old_ids.get(id_, id_))
                if former is not None and former.value != state.value:
                    yield Covered(both.subject, thing, id_, former.value, state.value)


def _old_ids(subject: Subject, section: str, changes: tuple[Change, ...]) -> dict[str, str]:
    """Old ids by new ones: of the journey's own entries, and of shared needs."""
    renames = [each for each in changes if each.op is Op.RENAME]
    own = {each.after: each.before for each in renames if each.subject == subject and each.path[:1] == (section,)}
    shared = {each.after: each.before for each in renames if each.subject.kind is Kind.NEED and section == "needs"}
    return {**shared, **own}
