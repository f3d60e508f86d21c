"""Takes out of the entries of a catalogue what the public must not see."""

from collections.abc import Callable, Container, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from cjm_plugin.audience.published import hidden_paths, published
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.journey import Evidence, Journey, LifeSituation, Problem, Service, Step
from cjm_plugin.model.mentions import Mention
from cjm_plugin.model.quantities import Duration, Money, PartialDate
from cjm_plugin.model.registers import Page
from cjm_plugin.public_text import joined, public_text, seen_text, without_links_to

E = TypeVar("E", bound=Entity)

_INTERNAL_FIELDS = ("notes", "owner")
_NO_TEXTS = (StrEnum, int, Duration, Money, PartialDate)
"""Values in which an author writes no text. To ask whether one of them is a mapping takes far longer."""
_UNWRITTEN = "…"
"""What stands where a required text is internal as a whole."""


def cleaner_for(catalogue: Catalogue, *, past: bool = False) -> "Cleaner":
    """What cleans the entries of a catalogue for the public: those of today, or of the past."""
    services, situations = published(catalogue.services), published(catalogue.life_situations)
    return (_PastCleaner if past else Cleaner)(hidden_paths(catalogue), services, situations)


def internal_evidence(journey: Journey) -> frozenset[str]:
    """The ids of the evidence that says of itself that it is internal."""
    return frozenset(each.id for each in journey.evidence.values() if each.internal)


class Cleaner:
    """Walks over everything that an entry of a catalogue holds, so that a field added later is covered too.

    What holds nothing internal is left as the object that it was.
    """

    def __init__(self, hidden: Container[str], services: Container[str], situations: Container[str]) -> None:
        self._hidden, self._services, self._situations = hidden, services, situations
        self._path = ""
        self._internal_evidence: frozenset[str] = frozenset()
        self._cleaned: dict[int, tuple[Entity, Entity]] = {}

    def whole(self, entry: E, internal: frozenset[str] = frozenset()) -> E:
        """A journey, a need or a register's entry as the public may see it.

        `internal` names evidence that is not for the public although nothing here says so.
        """
        path = entry.path if isinstance(entry, Page) else ""
        evidence = (internal_evidence(entry) if isinstance(entry, Journey) else frozenset()) | internal
        if (path, evidence) != (self._path, self._internal_evidence):
            self._path, self._internal_evidence, self._cleaned = path, evidence, {}
        return self._entity(entry)

    def _once(self, entity: Entity) -> Entity:
        """The parts that several versions of a journey have in common are looked through once."""
        known = self._cleaned.get(id(entity))
        if known is None:
            # With the object itself: as long as it is there, no other can have its `id`.
            known = self._cleaned[id(entity)] = (entity, self._entity(entity))
        return known[1]

    def _entity(self, entity: E) -> E:
        withheld = self._withheld(entity)
        changed = {}
        for name, value in vars(entity).items():
            if not value or (_is_plain(value) and name not in withheld):  # as most fields of most objects
                continue
            kept = self._clean(withheld.get(name, value))
            if kept is not value:
                changed[name] = _default(entity, name) if kept == "" else kept
        return _still_text(entity, entity.model_copy(update=changed)) if changed else entity

    def _withheld(self, entity: Entity) -> dict[str, Any]:
        """The fields of an object that lose something for what they are, whatever is written in them."""
        changed, values = self._withheld_of_kind(entity), vars(entity)
        for name in _INTERNAL_FIELDS:
            if values.get(name):
                changed[name] = None
        if entity.own_keys:
            changed["own_keys"] = _without_notes(entity.own_keys)
        return changed

    def _withheld_of_kind(self, entity: Entity) -> dict[str, Any]:
        changed: dict[str, Any] = {}
        match entity:
            case Evidence() if not (entity.quotable and public_text(entity.quote or "").strip()):
                changed |= {"quote": None, "alias": None, "consent": False}
            case Problem():
                changed["evidence"] = _only(entity.evidence, lambda id_: id_ not in self._internal_evidence)
            case Step() if entity.service and entity.service not in self._services:
                changed["service"] = None
            case Journey() if self._internal_evidence:
                hidden = self._internal_evidence
                changed["evidence"] = {id_: each for id_, each in entity.evidence.items() if id_ not in hidden}
        match entity:
            case Service():
                changed["life_situations"] = _only(entity.life_situations, self._situations.__contains__)
            case LifeSituation():
                changed["services"] = _only(entity.services, self._services.__contains__)
        return changed

    def _clean(self, value: Any) -> Any:
        if type(value) is str:  # a StrEnum is a str too, and must stay what it is
            return value if _is_plain(value) else self._text(value)
        if isinstance(value, Entity):
            return self._once(value)
        if isinstance(value, _NO_TEXTS):
            return value
        if isinstance(value, (tuple, list)):
            items = [self._clean(item) for item in value]
            changed = any(kept is not item for kept, item in zip(items, value, strict=True))
            return type(value)(item for item in items if not _says_nothing(item)) if changed else value
        if isinstance(value, Mapping):
            mapping = {key: self._clean(item) for key, item in value.items()}
            return mapping if any(mapping[key] is not item for key, item in value.items()) else value
        return value

    def _text(self, text: str) -> str:
        shown = without_links_to(public_text(text), self._hidden, self._path)
        return text if shown == text else shown.strip()


class _PastCleaner(Cleaner):
    """Leaves only what is seen: where links led may be gone, and sentences show texts as they were written.

    Nor is it seen that something was there: it would be told of as a change when it came or went.
    """

    def _entity(self, entity: E) -> E:
        shown = super()._entity(entity)
        own = _without_empty(shown.own_keys)
        return shown if own == shown.own_keys else shown.model_copy(update={"own_keys": own})

    def _text(self, text: str) -> str:
        shown = seen_text(super()._text(public_text(text, joined)))
        return text if shown == text else shown.strip()


def _is_plain(value: Any) -> bool:
    """Whether it is a text in which there is neither a mark, nor a tag or an attribute, nor a link."""
    return type(value) is str and "<" not in value and "]" not in value and "=" not in value


def _only(ids: tuple[str, ...], shown: Callable[[str], bool]) -> tuple[str, ...]:
    return ids if all(map(shown, ids)) else tuple(filter(shown, ids))


def _without_notes(value: Any) -> Any:
    """What stands under own keys, without the `notes` of the objects in it."""
    if isinstance(value, Mapping):
        return {key: _without_notes(item) for key, item in value.items() if key != "notes"}
    return [_without_notes(item) for item in value] if isinstance(value, list) else value


def _without_empty(value: Any) -> Any:
    """What stands under own keys, without empty texts, lists and mappings in it."""
    if isinstance(value, Mapping):
        return {key: kept for key, item in value.items() if (kept := _without_empty(item))}
    return [kept for item in value if (kept := _without_empty(item))] if isinstance(value, list) else value


def _default(entity: Entity, name: str) -> Any:
    """What a field holds when its text was internal as a whole."""
    field = type(entity).model_fields[name]
    return _UNWRITTEN if field.is_required() else field.get_default(call_default_factory=True)


def _says_nothing(item: Any) -> bool:
    return item == "" or (isinstance(item, Mention) and item.ref is None and item.text is None)


def _still_text(before: E, after: E) -> E:
    """A mention that was free text stays so, even if what is left of it is shaped like an id."""
    if isinstance(before, Mention) and isinstance(after, Mention) and after.ref != before.ref:
        return after.model_copy(update={after.reference_key: None, "title": after.ref})
    return after
