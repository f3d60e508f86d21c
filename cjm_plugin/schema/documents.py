"""The schema of each kind of file, as the text of a JSON file."""

import json
from collections.abc import Mapping

from cjm_plugin.loading.files import REGISTERS
from cjm_plugin.model.entity import Entity
from cjm_plugin.model.journey import LifeSituation, Service
from cjm_plugin.model.registers import Agency, Channel, Document, Need, ProblemCategory, Regulation, Segment
from cjm_plugin.schema.bilingual import in_all_languages
from cjm_plugin.schema.descriptions import object_description
from cjm_plugin.schema.objects import Objects
from cjm_plugin.schema.values import Schema, value_definitions

DIALECT = "http://json-schema.org/draft-07/schema#"

_PAGES: Mapping[str, type[Entity]] = {"service": Service, "life-situation": LifeSituation, "need": Need}
_ENTRIES: Mapping[str, type[Entity]] = dict(
    zip(REGISTERS, (Agency, Segment, Channel, Document, Regulation, ProblemCategory), strict=True)
)


def schema_texts() -> dict[str, str]:
    """Every schema by the name of its file, such as `service.json`."""
    pages = {name: _page(name, model) for name, model in _PAGES.items()}
    registers = {name: _register(name, model) for name, model in _ENTRIES.items()}
    return {f"{name}.json": _text(schema) for name, schema in (pages | registers).items()}


def _page(name: str, model: type[Entity]) -> Schema:
    objects = Objects(model)
    about = {"description": in_all_languages(object_description(model))}
    return _document(name, about | objects.object(model), objects)


def _register(name: str, model: type[Entity]) -> Schema:
    objects = Objects(model)
    return _document(name, objects.entries(model), objects)


def _document(name: str, schema: Schema, objects: Objects) -> Schema:
    # The id is the file's name, so that it means the same wherever the schemas are put.
    head = {"$schema": DIALECT, "$id": f"{name}.json"}
    used = _used(schema, value_definitions() | objects.definitions)
    return {**head, **schema, "definitions": used}


def _used(schema: Schema, definitions: dict[str, Schema]) -> dict[str, Schema]:
    """The definitions that a schema refers to, or that one of these refers to."""
    found, left = set[str](), [schema]
    while left:
        text = json.dumps(left.pop())
        new = {name for name in definitions if name not in found and f'"#/definitions/{name}"' in text}
        found |= new
        left += [definitions[name] for name in new]
    return {name: definition for name, definition in definitions.items() if name in found}


def _text(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
