"""The places where a catalogue uses something, and an index over them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from cjm_plugin.derive.coverage import NeedCoverage, ProblemCoverage
from cjm_plugin.model.journey import AsIsStep, Journey, OwnNeed, Problem, Recommendation, Step, TargetStep

T = TypeVar("T")


class PathName(StrEnum):
    """Which of a journey's two paths."""

    AS_IS = "as_is"
    TO_BE = "to_be"


class Place(NamedTuple):
    """A step of a path of a journey; without a step, the whole path."""

    journey: Journey
    path: PathName
    step: Step | None


@dataclass(frozen=True, slots=True)
class OwnNeedUse:
    """A journey's own need, and where the journey lists it, on both paths."""

    journey: Journey
    need: OwnNeed
    places: tuple[Place, ...]
    coverage: NeedCoverage | None
    """`None` without a target path, or when today's path does not list the need."""


@dataclass(frozen=True, slots=True)
class ProblemUse:
    """A problem, today's steps that list it, and the recommendations that resolve it."""

    journey: Journey
    problem: Problem
    steps: tuple[AsIsStep, ...]
    """Empty: the problem concerns the whole path."""
    recommendations: tuple[Recommendation, ...]
    coverage: ProblemCoverage | None
    """`None` without a target path."""


@dataclass(frozen=True, slots=True)
class RecommendationUse:
    """A recommendation, the problems that it resolves, and the target steps that put it into practice."""

    journey: Journey
    recommendation: Recommendation
    problems: tuple[Problem, ...]
    steps: tuple[TargetStep, ...]


class Index(Mapping[str, tuple[T, ...]], Generic[T]):
    """What was found under each id, in the order of the catalogue. An id under which nothing was found gives `()`."""

    def __init__(self, pairs: Iterable[tuple[str, T]] = ()) -> None:
        lists: defaultdict[str, list[T]] = defaultdict(list)
        for key, value in pairs:
            lists[key].append(value)
        self._found = {key: tuple(values) for key, values in lists.items()}

    def __getitem__(self, key: str) -> tuple[T, ...]:
        return self._found.get(key, ())

    def __contains__(self, key: object) -> bool:
        return key in self._found

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)
