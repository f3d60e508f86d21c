"""The map of today's path: its steps, and the lanes in which everything about them stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from cjm_plugin.model.journey import AsIsPath, AsIsStep, Problem, Recommendation
from cjm_plugin.model.vocabulary import Interaction, ProblemSeverity
from cjm_plugin.pages.views.journey.bands import Bands
from cjm_plugin.pages.views.journey.emotion import Emotion, curve
from cjm_plugin.pages.views.journey.names import DocumentRef, Names, NeedRef, Ref
from cjm_plugin.pages.views.journey.remarks import Remark
from cjm_plugin.pages.views.journey.typesetting import NARROWEST, Setting, lines, settings

_GRAVEST_FIRST = {severity: -rank for rank, severity in enumerate(ProblemSeverity)}


@dataclass(frozen=True, slots=True)
class StepColumn:
    """One step with everything that its lanes show."""

    step: AsIsStep
    number: int
    interaction: Interaction | None
    stage: str
    """The stage's name where it begins or a band may break it; else empty."""
    stage_begins: bool
    breaks: tuple[int, ...]
    service: Ref | None
    segments: tuple[Ref, ...]
    agencies: tuple[Ref, ...]
    channels: tuple[Ref, ...]
    documents: tuple[DocumentRef, ...]
    receives: tuple[DocumentRef, ...]
    emotion: Emotion | None
    needs: tuple[NeedRef, ...]
    problems: tuple[Problem, ...]
    recommendations: tuple[Recommendation, ...]
    remarks: tuple[Remark, ...]
    """What the checks say of the step; on an internal site only."""

    @property
    def timed(self) -> bool:
        """Whether anything is said about time or money."""
        step = self.step
        return bool(step.effort or step.wait or step.cost or step.deadline)

    @property
    def explained(self) -> bool:
        """Whether anything is said about what happens in the step, and to whom."""
        return bool(self.step.description or self.step.when or self.segments or self.service)


@dataclass(frozen=True)
class JourneyMap:
    """Today's path as a table: a column a step, between the start event and the outcome."""

    path: AsIsPath
    columns: tuple[StepColumn, ...]
    outcome_breaks: tuple[int, ...]
    settings: tuple[Setting, ...]
    stage_lines: int

    @cached_property
    def lanes(self) -> frozenset[str]:
        """The lanes that have something to show, by the names that the style sheet uses."""
        return frozenset(lane for column in self.columns for lane in _filled(column))

    @cached_property
    def holds_documents(self) -> bool:
        """Whether a step asks for a document that the state already has."""
        return any(document.held for column in self.columns for document in column.documents)


def journey_map(names: Names, path: AsIsPath, remarks: Mapping[str, tuple[Remark, ...]]) -> JourneyMap:
    """The map of a journey's path of today; `remarks` are what the checks say, by the id of a step."""
    stages = [*(step.stage for step in path.steps), None]
    bands = Bands(stages)
    emotions = curve([step.emotion for step in path.steps])
    columns = tuple(
        replace(
            _column(names, step, number, stages[number - 2] if number > 1 else None, bands, emotion),
            remarks=remarks.get(step.id, ()),
        )
        for number, (step, emotion) in enumerate(zip(path.steps, emotions, strict=True), 1)
    )
    return JourneyMap(
        path=path,
        columns=columns,
        outcome_breaks=bands.breaks_before(len(path.steps)),
        settings=settings(bands, [step.title for step in path.steps], path.start_event),
        stage_lines=lines([stage for stage in stages if stage], NARROWEST),
    )


def _column(
    names: Names, step: AsIsStep, number: int, before: str | None, bands: Bands, emotion: Emotion | None
) -> StepColumn:
    breaks = bands.breaks_before(number - 1)
    begins = bool(step.stage) and step.stage != before
    return StepColumn(
        step=step,
        number=number,
        interaction=names.site.catalogue.interaction(step),
        stage=step.stage or "" if begins or breaks else "",
        stage_begins=begins,
        breaks=breaks,
        service=names.service(step),
        segments=names.segments(step.segments),
        agencies=names.agencies(step.agencies),
        channels=names.channels(step.channels),
        documents=names.documents(step.documents, asked=True),
        receives=names.documents(step.receives, asked=False),
        emotion=emotion,
        needs=names.needs(step.needs),
        problems=problems_of(names, step.problems),
        recommendations=_resolving(names, step.problems),
        remarks=(),
    )


def problems_of(names: Names, ids: Iterable[str]) -> tuple[Problem, ...]:
    """Problems by their ids, the gravest first."""
    known = names.journey.problems
    return tuple(sorted((known[id_] for id_ in dict.fromkeys(ids) if id_ in known), key=gravity))


def gravity(problem: Problem) -> int:
    """A key that sorts problems from the gravest; those without a severity come last."""
    return _GRAVEST_FIRST[problem.severity] if problem.severity else 1


def _resolving(names: Names, problem_ids: Iterable[str]) -> tuple[Recommendation, ...]:
    wanted = frozenset(problem_ids)
    return tuple(each for each in names.journey.recommendations.values() if not wanted.isdisjoint(each.resolves))


def _filled(column: StepColumn) -> Iterable[str]:
    filled = {
        "about": column.explained,
        "with": bool(column.interaction or column.channels or column.agencies),
        "docs": bool(column.documents or column.receives),
        "time": column.timed,
        "mood": column.emotion is not None,
        "needs": bool(column.needs),
        "problems": bool(column.problems),
        "recs": bool(column.recommendations),
        "checks": bool(column.remarks),
    }
    return (lane for lane, has in filled.items() if has)
