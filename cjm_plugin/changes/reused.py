"""Recognises ids that went from one thing to another."""

from collections import Counter
from collections.abc import Mapping

from cjm_plugin.changes.change import Plain
from cjm_plugin.changes.same import text_of


def under_ids_of_others(old: Mapping[str, Plain], new: Mapping[str, Plain]) -> dict[str, str]:
    """New ids by old ones of things that say the very same, where one has the id that was another's.

    Only where the other has another id too, and so on: then all of them are new names, in both directions.
    """
    before = {id_: value for id_, value in old.items() if id_ not in new or new[id_] != value}
    if not before or (len(before) == 1 and before.keys() <= new.keys()):  # one alone changes ids with nobody
        return {}
    after = {id_: value for id_, value in new.items() if id_ not in old or id_ in before}
    places = only_ones(after)
    found = {id_: places[text] for text, id_ in only_ones(before).items() if text in places}
    while loose := {id_ for id_, other in found.items() if _is_loose(id_, other, found, old, new)}:
        found = {id_: other for id_, other in found.items() if id_ not in loose}
    return found


def _is_loose(
    id_: str, other: str, found: Mapping[str, str], old: Mapping[str, Plain], new: Mapping[str, Plain]
) -> bool:
    return (other in old and other not in found) or (id_ in new and id_ not in found.values())


def only_ones(things: Mapping[str, Plain]) -> dict[str, str]:
    """The ids of what is there only once, by all that it says."""
    times = Counter(map(text_of, things.values()))
    return {text: id_ for id_, value in things.items() if times[text := text_of(value)] == 1}
