"""Ids that one side gave to other things, and what the other side said of what they stood for."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, TypeAlias

from cjm_plugin.changes.references import STEP
from cjm_plugin.frontmatter import Data
from cjm_plugin.merging.dangling import SECTIONS, entries_of, names_in, steps_of, target_of
from cjm_plugin.merging.plan import Path
from cjm_plugin.merging.renamed import given_away

_PATHS = ("as_is", "to_be")
_Away: TypeAlias = Mapping[str, set[str]]
"""The ids that a side gave to something else, by what they are."""


def names_of_reused(base: Data, ours: Data, theirs: Data) -> list[tuple[Path, str]]:
    """Where one side names by its id what has another one on the other side: the place, and the id."""
    found: list[tuple[Path, str]] = []
    for side, other in ((ours, theirs), (theirs, ours)):
        away = _away(base, side)
        if any(away.values()):
            new = Counter(names_in(other, ())) - Counter(names_in(base, ()))
            found += [(path, id_) for path, id_ in new if id_ in away[target_of(path[-1])]]
    return sorted(set(found))


def paths_in_doubt(base: Data, ours: Data, theirs: Data) -> list[Path]:
    """The paths in which one side gave ids of steps to other steps, and the other side put steps somewhere by them."""
    return [(name, "steps") for name in _PATHS if _in_doubt(*(steps_of(each, name) for each in (base, ours, theirs)))]


def _in_doubt(base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> bool:
    return any(
        list(other) not in (list(base), list(side)) and given_away(base, side)
        for side, other in ((ours, theirs), (theirs, ours))
    )


def _away(base: Data, side: Data) -> _Away:
    away = {section: given_away(entries_of(base, section), entries_of(side, section)) for section in SECTIONS}
    away[STEP] = given_away(steps_of(base, "as_is"), steps_of(side, "as_is"))
    return away
