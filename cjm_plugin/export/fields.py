"""Objects of the content model as plain data, under the names that authors write.

A field that is not set is left out. A reference is `{id, title}`, free text in its place `{title}`; the title of
a problem and of a recommendation is its text. Durations are ISO 8601, dates as precise as they were written.
What costs nothing has the amount 0 and no currency. Texts are Markdown, as they were written. Own keys (`x-…`)
come last.
"""

from collections import ChainMap
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from cjm_plugin.export.text import Data
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.journey import Cost, Journey
from cjm_plugin.model.mentions import Mention
from cjm_plugin.model.quantities import Duration, PartialDate, money_total


class Encoder:
    """Turns the objects of a catalogue into plain data; what stands inside a journey needs that journey."""

    def __init__(self, catalogue: Catalogue, journey: Journey | None = None) -> None:
        self._mentioned: dict[str, Mapping[str, Entity]] = {
            "document": catalogue.documents,
            "channel": catalogue.channels,
            "regulation": catalogue.regulations,
        }
        self._referred: dict[str, Mapping[str, Entity]] = {
            "agencies": catalogue.agencies,
            "segments": catalogue.segments,
            "service": catalogue.services,
            "services": catalogue.services,
            "life_situations": catalogue.life_situations,
            "category": catalogue.problem_categories,
        }
        if journey:
            self._referred |= _inside(catalogue, journey)

    def fields(self, entity: Entity, without: Iterable[str] = ()) -> Data:
        """The fields of an object that are set, and its own keys."""
        data = {}
        for name, default in _told(type(entity)):
            value = getattr(entity, name)
            if name not in without and _is_set(value, default):
                data[name] = self._field(name, value)
        return {**data, **entity.own_keys}

    def _field(self, name: str, value: Any) -> Any:
        entries = self._referred.get(name)
        if entries is None or isinstance(value, Mapping):  # a journey's own `problems:` and the like
            return value if type(value) is str else self._value(value)  # most values are texts; a StrEnum is not one
        if isinstance(value, str):
            return _reference(value, entries)
        return [_reference(entry_id, entries) for entry_id in value]

    def _value(self, value: Any) -> Any:
        match value:
            case Mention():
                return self._mention(value)
            case Cost():
                return _cost(value) | self.fields(value, without=("amount",))
            case Entity():
                return self.fields(value)
            case Mapping():
                return {entry_id: self.fields(entry, without=("id",)) for entry_id, entry in value.items()}
            case tuple():
                return [self._value(item) for item in value]
            case Duration():
                return value.iso
            case PartialDate() | StrEnum():
                return str(value)
        return value

    def _mention(self, mention: Mention) -> Data:
        known = self._mentioned[mention.reference_key]
        named = _reference(mention.ref, known) if mention.ref else {"title": mention.text}
        return named | self.fields(mention, without=("title", mention.reference_key))


def _inside(catalogue: Catalogue, journey: Journey) -> dict[str, Mapping[str, Entity]]:
    """What the fields inside a journey refer to by ids of its own."""
    steps = journey.as_is.steps if journey.as_is else ()
    return {
        "needs": ChainMap(journey.needs, catalogue.needs),  # type: ignore[arg-type] # it is only read
        "problems": journey.problems,
        "resolves": journey.problems,
        "minimises": journey.problems,
        "recommendations": journey.recommendations,
        "evidence": journey.evidence,
        "replaces": {step.id: step for step in steps},
    }


def _reference(entry_id: str, entries: Mapping[str, Entity]) -> Data:
    entry = entries.get(entry_id)
    title = getattr(entry, "title", None) or getattr(entry, "text", None)
    return {"id": entry_id, "title": title or entry_id}


def _cost(cost: Cost) -> Data:
    if cost.amount is None:
        return {"amount": 0}
    currency = cost.amount.currency
    return {"amount": money_total({currency: cost.amount.amount})[currency], "currency": currency}


@cache
def _told(kind: type[Entity]) -> tuple[tuple[str, Any], ...]:
    """The fields of a kind of object that machines are told, with their defaults: `id` first, `notes` last."""
    names = sorted(kind.model_fields, key=lambda name: (name != "id", name == "notes"))
    defaults = ((name, kind.model_fields[name].get_default(call_default_factory=True)) for name in names)
    return tuple((name, default) for name, default in defaults if name not in {"own_keys", "path", "body"})


def _is_set(value: Any, default: Any) -> bool:
    """A value of a closed vocabulary is always told: a default that is left out would have to be known."""
    return value is not None and (isinstance(value, StrEnum) or value != default)
