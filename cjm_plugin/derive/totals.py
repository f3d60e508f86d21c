"""Sums over several services: of a life situation, or of the whole catalogue.

Today's paths of all services must not be held against the target paths of some: the comparison counts only the
services that have both.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cjm_plugin.derive.metrics import Metrics, PathMetrics, joint_metrics, path_metrics
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Journey


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
            path_metrics(catalogue, journey, journey.as_is),
            path_metrics(catalogue, journey, journey.to_be),
        )
        for journey in journeys
        if journey.volume is not None and journey.as_is and journey.to_be
    ]
    if not weighed:
        return None
    return YearlyTotal(
        services=len(weighed),
        visits_as_is=sum(volume * before.visits for volume, before, _ in weighed),
        visits_to_be=sum(volume * after.visits for volume, _, after in weighed),
        documents_as_is=sum(volume * before.documents for volume, before, _ in weighed),
        documents_to_be=sum(volume * after.documents for volume, _, after in weighed),
    )
