"""Every text of a page that people read, with its path in the file."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, get_args, get_type_hints

from cjm_plugin.checks.finding import BODY
from cjm_plugin.loading.source import DataPath
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.fields import Text, Title
from cjm_plugin.model.journey import Evidence
from cjm_plugin.model.mentions import Mention
from cjm_plugin.model.registers import Page, RegisterEntry
from cjm_plugin.public_text import internal_pieces, public_text

_TEXTS = (Text, Title)
"""The types of fields that hold words. An id, an address, a date or a word of a closed vocabulary has another."""
_INTERNAL_FIELDS = frozenset({"notes", "owner"})
_QUOTE_FIELDS = frozenset({"quote", "alias"})


class Told(NamedTuple):
    """A text, and where it stands."""

    path: DataPath
    key: str
    """The key under which it stands, also where that holds a list of texts; under an own key, the own key."""
    text: str
    internal: bool
    """Whether it is not meant for the site's readers: the public does not see it, or it stands under an own key."""
    own: bool = False
    """Whether it stands under an own key (`x-…`) and so leaves in the data for machines, the public ones too."""


def texts(page: Page) -> Iterator[Told]:
    """The texts of a journey or a need in the order of the content model, then the Markdown below.

    A text that is partly between internal marks comes in parts: what the public reads of it, then what it does not.
    """
    yield from _of_entity(page, (), internal=False)
    yield from _parts(Told(BODY, "body", page.body, internal=False))


def texts_of_entries(entries: Mapping[str, RegisterEntry]) -> Iterator[Told]:
    """The texts of a register, entry by entry."""
    for id_, entry in entries.items():
        yield from _of_entity(entry, (id_,), internal=False)


def text_of_ordinary_page(text: str) -> Iterable[Told]:
    """What a page that is none of the catalogue's tells: its whole file."""
    return _parts(Told(BODY, "body", text, internal=False))


def _of_entity(entity: Entity, path: DataPath, internal: bool) -> Iterator[Told]:
    internal = internal or (isinstance(entity, Evidence) and entity.internal)
    reference = entity.reference_key if isinstance(entity, Mention) and entity.ref else None
    hidden = _hidden_fields(entity)
    values = vars(entity)
    for name, words in _telling_fields(type(entity)):
        value = values[name]
        if value and name != reference:
            yield from _of_value(value, (*path, name), name, internal or name in hidden, words)
    for key, own in entity.own_keys.items():
        yield from _of_own(own, (*path, key), Told(path, key, "", internal=True, own=not internal))


def _of_value(value: Any, path: DataPath, key: str, internal: bool, words: bool) -> Iterable[Told]:
    """What a field holds: a text, an object, or several; `key` is that of the field."""
    if isinstance(value, str):
        return _parts(Told(path, key, value, internal)) if words else ()
    if isinstance(value, Entity):
        return _of_entity(value, path, internal)
    inside = value.items() if isinstance(value, Mapping) else enumerate(value)
    return (told for part, item in inside for told in _of_value(item, (*path, part), key, internal, words))


def _of_own(value: Any, path: DataPath, at: Told) -> Iterator[Told]:
    """What stands under an own key: texts, lists and mappings of them; `notes` stay internal in them too."""
    match value:
        case str():
            yield from _parts(at._replace(path=path, text=value))
        case list() | tuple():
            for index, item in enumerate(value):
                yield from _of_own(item, (*path, index), at)
        case Mapping():
            for key, item in value.items():
                yield from _of_own(item, (*path, key), at._replace(own=False) if key == "notes" else at)


def _parts(told: Told) -> Iterable[Told]:
    if not told.text.strip():
        return ()
    if "<!" not in told.text:
        return (told,)
    pieces = (told._replace(text=piece, internal=True, own=False) for piece in internal_pieces(told.text))
    return (part for part in (told._replace(text=public_text(told.text)), *pieces) if part.text.strip())


def _hidden_fields(entity: Entity) -> frozenset[str]:
    """The fields of an object that the public does not see, whatever is written in them."""
    unquotable = isinstance(entity, Evidence) and not entity.quotable
    return _INTERNAL_FIELDS | _QUOTE_FIELDS if unquotable else _INTERNAL_FIELDS


@cache
def _telling_fields(kind: type[Entity]) -> tuple[tuple[str, bool], ...]:
    """The fields that hold words, or objects; and whether they hold words themselves."""
    hints = get_type_hints(kind, include_extras=True)
    fields = ((name, list(_leaves(hints[name]))) for name in kind.model_fields if name != "own_keys")
    telling = ((name, any(leaf == text for leaf in leaves for text in _TEXTS), leaves) for name, leaves in fields)
    return tuple((name, words) for name, words, leaves in telling if words or any(map(_is_entity, leaves)))


def _leaves(hint: Any) -> Iterator[Any]:
    """The types that a type is made of, and itself; nothing of what only describes it."""
    yield hint
    for argument in get_args(hint)[:1] if hasattr(hint, "__metadata__") else get_args(hint):
        yield from _leaves(argument)


def _is_entity(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Entity)
