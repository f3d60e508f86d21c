"""What every key and every fixed value means, in one or two plain sentences for those who write the files.

The texts are English, marked with `N_`: `cjm_plugin.i18n` has them in other languages.
"""

from enum import StrEnum

from cjm_plugin.i18n import N_
from cjm_plugin.model.entity import Entity
from cjm_plugin.schema.descriptions import common, journey, mentions, parts, paths, registers, steps
from cjm_plugin.schema.descriptions.objects import OBJECTS
from cjm_plugin.schema.descriptions.values import VALUES

OWN_KEY = N_("A key of your own. It is kept, and appears in the data of the page.")
"""What a key that begins with `x-` is."""

_KEYS: dict[type[Entity], dict[str, str]] = {
    model: texts
    for module in (common, journey, mentions, parts, paths, registers, steps)
    for model, texts in module.KEYS.items()
}
_VALUES = {(type(member), member.value): text for member, text in VALUES}


def description(model: type[Entity], key: str) -> str:
    """What a key of an object is for. `KeyError` if the object has no such key."""
    for ancestor in model.__mro__:
        if key in _KEYS.get(ancestor, ()):
            return _KEYS[ancestor][key]
    raise KeyError(f"{model.__name__}.{key}")


def object_description(model: type[Entity]) -> str:
    """What an object is. `KeyError` for a class of which there are no objects in files."""
    return OBJECTS[model]


def value_description(member: StrEnum) -> str:
    """What a value of a vocabulary means. `KeyError` for anything else."""
    return _VALUES[type(member), member.value]
