"""Coverage: what the target path does about the problems and the needs of today's path.

The rules are the content model's, "What follows from it".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from cjm_plugin.model.journey import AsIsPath, Journey, TargetPath


class ProblemCoverage(StrEnum):
    """What the target path does about a problem."""

    RESOLVED = "resolved"
    MINIMISED = "minimised"
    OPEN = "open"


class NeedCoverage(StrEnum):
    """Whether the target path meets a need."""

    MET = "met"
    UNMET = "unmet"


@dataclass(frozen=True, slots=True)
class Coverage:
    """Problems by id in the order in which they are described; needs in the order of their first mention."""

    problems: Mapping[str, ProblemCoverage]
    needs: Mapping[str, NeedCoverage]


def coverage(journey: Journey) -> Coverage | None:
    """What a journey's target path covers; `None` unless it has both paths."""
    if journey.as_is is None or journey.to_be is None:
        return None
    return Coverage(_problems(journey, journey.to_be), _needs(journey.as_is, journey.to_be))


def uncovered(journey: Journey) -> Coverage:
    """The same where there is no target path: every problem is open, and every need unmet."""
    needs = _mentioned(journey.as_is) if journey.as_is else ()
    return Coverage(dict.fromkeys(journey.problems, ProblemCoverage.OPEN), dict.fromkeys(needs, NeedCoverage.UNMET))


def _problems(journey: Journey, to_be: TargetPath) -> dict[str, ProblemCoverage]:
    practised = {recommendation for step in to_be.steps for recommendation in step.recommendations}
    resolved = {
        problem
        for recommendation in journey.recommendations.values()
        if recommendation.id in practised
        for problem in recommendation.resolves
    }

    def state(problem: str) -> ProblemCoverage:
        if problem in resolved:
            return ProblemCoverage.RESOLVED
        return ProblemCoverage.MINIMISED if problem in to_be.minimises else ProblemCoverage.OPEN

    return {problem: state(problem) for problem in journey.problems}


def _needs(as_is: AsIsPath, to_be: TargetPath) -> dict[str, NeedCoverage]:
    met = {need for step in to_be.steps for need in step.needs}
    return {need: NeedCoverage.MET if need in met else NeedCoverage.UNMET for need in _mentioned(as_is)}


def _mentioned(as_is: AsIsPath) -> list[str]:
    return [*as_is.needs, *(need for step in as_is.steps for need in step.needs)]
