"""What an entry says that another does not, so that it would be lost with it."""

from collections.abc import Iterator, Mapping

from cjm_plugin.i18n import N_, Message
from cjm_plugin.model.entity import Entity

_OF_THE_ENTRY = frozenset({"id", "title", "text", "path", "own_keys"})
"""Fields that may differ: two entries for one thing have two ids and two names. Own keys are looked at one by one."""
TEXT = Message(N_("the text of its page"))


def only_in(source: Entity, other: Entity) -> list[Message]:
    """The fields that say something, and something else than the same field there: their names."""
    return [TEXT if name == "body" else Message(name) for name in sorted(_different(source, other))]


def _different(source: Entity, other: Entity) -> Iterator[str]:
    for name in source.model_fields_set - _OF_THE_ENTRY:
        value = getattr(source, name)
        if _says_something(value) and value != getattr(other, name, None):
            yield name
    yield from (key for key, value in _own(source).items() if key not in _own(other) or _own(other)[key] != value)


def _says_something(value: object) -> bool:
    return bool(value.strip()) if isinstance(value, str) else value not in (None, (), False)


def _own(entity: Entity) -> Mapping[str, object]:
    return entity.own_keys
