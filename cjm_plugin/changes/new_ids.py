"""Which things have other ids afterwards."""

from collections.abc import Iterable, Mapping

from cjm_plugin.changes.change import GIVEN_UP, Plain
from cjm_plugin.changes.same import is_still, same_under_new_ids


def new_ids_inside(old: Mapping[str, Plain], new: Mapping[str, Plain]) -> dict[str, str]:
    """New ids by old ones, of steps or of entries of a section.

    An id may go to another thing: to the next one, where steps are numbered and one came in before them. What it
    stood for has a new one then, or is gone; of that the new id ends in `GIVEN_UP`.
    """
    found = _found(old, new)
    given_up = (id_ for id_ in found.values() if id_ in old and id_ not in found)
    return found | {id_: f"{id_}{GIVEN_UP}" for id_ in given_up}


def new_ids(old: Mapping[str, Plain], new: Mapping[str, Plain]) -> dict[str, str]:
    """New ids by old ones, of pages or of entries of registers.

    Their ids are addresses, and what other files name: one goes to another thing only where all that it concerns have
    new ones, as where two exchange theirs.
    """
    found = _found(old, new)
    while loose := {id_ for id_, other in found.items() if _is_loose(id_, other, found, old, new)}:
        found = _without(found, loose)
    return found


def _found(old: Mapping[str, Plain], new: Mapping[str, Plain]) -> dict[str, str]:
    if old == new or (len(old) == 1 and old.keys() == new.keys()):  # one alone changes ids with nobody
        return {}
    staying = {id_ for id_, value in old.items() if id_ in new and is_still(value, new[id_])}
    return same_under_new_ids(_without(old, staying), _without(new, staying))


def _without(things: Mapping[str, Plain], ids: Iterable[str]) -> dict[str, Plain]:
    taken = set(ids)
    return {id_: thing for id_, thing in things.items() if id_ not in taken}


def _is_loose(
    id_: str, other: str, found: Mapping[str, str], old: Mapping[str, Plain], new: Mapping[str, Plain]
) -> bool:
    return (other in old and other not in found) or (id_ in new and id_ not in found.values())
