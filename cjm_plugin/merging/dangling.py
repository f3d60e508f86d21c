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
    page: Any = data if isinstance(data, dict) else {}
    found = {section: set(page[section]) if isinstance(page.get(section), dict) else set() for section in SECTIONS}
    path = page.get("as_is")
    steps = path.get("steps") if isinstance(path, dict) else None
    found[STEP] = {str(step.get("id")) for step in steps or () if isinstance(step, dict)}
    return found


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
