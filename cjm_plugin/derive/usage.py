"""Who uses what: the references of a whole catalogue, turned around.

It is built once per catalogue, in time linear in its size; every page about a need, an agency or a register's
entry, and `catalogue.json`, read it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from cjm_plugin.derive.coverage import Coverage, NeedCoverage, coverage
from cjm_plugin.derive.metrics import Metrics, agencies_of, metrics
from cjm_plugin.derive.places import Index, OwnNeedUse, PathName, Place, ProblemUse, RecommendationUse
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import AsIsStep, Journey, LifeSituation, Service, TargetStep
from cjm_plugin.model.mentions import Mention
from cjm_plugin.model.registers import Need

T = TypeVar("T")
_Covered = Mapping[tuple[str, str], Coverage]
_Measured = Mapping[tuple[str, str], Metrics]


@dataclass(frozen=True)
class Usage:
    """Indexes by id. Life situations come before services, as-is places before target ones of the same journey."""

    coverage: _Covered
    """By kind and id of the journey; only journeys with both paths. `coverage_of` is easier to ask."""
    metrics: _Measured
    """By kind and id of the journey; only journeys that are mapped. `metrics_of` is easier to ask."""
    needs: Index[Place]
    """Shared needs: the whole paths and the steps of both paths that list them."""
    own_needs: tuple[OwnNeedUse, ...]
    agency_journeys: Index[Journey]
    """Journeys that name the agency as theirs."""
    agency_steps: Index[Place]
    """Steps with the agency, by their own word or because it is the journey's."""
    segment_journeys: Index[Journey]
    segment_steps: Index[Place]
    segment_problems: Index[ProblemUse]
    segment_needs: Index[Need]
    segment_own_needs: Index[OwnNeedUse]
    channel_steps: Index[Place]
    documents_asked: Index[Place]
    documents_received: Index[Place]
    regulation_journeys: Index[Journey]
    problems: tuple[ProblemUse, ...]
    category_problems: Index[ProblemUse]
    recommendations: tuple[RecommendationUse, ...]
    services_of: Index[Service]
    """By life situation: the services that it spans, whichever side says so, in the order of their titles."""
    life_situations_of: Index[LifeSituation]
    """By service: the life situations that it belongs to, whichever side says so, in the order of their titles."""
    leading_into: Index[Place]
    """By service: the steps of life situations that lead into its journey."""

    def coverage_of(self, journey: Journey) -> Coverage | None:
        """What the journey's target path covers; `None` unless it has both paths."""
        return self.coverage.get((journey.kind, journey.id))

    def metrics_of(self, journey: Journey) -> Metrics | None:
        """The metrics of the journey's own paths; `None` when it is not mapped."""
        return self.metrics.get((journey.kind, journey.id))

    def need_coverage(self, journey: Journey, need_id: str) -> NeedCoverage | None:
        """Whether the journey's target path meets a need of today's; `None` without a target path or such a need."""
        covered = self.coverage_of(journey)
        return covered.needs.get(need_id) if covered else None


