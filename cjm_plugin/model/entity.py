"""What every object of the content model has in common."""

from collections.abc import Mapping
from functools import cache
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

from cjm_plugin.model.fields import Id, Text

OWN_KEY_PREFIX = "x-"
OWN_KEYS_KEY = "@own"
ID_KEY = "@id"
"""Under this key the id of an entry of a mapping (`problems: {<id>: …}`) reaches the entry itself.

The characters keep it apart from anything that an author may write as a key.
"""
TEXT_KEY = "@text"
"""Under this key such an entry receives a plain text that was written in its place."""


class Entity(BaseModel):
    """An object that an author wrote: unknown keys are errors, keys that begin with `x-` are kept.

    A known key without a value counts as left out.
    """

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        validate_by_name=True,
        validate_by_alias=True,
        arbitrary_types_allowed=True,
        defer_build=True,  # most commands make few kinds of objects, and to get ready for one takes milliseconds
    )

    shorthand: ClassVar[str | None] = None
    """The field that a plain text in place of the object stands for, if it may stand there."""
    behind: ClassVar[Mapping[str, str]] = {}
    """The keys that an author writes right behind another one, wherever their fields stand, with that one's name."""

    notes: Text | None = None
    """Internal remarks: never in a public build."""
    own_keys: Mapping[str, Any] = Field(default_factory=dict, alias=OWN_KEYS_KEY, repr=False)
    """The keys that begin with `x-`, with what was written under them (texts, lists, mappings)."""

    @model_validator(mode="before")
    @classmethod
    def _normalise(cls, data: Any) -> Any:
        if isinstance(data, dict):
            return cls._normalise_text(data) if TEXT_KEY in data else cls._split_own_keys(data)
        if isinstance(data, str) and cls.shorthand:
            return {cls.shorthand: data}
        return data

    @classmethod
    def _normalise_text(cls, data: dict[str, Any]) -> Any:
        return {cls.shorthand: data[TEXT_KEY], ID_KEY: data[ID_KEY]} if cls.shorthand else data[TEXT_KEY]

    @classmethod
    def _split_own_keys(cls, data: dict[str, Any]) -> dict[str, Any]:
        own = {key: data[key] for key in data if isinstance(key, str) and key.startswith(OWN_KEY_PREFIX)}
        if not own and None not in data.values():
            return data
        left_out = {key for key, value in data.items() if value is None and key in _known_keys(cls)}
        known = {key: value for key, value in data.items() if key not in left_out and key not in own}
        return {**known, OWN_KEYS_KEY: own} if own else known


@cache
def _known_keys(kind: type[Entity]) -> frozenset[str]:
    fields = kind.model_fields.items()
    return frozenset((*(name for name, _ in fields), *(field.alias or name for name, field in fields), *kind.behind))


class Entry(Entity):
    """An object with an id: of a register, or of a mapping inside a journey."""

    id: Id = Field(alias=ID_KEY)


def with_ids(entries: Any) -> Any:
    """Hand the key of each entry of a mapping to the entry itself.

    What is not a mapping is left for the validation to complain about.
    """
    if not isinstance(entries, dict):
        return entries
    return {key: _with_id(key, value) for key, value in entries.items()}


def _with_id(key: Any, value: Any) -> Any:
    if isinstance(value, str):
        return {TEXT_KEY: value, ID_KEY: key}
    if isinstance(value, dict):
        return {**value, ID_KEY: key}
    return value
