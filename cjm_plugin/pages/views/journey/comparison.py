"""The target path beside today's: the cards of both, what becomes of each step, and what stays open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from cjm_plugin.derive import AlignmentKind, NeedCoverage, ProblemCoverage
from cjm_plugin.model.journey import AsIsPath, Recommendation, Step, TargetPath, TargetStep
from cjm_plugin.model.vocabulary import Interaction
from cjm_plugin.pages.site import Site
from cjm_plugin.pages.views.journey.lists import StepRef
from cjm_plugin.pages.views.journey.names import DocumentRef, Names, NeedRef, Ref
from cjm_plugin.pages.views.journey.ribbons import UNIT, Ribbon, on_one_sheet, ribbons, rows

S = TypeVar("S", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Card:
    """A step of either path; `others` are the steps of the other path that it is joined with."""

    step: Step
    number: int
    row: int
    """Its place in half rows, counted from 1."""
    interaction: Interaction | None
    channels: tuple[Ref, ...]
    others: tuple[StepRef, ...]
    kind: AlignmentKind
    became_proactive: bool


@dataclass(frozen=True, slots=True)
class TargetCard(Card):
    """A target step with what it brings."""

    recommendations: tuple[Recommendation, ...]
    needs: tuple[NeedRef, ...]
    documents: tuple[DocumentRef, ...]
    receives: tuple[DocumentRef, ...]
    segments: tuple[Ref, ...]
    agencies: tuple[Ref, ...]
    service: Ref | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both paths side by side."""

    start_events: tuple[str, str]
    outcomes: tuple[str, str]
    today: tuple[Card, ...]
    target: tuple[TargetCard, ...]
    ribbons: tuple[Ribbon, ...]
    rows: int
    """How many half rows both sides have."""
    height: int
    """Of the drawing of the ribbons, which is 100 wide."""
    on_one_sheet: bool
    """Whether both sides are printed on one sheet, with their ribbons."""
    problems: Mapping[ProblemCoverage, int]
    needs: Mapping[NeedCoverage, int]


def comparison(site: Site, names: Names) -> Comparison | None:
    """The comparison of a journey's two paths; `None` unless it has both."""
    as_is, to_be = names.journey.as_is, names.journey.to_be
    if as_is is None or to_be is None:
        return None
    sources = _sources(as_is, to_be)
    facts = _Facts(site, names)
    covered = site.coverage(names.journey)
    height = 2 * max(len(as_is.steps), len(to_be.steps))
    return Comparison(
        start_events=(as_is.start_event, to_be.start_event or as_is.start_event),
        outcomes=(as_is.outcome, to_be.outcome or as_is.outcome),
        today=facts.today(as_is, to_be, sources),
        target=facts.target(as_is, to_be, sources),
        ribbons=ribbons(sources, len(as_is.steps)),
        rows=height,
        height=height * UNIT,
        on_one_sheet=on_one_sheet([step.title for step in as_is.steps], [step.title for step in to_be.steps]),
        problems=_count(ProblemCoverage, covered.problems if covered else {}),
        needs=_count(NeedCoverage, covered.needs if covered else {}),
    )


def _sources(as_is: AsIsPath, to_be: TargetPath) -> list[list[int]]:
    """For each target step the places of the steps of today that it replaces."""
    places = {step.id: place for place, step in enumerate(as_is.steps)}
    return [sorted({places[id_] for id_ in step.replaces if id_ in places}) for step in to_be.steps]


class _Facts:
    """What the cards of one journey say."""

    def __init__(self, site: Site, names: Names) -> None:
        self._site, self._names = site, names
        groups = site.alignment(names.journey) or ()
        self._group_of = {("as_is", id_): group for group in groups for id_ in group.as_is}
        self._group_of |= {("to_be", id_): group for group in groups for id_ in group.to_be}

    def today(self, as_is: AsIsPath, to_be: TargetPath, sources: Sequence[Sequence[int]]) -> tuple[Card, ...]:
        return tuple(
            Card(
                row=2 * place + 1,
                others=_refs(to_be.steps, [index for index, places in enumerate(sources) if place in places]),
                **self._common("as_is", step, place),
            )
            for place, step in enumerate(as_is.steps)
        )

    def target(self, as_is: AsIsPath, to_be: TargetPath, sources: Sequence[Sequence[int]]) -> tuple[TargetCard, ...]:
        placed = rows(sources, len(as_is.steps))
        return tuple(
            TargetCard(
                row=placed[index] + 1,
                others=_refs(as_is.steps, sources[index]),
                **self._common("to_be", step, index),
                **self._brings(step),
            )
            for index, step in enumerate(to_be.steps)
        )

    def _common(self, path: str, step: Step, place: int) -> dict[str, Any]:
        group = self._group_of[path, step.id]
        return {
            "step": step,
            "number": place + 1,
            "interaction": self._site.catalogue.interaction(step),
            "channels": self._names.channels(step.channels),
            "kind": group.kind,
            "became_proactive": group.became_proactive,
        }

    def _brings(self, step: TargetStep) -> dict[str, Any]:
        recommendations = self._names.journey.recommendations
        return {
            "recommendations": tuple(recommendations[id_] for id_ in step.recommendations if id_ in recommendations),
            "needs": self._names.needs(step.needs),
            "documents": self._names.documents(step.documents, asked=True),
            "receives": self._names.documents(step.receives, asked=False),
            "segments": self._names.segments(step.segments),
            "agencies": self._names.agencies(step.agencies),
            "service": self._names.service(step),
        }


def _refs(steps: Sequence[Step], places: Sequence[int]) -> tuple[StepRef, ...]:
    return tuple(StepRef(steps[place].id, place + 1, steps[place].title) for place in places)


def _count(states: type[S], found: Mapping[str, S]) -> dict[S, int]:
    values = list(found.values())
    return {state: values.count(state) for state in states}