def usage(catalogue: Catalogue) -> Usage:
    """Index a catalogue. References that do not resolve are indexed too, and harm nothing."""
    journeys = tuple(catalogue.journeys)
    covered: _Covered = {(each.kind, each.id): found for each in journeys if (found := coverage(each))}
    places = [place for journey in journeys for place in _places(journey)]
    steps = [(place, place.step) for place in places if place.step]
    problems = tuple(use for journey in journeys for use in _problems(journey, covered))
    own_needs = tuple(use for journey in journeys for use in _own_needs(journey, covered))
    spanned, spans = _spans(catalogue)
    return Usage(
        coverage=covered,
        metrics={(each.kind, each.id): counted for each in journeys if (counted := metrics(catalogue, each))},
        needs=Index((need, place) for place in places for need in _needs(place) if need not in place.journey.needs),
        own_needs=own_needs,
        agency_journeys=_by(journeys, lambda journey: journey.agencies),
        agency_steps=Index((id_, place) for place, step in steps for id_ in _once(agencies_of(place.journey, step))),
        segment_journeys=_by(journeys, lambda journey: journey.segments),
        segment_steps=Index((id_, place) for place, step in steps for id_ in _once(step.segments)),
        segment_problems=_by(problems, lambda use: use.problem.segments),
        segment_needs=_by(catalogue.needs.values(), lambda need: need.segments),
        segment_own_needs=_by(own_needs, lambda use: use.need.segments),
        channel_steps=Index((id_, place) for place, step in steps for id_ in _refs(step.channels)),
        documents_asked=Index((id_, place) for place, step in steps for id_ in _refs(step.documents)),
        documents_received=Index((id_, place) for place, step in steps for id_ in _refs(step.receives)),
        regulation_journeys=_by(journeys, lambda journey: _refs(journey.regulation)),
        problems=problems,
        category_problems=_by(problems, lambda use: (use.problem.category,) if use.problem.category else ()),
        recommendations=tuple(use for journey in journeys for use in _recommendations(journey)),
        services_of=_by(catalogue.services.values(), lambda service: spans[service.id]),
        life_situations_of=_by(catalogue.life_situations.values(), lambda situation: spanned[situation.id]),
        leading_into=Index((step.service, place) for place, step in steps if step.service),
    )


def _by(items: Iterable[T], ids: Callable[[T], Iterable[str]]) -> Index[T]:
    return Index((id_, item) for item in items for id_ in _once(ids(item)))


def _once(ids: Iterable[str]) -> Iterable[str]:
    """Ids without repetition: a thing that names another twice still uses it in one place."""
    return dict.fromkeys(ids)


def _refs(mentions: Iterable[Mention]) -> Iterable[str]:
    return _once(mention.ref for mention in mentions if mention.ref)


def _places(journey: Journey) -> Iterator[Place]:
    if journey.as_is:
        yield Place(journey, PathName.AS_IS, None)
        yield from (Place(journey, PathName.AS_IS, step) for step in journey.as_is.steps)
    if journey.to_be:
        yield from (Place(journey, PathName.TO_BE, step) for step in journey.to_be.steps)


def _needs(place: Place) -> Iterable[str]:
    if place.step:
        return _once(place.step.needs)
    return _once(place.journey.as_is.needs) if place.journey.as_is else ()


def _own_needs(journey: Journey, covered: _Covered) -> Iterator[OwnNeedUse]:
    if not journey.needs:
        return
    places = Index((need, place) for place in _places(journey) for need in _needs(place))
    state = covered.get((journey.kind, journey.id))
    for need in journey.needs.values():
        yield OwnNeedUse(journey, need, places[need.id], state.needs.get(need.id) if state else None)


def _problems(journey: Journey, covered: _Covered) -> Iterator[ProblemUse]:
    steps: Index[AsIsStep] = _by(journey.as_is.steps if journey.as_is else (), lambda step: step.problems)
    resolving = _by(journey.recommendations.values(), lambda recommendation: recommendation.resolves)
    state = covered.get((journey.kind, journey.id))
    for problem in journey.problems.values():
        found = state.problems[problem.id] if state else None
        yield ProblemUse(journey, problem, steps[problem.id], resolving[problem.id], found)


def _recommendations(journey: Journey) -> Iterator[RecommendationUse]:
    steps: Index[TargetStep] = _by(journey.to_be.steps if journey.to_be else (), lambda step: step.recommendations)
    for each in journey.recommendations.values():
        problems = tuple(journey.problems[id_] for id_ in _once(each.resolves) if id_ in journey.problems)
        yield RecommendationUse(journey, each, problems, steps[each.id])


def _spans(catalogue: Catalogue) -> tuple[Index[str], Index[str]]:
    """Services by life situation and life situations by service: what either side says, joined."""
    said = ((situation.id, id_) for situation in catalogue.life_situations.values() for id_ in situation.services)
    said_back = ((id_, service.id) for service in catalogue.services.values() for id_ in service.life_situations)
    pairs = dict.fromkeys((*said, *said_back))
    return Index(pairs), Index((service, situation) for situation, service in pairs)
