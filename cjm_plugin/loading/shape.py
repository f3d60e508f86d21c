"""Reads the shape of the model's classes: which keys may stand at a place in a file."""

from collections.abc import Iterable, Mapping
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel

from cjm_plugin.loading.source import DataPath
from cjm_plugin.model.entity import Entity


def model_at(model: Any, path: DataPath) -> type[BaseModel] | None:
    """The class of the object at `path` inside a `model` (a type); `None` where there is no object."""
    found = model
    for part in path:
        found = _inside(found, part)
        if found is None:
            return None
    return _object(found)


@cache
def keys_of(model: type[BaseModel]) -> tuple[str, ...]:
    """The keys of an object that are fields of the model, in the order in which they are written."""
    return tuple(key for key in written_keys(model) if key in _fields(model))


@cache
def written_keys(model: type[BaseModel]) -> tuple[str, ...]:
    """The keys that an author may write in an object, in the order of the content model; what all objects have, last.

    More than the fields: a key may be joined with another before the model reads the two.
    """
    behind: Mapping[str, str] = getattr(model, "behind", {})
    keys = sorted((key for key in _fields(model) if key not in behind), key=Entity.model_fields.__contains__)
    return tuple(each for key in keys for each in (key, *(later for later, first in behind.items() if first == key)))


def _fields(model: type[BaseModel]) -> list[str]:
    names = (field.alias or name for name, field in model.model_fields.items())
    return [name for name in names if not name.startswith("@")]


def _inside(found: Any, part: str | int) -> Any:
    model = _object(found)
    if model is not None:
        field = model.model_fields.get(str(part))
        return field.annotation if field else None
    return next((value for origin, value in _containers(found) if issubclass(origin, _WANTED[type(part)])), None)


_WANTED: dict[type, type] = {int: tuple, str: Mapping}


def _object(found: Any) -> type[BaseModel] | None:
    return next((kind for kind in _alternatives(found) if isinstance(kind, type) and issubclass(kind, BaseModel)), None)


def _containers(found: Any) -> Iterable[tuple[type, Any]]:
    """Each container type among the alternatives, with the type of what it holds."""
    for kind in _alternatives(found):
        origin = get_origin(kind)
        if isinstance(origin, type):
            arguments = get_args(kind)
            yield origin, arguments[0] if issubclass(origin, tuple) else arguments[-1]


def _alternatives(found: Any) -> Iterable[Any]:
    if get_origin(found) in {Union, UnionType}:
        for argument in get_args(found):
            yield from _alternatives(argument)
    elif hasattr(found, "__metadata__"):
        yield from _alternatives(get_args(found)[0])
    else:
        yield found
