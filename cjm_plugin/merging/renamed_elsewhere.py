"""New ids of what stands in other files, as far as three versions of one file let it be known.

Who gives a shared need or an entry of a register another id changes every file that names it: in the file of this merge
one id has taken the place of another wherever that stood. What the other side named by the old id leads nowhere then.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from cjm_plugin.changes.change import Kind
from cjm_plugin.changes.references import NAMED_BY
from cjm_plugin.frontmatter import Data
from cjm_plugin.merging.dangling import entries_of
from cjm_plugin.merging.plan import Path
from cjm_plugin.model.written import is_id


class OldName(NamedTuple):
    """Where something is named by an id in whose place one side has another one everywhere."""

    path: Path
    old: str
    new: str


_Named = Mapping[tuple[str, str], Mapping[Path, None]]
"""The places at which something is named, by what it is and its id."""


def old_names(base: Data, ours: Data, theirs: Data, merged: Data) -> list[OldName]:
    """Where the merged data name by its old id what one side names by a new one."""
    named = _named(merged)
    renames = {**_renames(base, ours), **_renames(base, theirs)}
    return sorted({OldName(path, old[1], new) for old, new in renames.items() for path in named.get(old, ())})


def _renames(base: Data, side: Data) -> dict[tuple[str, str], str]:
    """The ids that stand nowhere on a side any more, with the one that stands at each of their places instead."""
    before, after = _named(base), _named(side)
    found = {}
    for (kind, old), places in before.items():
        left = [place for place in places if _is_there(side, place[:-1])]
        if (kind, old) in after or not left:
            continue
        new = [
            id_
            for (other, id_), there in after.items()
            if other == kind and all(place in there and place not in before.get((kind, id_), ()) for place in left)
        ]
        if len(new) == 1:
            found[kind, old] = new[0]
    return found


def _named(data: Data) -> _Named:
    found: dict[tuple[str, str], dict[Path, None]] = defaultdict(dict)
    own = entries_of(data, "needs")
    for path, kind, id_ in _names(data, ()):
        if is_id(id_) and not (kind == Kind.NEED and id_ in own):
            found[kind, id_][path] = None
    return found


def _names(value: Any, path: Path) -> Iterator[tuple[Path, str, str]]:
    """Every id of what stands in other files: the place, what it is, and the id. A list is one place."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _names(inner, (*path, key)) if not key.startswith("x-") else ()
    elif isinstance(value, list):
        for item in value:
            yield from _in_item(item, path)
    elif isinstance(value, str) and path:
        kind = Kind.NEED if path[-1] == "needs" else NAMED_BY.get(path[-1])
        if kind in set(Kind):
            yield path, str(kind), value


def _in_item(item: Any, path: Path) -> Iterator[tuple[Path, str, str]]:
    if isinstance(item, dict) and "id" in item:
        yield from _names(item, (*path, str(item["id"])))
    elif isinstance(item, dict):  # a document and when it is asked for
        yield from ((path, kind, id_) for _, kind, id_ in _names(item, path))
    else:
        yield from _names(item, path)


def _is_there(data: Any, path: Path) -> bool:
    """Whether that stands there in which something was named: steps are found by their ids."""
    for key in path:
        if isinstance(data, list):
            data = next((step for step in data if isinstance(step, dict) and step.get("id") == key), None)
        else:
            data = data.get(key) if isinstance(data, dict) else None
        if data is None:
            return False
    return True
