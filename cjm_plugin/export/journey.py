"""`journey.json`: one journey, with its references resolved and what was derived from it."""

from typing import Any

from cjm_plugin.derive import Usage
from cjm_plugin.export.derived import derived_data
from cjm_plugin.export.fields import Encoder
from cjm_plugin.export.text import Data
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Journey, LifeSituation


def journey_data(catalogue: Catalogue, usage: Usage, journey: Journey, address: str) -> Data:
    """Everything about a journey; `address` is its page's, and `url` the one that the author gave."""
    return {
        **journey_fields(catalogue, usage, journey, address),
        "derived": derived_data(catalogue, usage, journey),
    }


def journey_fields(
    catalogue: Catalogue, usage: Usage, journey: Journey, address: str, without: tuple[str, ...] = ()
) -> Data:
    """What the author wrote about a journey, and what the other side says: its life situations, or its services."""
    linked = journey.model_copy(update=_links(usage, journey))
    fields = Encoder(catalogue, journey).fields(linked, without=("id", *without))
    return {"id": journey.id, "kind": journey.kind, "address": address, **fields}


def _links(usage: Usage, journey: Journey) -> dict[str, Any]:
    if isinstance(journey, LifeSituation):
        return {"services": tuple(service.id for service in usage.services_of[journey.id])}
    return {"life_situations": tuple(situation.id for situation in usage.life_situations_of[journey.id])}
