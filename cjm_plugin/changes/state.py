"""A catalogue as plain values: what two states of it are compared by."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, TypeAlias

from cjm_plugin.changes.change import Kind, Path, Plain, Subject
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.fields import is_id
from cjm_plugin.model.journey import Cost
from cjm_plugin.model.mentions import Mention
from cjm_plugin.model.quantities import Duration, Money, PartialDate

State: TypeAlias = dict[Subject, dict[str, Plain]]
"""Every page and every entry by what it is."""

_SECTIONS: dict[Kind, str] = {
    Kind.SERVICE: "services",
    Kind.LIFE_SITUATION: "life_situations",
    Kind.NEED: "needs",
    Kind.AGENCY: "agencies",
    Kind.SEGMENT: "segments",
    Kind.CHANNEL: "channels",
    Kind.DOCUMENT: "documents",
    Kind.REGULATION: "regulations",
    Kind.PROBLEM_CATEGORY: "problem_categories",
}
_ALWAYS = object()
"""Is no value: a field without a default always says something."""
_BODY = "body"
_ORDERED = "steps"
"""The only list whose order means something."""


def state_of(catalogue: Catalogue, known: "Known | None" = None) -> State:
    """The state of a catalogue. What was written down before, and is `known`, is not written down again."""
    known = {} if known is None else known
    return {
        Subject(kind, entity.id): _plain_entity(entity, known)
        for kind, section in _SECTIONS.items()
        for entity in getattr(catalogue, section).values()
    }


def state_of_redirects(redirects: Mapping[str, str]) -> State:
    """Where addresses lead that were given up."""
    return {Subject(Kind.REDIRECT, old): {"target": new} for old, new in redirects.items()}


Known: TypeAlias = dict[int, tuple[Entity, dict[str, Plain]]]
"""Parts of objects, by their `id`, as plain values: several versions of a page have most parts in common.

With the object itself: as long as it is there, no other can have its `id`.
"""


def _plain_entity(entity: Entity, known: Known, *, with_id: bool = False) -> dict[str, Plain]:
    """What an author wrote of an object, without what is left out. Its id is its name, and stands only in lists."""
    found: dict[str, Plain] = dict(entity.own_keys)
    values = vars(entity)
    for name, default in _defaults(type(entity)):
        value = values[name] if name != _BODY else _text(values[name])
        if value is not default and value != default and (name != "id" or with_id):
            found[name] = _plain(value, name, known)
    if isinstance(entity, Cost) and entity.amount is None:
        found["amount"] = "free"
    return found


def _text(body: str) -> str:
    """The text below a page. How its lines end, and empty ones around it, are formatting."""
    return body.replace("\r\n", "\n").replace("\r", "\n").lstrip("\n").rstrip()


def _part(entity: Entity, known: Known, *, with_id: bool = False) -> dict[str, Plain]:
    """A part of an object. The same object is always a part in the same way, so its id is always wanted, or never."""
    found = known.get(id(entity))
    if found is None:
        found = known[id(entity)] = (entity, _plain_entity(entity, known, with_id=with_id))
    return found[1]


@cache
def _defaults(kind: type[Entity]) -> tuple[tuple[str, Any], ...]:
    """The fields of a kind of object, each with what it holds when it is left out."""
    return tuple(
        (name, _ALWAYS if field.is_required() else field.get_default(call_default_factory=True))
        for name, field in kind.model_fields.items()
        if name != "own_keys"
    )


def _plain(value: Any, name: str, known: Known) -> Plain:
    if type(value) is str:  # as most are
        return value
    if isinstance(value, _VALUES):  # what stands below takes longer to ask
        return str(value)
    match value:
        case Mention():
            return _plain_mention(value, known)
        case Entity():
            return _part(value, known)
        case tuple() if name == _ORDERED:
            return [_part(step, known, with_id=True) for step in value]
        case tuple():
            return sorted_items(_plain(item, name, known) for item in value)
        case Mapping():
            return {key: _plain(item, name, known) for key, item in value.items()}
    return value


def _plain_mention(mention: Mention, known: Known) -> Plain:
    plain, key = _plain_entity(mention, known), mention.reference_key
    if mention.title and not is_id(mention.title):  # words are the same under either key
        plain = {key: plain.pop("title"), **plain}
    return plain[key] if plain.keys() == {key} else plain


_VALUES = (Duration, Money, PartialDate, StrEnum)


def sorted_items(items: Iterable[Plain]) -> list[Plain]:
    """The items of a list whose order means nothing, each once."""
    return [item for _, item in sorted({key_of(item): item for item in items}.items())]


def key_of(item: Plain) -> str:
    """What tells an item from others."""
    return item if isinstance(item, str) else repr(sorted(item.items()))


def value_at(page: Plain, path: Path) -> Plain:
    """What stands at a path of a page; steps are found by their ids. `KeyError` or `StopIteration`: nothing does."""
    for key in path:
        page = next(step for step in page if step["id"] == key) if isinstance(page, list) else page[key]
    return page
