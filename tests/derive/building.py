"""Catalogues written down in the tests themselves, in the words of an author."""

from collections.abc import Iterable
from typing import Any

from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Journey, LifeSituation, Service
from cjm_plugin.model.registers import Channel, Need


def steps(described: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"id": step_id, "title": step_id, **fields} for step_id, fields in described.items()]


def paths(as_is: dict[str, dict[str, Any]], to_be: dict[str, dict[str, Any]] | None = None) -> dict[str, Any]:
    """The two paths of a journey; a target step is self-service unless it says otherwise."""
    fields: dict[str, Any] = {"as_is": {"start_event": "s", "outcome": "o", "steps": steps(as_is)}}
    if to_be is not None:
        target = {step_id: {"interaction": "self_service", **step} for step_id, step in to_be.items()}
        fields["to_be"] = {"steps": steps(target)}
    return fields


def service(service_id: str = "s", **fields: Any) -> Service:
    return Service.model_validate({"id": service_id, "title": service_id, **fields})


def situation(situation_id: str = "l", **fields: Any) -> LifeSituation:
    return LifeSituation.model_validate({"id": situation_id, "title": situation_id, **fields})


def need(need_id: str, **fields: Any) -> Need:
    return Need.model_validate({"id": need_id, "title": need_id, **fields})


def channel(channel_id: str, interaction: str | None = None) -> Channel:
    return Channel.model_validate({"@id": channel_id, "title": channel_id, "interaction": interaction})


def catalogue(*journeys: Journey, needs: Iterable[Need] = (), channels: Iterable[Channel] = ()) -> Catalogue:
    return Catalogue(
        services={each.id: each for each in journeys if isinstance(each, Service)},
        life_situations={each.id: each for each in journeys if isinstance(each, LifeSituation)},
        needs={each.id: each for each in needs},
        channels={each.id: each for each in channels},
    )
