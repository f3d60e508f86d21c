"""Steps that refer to something, gathered by the journey in which they stand."""

from collections.abc import Iterable
from dataclasses import dataclass

from cjm_plugin.derive import PathName, Place
from cjm_plugin.model.journey import Journey, Step
from cjm_plugin.pages import links


@dataclass(frozen=True, slots=True)
class StepsOfJourney:
    """A journey, and the steps of its two paths that refer to something."""

    journey: Journey
    address: str
    today: tuple[Step, ...]
    target: tuple[Step, ...]


def steps_by_journey(places: Iterable[Place]) -> tuple[StepsOfJourney, ...]:
    """The steps among places, by journey, in the order of the catalogue. Whole paths are passed over."""
    found: dict[tuple[str, str], list[Place]] = {}
    for place in places:
        if place.step:
            found.setdefault((place.journey.kind, place.journey.id), []).append(place)
    return tuple(_gather(group) for group in found.values())


def _gather(places: list[Place]) -> StepsOfJourney:
    journey = places[0].journey
    return StepsOfJourney(
        journey=journey,
        address=links.page_address(journey),
        today=tuple(place.step for place in places if place.step and place.path is PathName.AS_IS),
        target=tuple(place.step for place in places if place.step and place.path is PathName.TO_BE),
    )
