"""Sums over several services: of a life situation, or of the whole catalogue.

Today's paths of all services must not be held against the target paths of some: the comparison counts only the
services that have both.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cjm_plugin.derive.metrics import Metrics, Path, PathMetrics, joint_metrics
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Journey
from cjm_plugin.model.vocabulary import Interaction


@dataclass(frozen=True, slots=True)
class YearlyTotal:
    """Visits and documents over a year, of the services with both paths and a known volume."""

    services: int
    """How many these are."""
    visits_as_is: int
    visits_to_be: int
    documents_as_is: int
    documents_to_be: int


@dataclass(frozen=True, slots=True)
class ServicesTotal:
    """What several services together ask of the client."""

    services: int
    mapped: int
    """How many have today's path."""
    with_target: int
    """How many have a target path too."""
    as_is: PathMetrics | None
    """Over all that are mapped; `None` when none is."""
    compared: Metrics | None
    """Over those that have both paths, and only those; `None` when there are none."""
    yearly: YearlyTotal | None
    """`None` when no service with both paths has a volume."""


def services_total(catalogue: Catalogue, services: Iterable[Journey]) -> ServicesTotal:
    """Sum up services, say those of a life situation (`usage.services_of[situation.id]`)."""
    every = tuple(services)
    mapped = [service for service in every if service.as_is]
    both = [service for service in mapped if service.to_be]
    return ServicesTotal(
        services=len(every),
        mapped=len(mapped),
        with_target=len(both),
        as_is=_as_is(catalogue, mapped) if mapped else None,
        compared=Metrics(_as_is(catalogue, both), _to_be(catalogue, both)) if both else None,
        yearly=_yearly(catalogue, both),
    )


def _as_is(catalogue: Catalogue, journeys: Sequence[Journey]) -> PathMetrics:
    return joint_metrics(catalogue, ((journey, journey.as_is) for journey in journeys if journey.as_is))


def _to_be(catalogue: Catalogue, journeys: Sequence[Journey]) -> PathMetrics:
    return joint_metrics(catalogue, ((journey, journey.to_be) for journey in journeys if journey.to_be))


def _yearly(catalogue: Catalogue, journeys: Sequence[Journey]) -> YearlyTotal | None:
    weighed = [
        (
            journey.volume,
            _asked(catalogue, journey.as_is),
            _asked(catalogue, journey.to_be),
        )
        for journey in journeys
        if journey.volume is not None and journey.as_is and journey.to_be
    ]
    if not weighed:
        return None
    return YearlyTotal(
        services=len(weighed),
        visits_as_is=sum(volume * visits for volume, (visits, _), _ in weighed),
        visits_to_be=sum(volume * visits for volume, _, (visits, _) in weighed),
        documents_as_is=sum(volume * documents for volume, (_, documents), _ in weighed),
        documents_to_be=sum(volume * documents for volume, _, (_, documents) in weighed),
    )


def _asked(catalogue: Catalogue, path: Path) -> tuple[int, int]:
    """The visits and the documents of a path, as its metrics count them."""
    visits = sum(catalogue.interaction(step) is Interaction.VISIT for step in path.steps)
    return visits, sum(len(step.documents) for step in path.steps)
