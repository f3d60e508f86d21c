"""The services that a life situation spans, each at a glance, and what they ask of the client together."""

from dataclasses import dataclass

from cjm_plugin.derive import Metrics, ServicesTotal, services_total
from cjm_plugin.model.journey import LifeSituation, Service
from cjm_plugin.model.vocabulary import Interaction
from cjm_plugin.pages import links
from cjm_plugin.pages.views.journey.board import Board, board
from cjm_plugin.pages.views.journey.lists import StepRef
from cjm_plugin.pages.views.journey.names import Names, Ref

Path = tuple[Interaction | None, ...]


@dataclass(frozen=True, slots=True)
class SpannedService:
    """One service at a glance."""

    service: Service
    address: str
    agencies: tuple[Ref, ...]
    today: Path
    """The interaction of each step; empty: not mapped yet."""
    target: Path
    metrics: Metrics | None
    steps: tuple[StepRef, ...]
    """The steps of the life situation that lead into this service."""


@dataclass(frozen=True, slots=True)
class SpannedServices:
    """All services of a life situation, and their sums, which stand apart from the situation's own figures."""

    services: tuple[SpannedService, ...]
    total: ServicesTotal
    today: Board | None
    """What all that are mapped ask of the client; `None` when none is."""
    compared: Board | None
    """The same for those with both paths, and what changes; `None` when there are none."""


def spanned_services(names: Names) -> SpannedServices | None:
    """The services of a life situation; `None` for a service, or when it spans none."""
    site, situation = names.site, names.journey
    if not isinstance(situation, LifeSituation):
        return None
    services = site.usage.services_of[situation.id]
    if not services:
        return None
    total = services_total(site.catalogue, services)
    return SpannedServices(
        services=tuple(_glance(names, service) for service in services),
        total=total,
        today=board(site, Metrics(total.as_is, None)) if total.as_is else None,
        compared=board(site, total.compared) if total.compared else None,
    )


def _glance(names: Names, service: Service) -> SpannedService:
    site, today = names.site, names.journey.as_is
    steps = today.steps if today else ()
    return SpannedService(
        service=service,
        address=links.page_address(service),
        agencies=names.agencies(service.agencies),
        today=tuple(map(site.catalogue.interaction, service.as_is.steps)) if service.as_is else (),
        target=tuple(map(site.catalogue.interaction, service.to_be.steps)) if service.to_be else (),
        metrics=site.metrics(service),
        steps=tuple(StepRef(s.id, number, s.title) for number, s in enumerate(steps, 1) if s.service == service.id),
    )
