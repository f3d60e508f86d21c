"""Steps to which a side gave another id."""

from collections.abc import Mapping
from typing import Any

from cjm_plugin.changes.reused import only_ones


def renamed_steps(base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, str]:
    """The old ids of steps by their new ones.

    Only where nothing else about a step changed, and the other side has no step of the new id: whatever is less sure
    is one step that went and one that came.
    """
    return _renamed(base, ours, theirs) | _renamed(base, theirs, ours)


def _renamed(base: Mapping[str, Any], side: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, str]:
    gone = only_ones({id_: step for id_, step in base.items() if id_ not in side})
    new = only_ones({id_: step for id_, step in side.items() if id_ not in base})
    return {id_: gone[text] for text, id_ in new.items() if text in gone and id_ not in other}
