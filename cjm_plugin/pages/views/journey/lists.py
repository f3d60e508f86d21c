"""Problems, recommendations, needs and evidence in full, each with what it belongs to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from cjm_plugin.derive import NeedCoverage, ProblemCoverage
from cjm_plugin.model.entity import Entry
from cjm_plugin.model.journey import Evidence, Problem, Recommendation, Step
from cjm_plugin.pages.site import Site
from cjm_plugin.pages.views.journey.grid import gravity
from cjm_plugin.pages.views.journey.names import Names, NeedRef, Ref

E = TypeVar("E", bound=Entry)


class StepRef(NamedTuple):
    """A step of either path by its number."""

    id: str
    number: int
    title: str


@dataclass(frozen=True, slots=True)
class ProblemItem:
    """A problem with whom it hits, where it stands, what shows it and what is done about it."""

    problem: Problem
    category: str
    segments: tuple[Ref, ...]
    steps: tuple[StepRef, ...]
    """Empty: it concerns the whole path."""
    recommendations: tuple[Recommendation, ...]
    evidence: tuple[Evidence, ...]
    state: ProblemCoverage | None
    """`None` without a target path."""


@dataclass(frozen=True, slots=True)
class RecommendationItem:
    """A recommendation with the problems it resolves and the target steps that put it into practice."""

    recommendation: Recommendation
    problems: tuple[Problem, ...]
    steps: tuple[StepRef, ...]


@dataclass(frozen=True, slots=True)
class NeedItem:
    """A need with the steps of today that list it; `whole` when the path as a whole does."""

    need: NeedRef
    segments: tuple[Ref, ...]
    whole: bool
    steps: tuple[StepRef, ...]
    state: NeedCoverage | None
    """`None` without a target path."""


def problem_items(site: Site, names: Names) -> tuple[ProblemItem, ...]:
    """All problems, the gravest first."""
    journey = names.journey
    steps = _steps_by(journey.as_is.steps if journey.as_is else (), "problems")
    covered = site.coverage(journey)
    resolving: dict[str, list[Recommendation]] = defaultdict(list)
    for recommendation in journey.recommendations.values():
        for id_ in recommendation.resolves:
            resolving[id_].append(recommendation)
    return tuple(
        ProblemItem(
            problem=problem,
            category=_category(site, problem),
            segments=names.segments(problem.segments),
            steps=steps.get(problem.id, ()),
            recommendations=tuple(resolving[problem.id]),
            evidence=_known(journey.evidence, problem.evidence),
            state=covered.problems[problem.id] if covered else None,
        )
        for problem in sorted(journey.problems.values(), key=gravity)
    )


def recommendation_items(names: Names) -> tuple[RecommendationItem, ...]:
    """All recommendations in the order in which they were written."""
    journey = names.journey
    steps = _steps_by(journey.to_be.steps if journey.to_be else (), "recommendations")
    return tuple(
        RecommendationItem(each, _known(journey.problems, each.resolves), steps.get(each.id, ()))
        for each in journey.recommendations.values()
    )


def need_items(site: Site, names: Names) -> tuple[NeedItem, ...]:
    """The needs of today's path in the order of their mention, then own needs that it does not mention."""
    journey = names.journey
    as_is, covered = journey.as_is, site.coverage(journey)
    whole = as_is.needs if as_is else ()
    steps = _steps_by(as_is.steps if as_is else (), "needs")
    mentioned = dict.fromkeys((*whole, *steps, *journey.needs))
    return tuple(
        NeedItem(
            need=need,
            segments=names.segments(need.segments),
            whole=need.id in whole,
            steps=steps.get(need.id, ()),
            state=covered.needs.get(need.id) if covered else None,
        )
        for need in names.needs(mentioned)
    )


def _steps_by(steps: Iterable[Step], field: str) -> Mapping[str, tuple[StepRef, ...]]:
    """By id of what `field` lists: the steps that list it, in their order."""
    found: dict[str, dict[str, StepRef]] = {}
    for number, step in enumerate(steps, 1):
        ref = StepRef(step.id, number, step.title)
        for id_ in getattr(step, field):
            found.setdefault(id_, {})[ref.id] = ref
    return {id_: tuple(refs.values()) for id_, refs in found.items()}


def _category(site: Site, problem: Problem) -> str:
    entry = site.catalogue.problem_categories.get(problem.category or "")
    return entry.title if entry else ""


def _known(entries: Mapping[str, E], ids: Iterable[str]) -> tuple[E, ...]:
    return tuple(entries[id_] for id_ in dict.fromkeys(ids) if id_ in entries)
