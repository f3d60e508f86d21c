"""Every reference that a journey makes: what kind of thing it names, and where it stands.

This one list serves the check that references resolve, and whatever rewrites or follows them later.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from cjm_plugin.loading.source import DataPath
from cjm_plugin.model.journey import AsIsStep, Journey, LifeSituation, Service, Step, TargetStep
from cjm_plugin.model.mentions import ChannelMention, DocumentMention, Mention, RegulationMention
from cjm_plugin.model.registers import Need


class Target(StrEnum):
    """What kind of thing a reference names. The last four stand in the same file as the reference."""

    AGENCY = "agency"
    SEGMENT = "segment"
    CHANNEL = "channel"
    DOCUMENT = "document"
    REGULATION = "regulation"
    CATEGORY = "problem category"
    SERVICE = "service"
    LIFE_SITUATION = "life situation"
    NEED = "need"
    PROBLEM = "problem"
    RECOMMENDATION = "recommendation"
    EVIDENCE = "evidence"
    AS_IS_STEP = "step of today's path"


class Reference(NamedTuple):
    """One reference: the id of a `target`, at `path` in its file."""

    target: Target
    id: str
    path: DataPath


def references(journey: Journey) -> Iterator[Reference]:
    """All references of a journey, in the order of the model."""
    yield from _ids(Target.AGENCY, journey.agencies, ("agencies",))
    yield from _ids(Target.SEGMENT, journey.segments, ("segments",))
    yield from _mentions(journey.regulation, ("regulation",))
    if isinstance(journey, Service):
        yield from _ids(Target.LIFE_SITUATION, journey.life_situations, ("life_situations",))
    if isinstance(journey, LifeSituation):
        yield from _ids(Target.SERVICE, journey.services, ("services",))
    for need in journey.needs.values():
        yield from _ids(Target.SEGMENT, need.segments, ("needs", need.id, "segments"))
    yield from _as_is(journey)
    yield from _problems(journey)
    for entry in journey.recommendations.values():
        yield from _ids(Target.PROBLEM, entry.resolves, ("recommendations", entry.id, "resolves"))
    yield from _to_be(journey)


def need_references(need: Need) -> Iterator[Reference]:
    """All references of a need of the shared register."""
    yield from _ids(Target.SEGMENT, need.segments, ("segments",))


def _as_is(journey: Journey) -> Iterator[Reference]:
    if journey.as_is:
        yield from _ids(Target.NEED, journey.as_is.needs, ("as_is", "needs"))
        for index, step in enumerate(journey.as_is.steps):
            yield from _step(step, ("as_is", "steps", index))


def _to_be(journey: Journey) -> Iterator[Reference]:
    if journey.to_be:
        yield from _ids(Target.PROBLEM, journey.to_be.minimises, ("to_be", "minimises"))
        for index, step in enumerate(journey.to_be.steps):
            yield from _step(step, ("to_be", "steps", index))


def _problems(journey: Journey) -> Iterator[Reference]:
    for problem in journey.problems.values():
        path = ("problems", problem.id)
        if problem.category:
            yield Reference(Target.CATEGORY, problem.category, (*path, "category"))
        yield from _ids(Target.SEGMENT, problem.segments, (*path, "segments"))
        yield from _ids(Target.EVIDENCE, problem.evidence, (*path, "evidence"))


def _step(step: Step, path: DataPath) -> Iterator[Reference]:
    yield from _ids(Target.SEGMENT, step.segments, (*path, "segments"))
    yield from _mentions(step.channels, (*path, "channels"))
    yield from _ids(Target.AGENCY, step.agencies, (*path, "agencies"))
    if step.service:
        yield Reference(Target.SERVICE, step.service, (*path, "service"))
    yield from _mentions(step.documents, (*path, "documents"))
    yield from _mentions(step.receives, (*path, "receives"))
    yield from _ids(Target.NEED, step.needs, (*path, "needs"))
    if isinstance(step, AsIsStep):
        yield from _ids(Target.PROBLEM, step.problems, (*path, "problems"))
    if isinstance(step, TargetStep):
        yield from _ids(Target.AS_IS_STEP, step.replaces, (*path, "replaces"))
        yield from _ids(Target.RECOMMENDATION, step.recommendations, (*path, "recommendations"))


def _ids(target: Target, ids: Iterable[str], path: DataPath) -> Iterator[Reference]:
    for index, id_ in enumerate(ids):
        yield Reference(target, id_, (*path, index))


_MENTIONED = {
    ChannelMention: Target.CHANNEL,
    DocumentMention: Target.DOCUMENT,
    RegulationMention: Target.REGULATION,
}


def _mentions(mentions: Iterable[Mention], path: DataPath) -> Iterator[Reference]:
    for index, mention in enumerate(mentions):
        ref = mention.ref
        if ref:
            yield Reference(_MENTIONED[type(mention)], ref, (*path, index, mention.reference_key))
