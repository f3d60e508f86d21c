"""Steps to which a side gave another id, and ids that a side gave to another thing."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from cjm_plugin.changes.new_ids import new_ids_inside
from cjm_plugin.changes.same import text_of

_NAMES = frozenset({"title", "text"})


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
    """The ids that stand for something else on a side, where what they stood for has another id now: it is found word
    for word, or as changes of a map are.
    """
    one, two = _as_mappings(base), _as_mappings(side)
    changed = {id_: value for id_, value in two.items() if one.get(id_) != value}
    if not changed.keys() & one.keys():
        return set()
    called = new_ids_inside(one, two)
    taken_over = {id_ for id_ in changed if id_ in one and (id_ in called or id_ in called.values())}
    places = _only_ones(changed)
    stood = _only_ones({id_: one[id_] for id_ in changed if id_ in one})
    return taken_over | {id_ for text, id_ in stood.items() if places.get(text, id_) != id_}


def _only_ones(things: Mapping[str, Any]) -> dict[str, str]:
    """The ids of what is there only once, by all that it says."""
    times = Counter(map(text_of, things.values()))
    return {text: id_ for id_, value in things.items() if times[text := text_of(value)] == 1}


def _as_mappings(things: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Entries by their ids, whatever was written there: a text alone is a title, and what is no text is no name."""
    return {
        id_: {key: said for key, said in value.items() if key not in _NAMES or isinstance(said, str)}
        if isinstance(value, dict)
        else {"title": str(value)}
        for id_, value in things.items()
    }
