"""Every text of a page that people read, with its path in the file."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, get_args, get_type_hints

from cjm_plugin.checks.finding import BODY
from cjm_plugin.loading.source import DataPath
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.fields import Text, Title
from cjm_plugin.model.journey import Evidence
from cjm_plugin.model.mentions import Mention
from cjm_plugin.model.registers import Page
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


def _of_entity(entity: Entity, path: DataPath, internal: bool) -> Iterator[Told]:
    internal = internal or (isinstance(entity, Evidence) and entity.internal)
    words, hidden = _text_fields(type(entity)), _hidden_fields(entity)
    for name, value in vars(entity).items():
        if name == "own_keys":
            for key, own in value.items():
                yield from _of_own(own, (*path, key), Told(path, key, "", internal=True, own=not internal))
        elif value:
            yield from _of_value(value, Told((*path, name), name, "", internal or name in hidden), name in words)


def _of_value(value: Any, at: Told, words: bool) -> Iterator[Told]:
    match value:
        case Mention() if value.ref:
            yield from _of_entity(value.model_copy(update={value.reference_key: None}), at.path, at.internal)
        case Entity():
            yield from _of_entity(value, at.path, at.internal)
        case tuple():
            for index, item in enumerate(value):
                yield from _of_value(item, at._replace(path=(*at.path, index)), words)
        case Mapping():
            for key, item in value.items():
                yield from _of_value(item, at._replace(path=(*at.path, key)), words)
        case str() if words:
            yield from _parts(at._replace(text=value))


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


def _parts(told: Told) -> Iterator[Told]:
    if "<!" not in told.text:
        parts = [told]
    else:
        parts = [told._replace(text=public_text(told.text))]
        parts += (told._replace(text=piece, internal=True, own=False) for piece in internal_pieces(told.text))
    yield from (part for part in parts if part.text.strip())


def _hidden_fields(entity: Entity) -> frozenset[str]:
    """The fields of an object that the public does not see, whatever is written in them."""
    unquotable = isinstance(entity, Evidence) and not entity.quotable
    return _INTERNAL_FIELDS | _QUOTE_FIELDS if unquotable else _INTERNAL_FIELDS


@cache
def _text_fields(kind: type[Entity]) -> frozenset[str]:
    hints = get_type_hints(kind, include_extras=True)
    return frozenset(name for name in kind.model_fields if _holds_text(hints[name]))


def _holds_text(hint: Any) -> bool:
    if any(hint == text for text in _TEXTS):
        return True
    return any(_holds_text(argument) for argument in get_args(hint) if not isinstance(argument, str))
