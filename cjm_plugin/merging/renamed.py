"""Steps to which a side gave another id, and ids that a side gave to another thing."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from cjm_plugin.changes.same import text_of


def renamed_steps(base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, str]:
    """The old ids of steps by their new ones.

    Only where nothing else about a step changed, and the other side has no step of the new id: whatever is less sure
    is one step that went and one that came.
    """
    return _renamed(base, ours, theirs) | _renamed(base, theirs, ours)


def _renamed(base: Mapping[str, Any], side: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, str]:
    gone = _only_ones({id_: step for id_, step in base.items() if id_ not in side})
    new = _only_ones({id_: step for id_, step in side.items() if id_ not in base})
    return {id_: gone[text] for text, id_ in new.items() if text in gone and id_ not in other}


def given_away(base: Mapping[str, Any], side: Mapping[str, Any]) -> set[str]:
    """The ids that stand for something else on a side, where what they stood for has another id now, word for word."""
    changed = {id_: value for id_, value in side.items() if base.get(id_) != value}
    places = _only_ones(_as_mappings(changed))
    stood = _only_ones(_as_mappings({id_: base[id_] for id_ in changed if id_ in base}))
    return {id_ for text, id_ in stood.items() if places.get(text, id_) != id_}


def _only_ones(things: Mapping[str, Any]) -> dict[str, str]:
    """The ids of what is there only once, by all that it says."""
    times = Counter(map(text_of, things.values()))
    return {text: id_ for id_, value in things.items() if times[text := text_of(value)] == 1}


def _as_mappings(things: Mapping[str, Any]) -> dict[str, Any]:
    return {id_: value if isinstance(value, dict) else {"": value} for id_, value in things.items()}
