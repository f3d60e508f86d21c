"""Schemas of the objects of the model, made by walking its fields: what the model says is said here once more to
editors, and nothing else is.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from cjm_plugin.loading.shape import keys_of
from cjm_plugin.model.entity import OWN_KEY_PREFIX, Entity
from cjm_plugin.model.journey import Journey, LifeSituation, Step
from cjm_plugin.model.registers import Page
from cjm_plugin.schema import rules, snippets
from cjm_plugin.schema.bilingual import in_all_languages
from cjm_plugin.schema.descriptions import OWN_KEY, description, object_description
from cjm_plugin.schema.values import NAMES, NOTHING, Schema, reference, vocabulary


class Objects:
    """The schema of one class of files, and the definitions of the objects in it."""

    def __init__(self, file: type[Entity]) -> None:
        """`file` is what a file of this class holds, or one entry of it."""
        self.definitions: dict[str, Schema] = {}
        self._leads_into_services = not issubclass(file, Journey) or issubclass(file, LifeSituation)

    def object(self, model: type[Entity]) -> Schema:
        """An object with keys, no text in its place."""
        hints = get_type_hints(model, include_extras=True)
        keys = [key for key in keys_of(model) if self._may_stand(model, key)]
        required = [key for key in keys if _required(model, key)]
        properties = {key: self._property(model, key, hints[key], required=key in required) for key in keys}
        schema = {
            "type": "object",
            "properties": properties,
            "patternProperties": {f"^{OWN_KEY_PREFIX}": {"description": in_all_languages(OWN_KEY)}},
            "additionalProperties": False,
            **({"required": required} if required else {}),
        }
        return rules.complete(model, schema)

    def entries(self, model: type[Entity]) -> Schema:
        """A mapping of ids to objects; it may be without a value."""
        return {
            "type": ["object", "null"],
            "propertyNames": reference("id"),
            "additionalProperties": self._reference(model),
        }

    def _may_stand(self, model: type[Entity], key: str) -> bool:
        return self._leads_into_services or not (issubclass(model, Step) and key == "service")

    def _property(self, model: type[Entity], key: str, hint: Any, *, required: bool) -> Schema:
        text = in_all_languages(description(model, key))
        return {"description": text, **self._value(hint, required=required), **snippets.of(model, key)}

    def _value(self, hint: Any, *, required: bool) -> Schema:
        kind, least = _unwrapped(hint)
        if get_origin(kind) is tuple:
            items = {"type": "array" if required else ["array", "null"], "items": self._single(get_args(kind)[0])}
            return items | ({"minItems": least} if least else {})
        if _is_mapping(kind):
            return self.entries(get_args(kind)[1])
        return {"anyOf": [self._single(kind), *([] if required else [reference(NOTHING)])]}

    def _single(self, kind: Any) -> Schema:
        if kind in NAMES:
            return reference(NAMES[kind])
        if issubclass(kind, StrEnum):
            return vocabulary(kind)
        return self._reference(kind)

    def _reference(self, model: type[Entity]) -> Schema:
        name = _name(model)
        if name not in self.definitions:
            self.definitions[name] = {}  # its place: before those of the objects in it
            self.definitions[name] = self._definition(model)
        return reference(name)

    def _definition(self, model: type[Entity]) -> Schema:
        text = {"description": in_all_languages(object_description(model))}
        if model.shorthand is None:
            return {**text, **self.object(model), **snippets.of(model)}
        hint = get_type_hints(model, include_extras=True)[model.shorthand]
        return {**text, "anyOf": [self._single(_unwrapped(hint)[0]), self.object(model)]}


def _required(model: type[Entity], key: str) -> bool:
    """A page's id is that of its file, unless it names another."""
    return model.model_fields[key].is_required() and not (issubclass(model, Page) and key == "id")


def _unwrapped(hint: Any) -> tuple[Any, int]:
    """A type without what is wrapped around it: that it may be left out, and its least length, which is given too."""
    if hint in NAMES:
        return hint, 0
    arguments = [each for each in get_args(hint) if each is not NoneType]
    if NoneType in get_args(hint):
        return _unwrapped(arguments[0])
    if hasattr(hint, "__metadata__"):
        limits = [limit for each in hint.__metadata__ for limit in getattr(each, "metadata", ())]
        return arguments[0], max((getattr(limit, "min_length", 0) for limit in limits), default=0)
    return hint, 0


def _is_mapping(kind: Any) -> bool:
    origin = get_origin(kind)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _name(model: type[Entity]) -> str:
    """`AsIsStep` is `as-is-step`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", model.__name__).lower()
