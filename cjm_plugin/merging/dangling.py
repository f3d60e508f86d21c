"""What a merge left without its target: one side took it out or gave it another id, the other side names it."""

from collections.abc import Iterator, Mapping
from typing import Any

from cjm_plugin.changes.references import EVIDENCE, NAMED_BY, OWN_NEED, PROBLEM, RECOMMENDATION, STEP
from cjm_plugin.frontmatter import Data
from cjm_plugin.merging.plan import Path

SECTIONS = (EVIDENCE, OWN_NEED, PROBLEM, RECOMMENDATION)


def lost_names(before: Data, after: Data) -> list[tuple[Path, str]]:
    """Where the merged data name what a version before had and they have not: the place, and the id."""
    old, new = _introduced(before), _introduced(after)
    return [
        (path, id_)
        for path, id_ in names_in(after, ())
        if id_ in old[target_of(path[-1])] and id_ not in new[target_of(path[-1])]
    ]


def _introduced(data: Data) -> Mapping[str, set[str]]:
    return {section: set(entries_of(data, section)) for section in SECTIONS} | {STEP: set(steps_of(data, "as_is"))}


def entries_of(data: Data, section: str) -> Mapping[str, Any]:
    """What stands in a section of a page, by its ids; nothing where it is no mapping."""
    found = data.get(section) if isinstance(data, dict) else None
    return found if isinstance(found, dict) else {}


def steps_of(data: Data, path: str) -> Mapping[str, Any]:
    """The steps of a path that have an id, by it."""
    steps = entries_of(data, path).get("steps")
    return {
        str(step["id"]): step
        for step in (steps if isinstance(steps, list) else ())
        if isinstance(step, dict) and "id" in step
    }


def target_of(key: str) -> str:
    """What the ids under a key name."""
    return OWN_NEED if key == "needs" else NAMED_BY[key]


def names_in(data: Data, path: Path) -> Iterator[tuple[Path, str]]:
    """Every id that stands in a list under a key that names something of the map itself."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from names_in(value, (*path, key)) if not key.startswith("x-") else ()
        return
    if not isinstance(data, list):
        return
    names = path[-1] == "needs" or NAMED_BY.get(path[-1]) in {*SECTIONS, STEP}
    for item in data:
        if isinstance(item, dict):
            yield from names_in(item, (*path, str(item.get("id", ""))))
        elif isinstance(item, str) and names:
            yield path, item
