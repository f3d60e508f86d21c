"""What can be read of data in which something does not follow the model: the rest, without what is wrong.

It is not published. It lets whoever looks for mistakes find them all at once, and not one behind the other.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from cjm_plugin.loading.invalid import distinct, path_of
from cjm_plugin.loading.source import DataPath

T = TypeVar("T")

_FILLED = frozenset({"title", "text", "start_event", "outcome"})
_FILLING = "…"
"""Stands for a text that has to be there, so that what is beside it can be read. It says nothing to any rule."""
_MOST_ROUNDS = 12
"""What is taken out leaves gaps, which take out what is around them: at most down to the top of the file."""


@dataclass(frozen=True, slots=True)
class Remainder(Generic[T]):
    """What could be read."""

    value: T
    unread: frozenset[str]
    """The keys at the top of the model below which something could not be read."""
    _positions: Mapping[DataPath, tuple[int, ...]]

    def place(self, path: DataPath) -> DataPath:
        """Where in the file a value stands that has this path in what could be read."""
        return _original(path, self._positions)


def remainder(
    data: Mapping[str, Any], validate: Callable[[Any], T], error: ValidationError, keys: Iterable[str]
) -> Remainder[T] | None:
    """The rest of `data`, which `validate` refused with this error; `None` when nothing of use is left.

    `keys` are those at the top of the model. One that is none of them may be any of them, written wrong.
    """
    known = frozenset(keys)
    cuts = _Cuts(data)
    for _ in range(_MOST_ROUNDS):
        cuts.take_out(distinct(error))
        if cuts.everything:
            return None
        try:
            unread = cuts.unread if cuts.unread <= known else known
            return Remainder(validate(cuts.rest), unread, cuts.positions)
        except ValidationError as further:
            error = further
    return None


_Tree: TypeAlias = "dict[str | int, _Tree | str | None]"
"""What is taken out, by its path: `None` is what is gone, a text what stands in its place."""


class _Cuts:
    """What is taken out of data, and what is left."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data
        self._tree: _Tree = {}
        self.rest: Any = data
        self.everything = False
        self.positions: dict[DataPath, tuple[int, ...]] = {}

    @property
    def unread(self) -> frozenset[str]:
        return frozenset(map(str, self._tree))

    def take_out(self, errors: Iterable[ErrorDetails]) -> None:
        """Take out what is wrong in what is left."""
        for details in errors:
            path = path_of(details)
            there = _there(self.rest, path)
            if details["type"] == "missing" and path[-1] in _FILLED and len(there) == len(path) - 1:
                self._put((*_original(there, self.positions), path[-1]), _FILLING)
            else:
                self._put(_original(there, self.positions), None)
        self.positions = {}
        self.rest = _without(self._data, self._tree, self.positions, ())

    def _put(self, path: DataPath, instead: str | None) -> None:
        if not path:
            self.everything = True
            return
        node = self._tree
        for part in path[:-1]:
            below = node.setdefault(part, {})
            if not isinstance(below, dict):  # it is gone already
                return
            node = below
        node[path[-1]] = instead


def _there(data: Any, path: DataPath) -> DataPath:
    """The part of a path that leads to something in the data."""
    for length, part in enumerate(path):
        inside = (isinstance(data, dict) and part in data) or (
            isinstance(data, list) and isinstance(part, int) and part < len(data)
        )
        if not inside:
            return path[:length]
        data = data[part]
    return path


def _without(data: Any, tree: _Tree, positions: dict[DataPath, tuple[int, ...]], path: DataPath) -> Any:
    """The data without what the tree takes out; where items of a list are left, their positions are noted."""

    def inner(part: str | int, value: Any) -> Any:
        below = tree.get(part)
        return _without(value, below, positions, (*path, part)) if isinstance(below, dict) else value

    if isinstance(data, list):
        left = tuple(place for place in range(len(data)) if tree.get(place, "") is not None)
        positions[path] = left
        return [inner(place, data[place]) for place in left]
    filled = {key: text for key, text in tree.items() if isinstance(text, str)}
    return {key: inner(key, value) for key, value in data.items() if tree.get(key, "") is not None} | filled


def _original(path: DataPath, positions: Mapping[DataPath, tuple[int, ...]]) -> DataPath:
    found: DataPath = ()
    for part in path:
        known = positions.get(found)
        found = (*found, known[part] if known and isinstance(part, int) and part < len(known) else part)
    return found
