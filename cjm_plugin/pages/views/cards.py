"""A journey at a glance, as the home page, the indexes and the pages of registers show it."""

from collections.abc import Iterable
from dataclasses import dataclass

from cjm_plugin.derive import Metrics, ProblemCoverage
from cjm_plugin.model.journey import Journey, Step
from cjm_plugin.model.vocabulary import Interaction, ProblemSeverity
from cjm_plugin.pages import links
from cjm_plugin.pages.site import Site

MANY = 150
"""With more journeys than that, a page shows each in one line and groups can be folded."""

PathGlance = tuple[Interaction | None, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One journey: what it is about, both its paths, and how much of everything it has."""

    journey: Journey
    address: str
    agencies: str
    """The names of its agencies, in one line."""
    today: PathGlance
    """The interaction of each step; empty: not mapped yet."""
    target: PathGlance
    metrics: Metrics | None
    problems: int
    critical: int
    open: int | None
    """Problems that the target path leaves open; `None` without one."""
    needs: int


def card(site: Site, journey: Journey) -> Card:
    """The card of a journey."""
    covered = site.coverage(journey)
    states = list(covered.problems.values()) if covered else None
    return Card(
        journey=journey,
        address=links.page_address(journey),
        agencies=", ".join(agency_names(site, journey)),
        today=glance(site, journey.as_is.steps if journey.as_is else ()),
        target=glance(site, journey.to_be.steps if journey.to_be else ()),
        metrics=site.metrics(journey),
        problems=len(journey.problems),
        critical=sum(each.severity is ProblemSeverity.CRITICAL for each in journey.problems.values()),
        open=states.count(ProblemCoverage.OPEN) if states is not None else None,
        needs=len(_needs(journey)),
    )


def cards(site: Site, journeys: Iterable[Journey]) -> tuple[Card, ...]:
    """The cards of journeys, in their order."""
    return tuple(card(site, journey) for journey in journeys)


def glance(site: Site, steps: Iterable[Step]) -> PathGlance:
    """A path as its steps' interactions."""
    return tuple(site.catalogue.interaction(step) for step in steps)


def agency_names(site: Site, journey: Journey) -> list[str]:
    """The short names of a journey's agencies."""
    register = site.catalogue.agencies
    return [register[id_].label if id_ in register else id_ for id_ in journey.agencies]


def _needs(journey: Journey) -> set[str]:
    if journey.as_is is None:
        return set()
    return {*journey.as_is.needs, *(need for step in journey.as_is.steps for need in step.needs)}
