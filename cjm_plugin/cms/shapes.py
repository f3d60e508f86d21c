"""In what a file differs from its form: objects by ids are lists there, and texts in place of objects are objects."""

from typing import Any

from cjm_plugin.cms.kinds import Kind, form_fields
from cjm_plugin.model.entity import Entity

Shape = dict[str, Any]


def shape_of(model: type[Entity]) -> Shape:
    """What there is inside an object, by key.

    `entries` is said of objects by ids, `shorthand` is the field for which a text in place of the object stands, and
    `inside` the shape of the object.
    """
    return {
        field.key: _shape(field.of, entries=field.kind is Kind.ENTRIES)
        for field in form_fields(model)
        if field.kind in {Kind.OBJECT, Kind.OBJECTS, Kind.ENTRIES}
    }


def register_shape(model: type[Entity]) -> Shape:
    """The shape of a register, all of which is entries."""
    return {"entries": _shape(model, entries=True)}


def _shape(model: type[Entity], *, entries: bool) -> Shape:
    return {"entries": entries, "shorthand": model.shorthand, "inside": shape_of(model)}
