"""What kind of value a field of the model holds, as far as forms tell them apart."""

from collections.abc import Iterator, Mapping
from enum import Enum, StrEnum
from types import NoneType
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from cjm_plugin.loading.shape import keys_of
from cjm_plugin.model import fields
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.registers import Page


class Kind(Enum):
    """How a value is edited."""

    LINE = "one line"
    PARAGRAPH = "text of any length"
    YES_OR_NO = "yes or no"
    CHOICE = "one of a vocabulary"
    OBJECT = "an object"
    OBJECTS = "a list of objects"
    ENTRIES = "objects by their ids"
    LINES = "a list of single lines"


class Field(NamedTuple):
    """A field of an object."""

    key: str
    kind: Kind
    required: bool
    of: Any
    """The class of the object or objects, or the vocabulary; `None` for texts."""


_PARAGRAPHS = (fields.Text, fields.MarkdownText)
_SHORT = frozenset({"title", "when", "deadline", "owner", "document", "channel", "regulation"})
"""Texts that are never long, whatever the model allows."""


def form_fields(model: type[Entity]) -> Iterator[Field]:
    """The fields of an object, in the order of the content model."""
    hints = get_type_hints(model, include_extras=True)
    for key in keys_of(model):
        required = model.model_fields[key].is_required() and not (issubclass(model, Page) and key == "id")
        kind, of = _kind(key, hints[key])
        yield Field(key, kind, required, of)


def _kind(key: str, hint: Any) -> tuple[Kind, Any]:
    if hint is fields.Boolean:
        return Kind.YES_OR_NO, None
    if hint in _PARAGRAPHS and key not in _SHORT:
        return Kind.PARAGRAPH, None
    bare = _bare(hint)
    if isinstance(bare, type) and issubclass(bare, StrEnum):
        return Kind.CHOICE, bare
    if isinstance(bare, type) and issubclass(bare, Entity):
        return Kind.OBJECT, bare
    if hint is not bare and _optional(hint) is not hint:
        return _kind(key, _optional(hint))
    origin = get_origin(bare)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return Kind.ENTRIES, get_args(bare)[1]
    if origin is tuple:
        item = get_args(bare)[0]
        objects = isinstance(item, type) and issubclass(item, Entity)
        return (Kind.OBJECTS, item) if objects else (Kind.LINES, None)
    return Kind.LINE, None


def _bare(hint: Any) -> Any:
    """A type without what is wrapped around it."""
    if hasattr(hint, "__metadata__"):
        return _bare(get_args(hint)[0])
    return hint if _optional(hint) is hint else _bare(_optional(hint))


def _optional(hint: Any) -> Any:
    """The type of a value that may be left out; any other is what it is."""
    arguments = get_args(hint)
    return next(each for each in arguments if each is not NoneType) if NoneType in arguments else hint
