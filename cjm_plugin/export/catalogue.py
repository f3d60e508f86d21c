"""`catalogue.json`: the whole catalogue in brief, and what runs across its journeys.

Links between its parts (`service`, `life_situation`, `steps`, `recommendations`) are ids; fields that authors
write keep the form that they have in `journey.json`.
"""

from collections.abc import Iterable, Mapping

from cjm_plugin.derive import PathName, Place, ProblemUse, RecommendationUse, Usage, services_total
from cjm_plugin.export.derived import metrics_data, services_data
from cjm_plugin.export.fields import Encoder
from cjm_plugin.export.journey import journey_fields
from cjm_plugin.export.text import Data
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Journey
from cjm_plugin.model.registers import Need, RegisterEntry
from cjm_plugin.pages import links

_TOLD_ELSEWHERE = ("evidence", "needs", "as_is", "problems", "recommendations", "to_be")
"""Fields of a journey that its own `journey.json` holds, or another part of this file."""
_REGISTERS = {
    "agencies": links.AGENCIES,
    "segments": links.SEGMENTS,
    "channels": links.CHANNELS,
    "documents": links.DOCUMENTS,
    "regulations": links.REGULATIONS,
    "problem_categories": None,
}
"""Every register, and the section of the site with a page for each of its entries."""


def catalogue_data(catalogue: Catalogue, usage: Usage) -> Data:
    """The totals, the journeys, the needs with their uses, problems, recommendations, and the registers."""
    return {
        "totals": _totals(catalogue, usage),
        "services": _journeys(catalogue, usage, catalogue.services.values()),
        "life_situations": _journeys(catalogue, usage, catalogue.life_situations.values()),
        "needs": [_need(catalogue, usage, need) for need in catalogue.needs.values()],
        "problems": [_problem(catalogue, use) for use in usage.problems],
        "recommendations": [_recommendation(catalogue, use) for use in usage.recommendations],
        **{name: _register(catalogue, getattr(catalogue, name), section) for name, section in _REGISTERS.items()},
    }


def _totals(catalogue: Catalogue, usage: Usage) -> Data:
    counted = ("life_situations", "needs", *_REGISTERS)
    return {
        **services_data(services_total(catalogue, catalogue.services.values())),
        **{name: len(getattr(catalogue, name)) for name in counted},
        "problems": len(usage.problems),
        "recommendations": len(usage.recommendations),
    }


def _journeys(catalogue: Catalogue, usage: Usage, journeys: Iterable[Journey]) -> list[Data]:
    return [_journey(catalogue, usage, journey) for journey in journeys]


def _journey(catalogue: Catalogue, usage: Usage, journey: Journey) -> Data:
    measured = usage.metrics_of(journey)
    return {
        **journey_fields(catalogue, usage, journey, links.page_address(journey), without=_TOLD_ELSEWHERE),
        "derived": {"metrics": metrics_data(measured)} if measured else None,
    }


def _need(catalogue: Catalogue, usage: Usage, need: Need) -> Data:
    places = usage.needs[need.id]
    return {
        "id": need.id,
        "address": links.entry_address(links.NEEDS, need.id),
        **Encoder(catalogue).fields(need, without=("id",)),
        "uses": [_use(place) for place in places if place.path is PathName.AS_IS],
        "target_uses": [_use(place) for place in places if place.path is PathName.TO_BE],
    }


def _use(place: Place) -> Data:
    return {**_whose(place.journey), "step": place.step.id if place.step else None}


def _whose(journey: Journey) -> dict[str, str]:
    return {journey.kind: journey.id}


def _problem(catalogue: Catalogue, use: ProblemUse) -> Data:
    return {
        "id": use.problem.id,
        **_whose(use.journey),
        **Encoder(catalogue, use.journey).fields(use.problem, without=("id",)),
        "steps": [step.id for step in use.steps],
        "recommendations": [recommendation.id for recommendation in use.recommendations],
        "coverage": str(use.coverage) if use.coverage else None,
    }


def _recommendation(catalogue: Catalogue, use: RecommendationUse) -> Data:
    return {
        "id": use.recommendation.id,
        **_whose(use.journey),
        **Encoder(catalogue, use.journey).fields(use.recommendation, without=("id",)),
        "steps": [step.id for step in use.steps],
    }


def _register(catalogue: Catalogue, entries: Mapping[str, RegisterEntry], section: str | None) -> list[Data]:
    encoder = Encoder(catalogue)
    return [
        {
            "id": entry.id,
            **({"address": links.entry_address(section, entry.id)} if section else {}),
            **encoder.fields(entry, without=("id",)),
        }
        for entry in entries.values()
    ]
