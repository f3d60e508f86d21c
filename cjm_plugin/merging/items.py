"""Lists whose order means nothing: references, documents, goals. They are merged item by item."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from cjm_plugin.frontmatter import Data
from cjm_plugin.merging.order import merged_order

_NAMED_UNDER = ("document", "channel", "regulation", "title")
"""The keys under which an item names what it is about."""


def merged_items(base: Sequence[Data], ours: Sequence[Data], theirs: Sequence[Data]) -> list[Data] | None:
    """What is left of the items of all, with those that either side added; `None` where the sides contradict."""
    before, one, two = _by_name(base, ours, theirs)
    kept: dict[str, Data] = {}
    for name in dict.fromkeys((*before, *one, *two)):
        versions = before.get(name), one.get(name), two.get(name)
        if not _agree(*versions):
            return None
        value = _merged(*versions)
        if value is not None:
            kept[name] = value
    if _replaced_by_two(list(before), list(one), list(two)):
        return None
    order = merged_order(list(before), list(one), list(two), kept)
    return [kept[name] for name in dict.fromkeys(each.id for each in order.placed)]


def _by_name(*lists: Sequence[Data]) -> list[Mapping[str, Data]]:
    """The items by what they are about; where two are about the same, by all that they say."""
    named = [[_name(item) for item in items] for items in lists]
    if all(len(set(names)) == len(names) for names in named):
        return [dict(zip(names, items, strict=True)) for names, items in zip(named, lists, strict=True)]
    return [{repr(item): item for item in items} for items in lists]


def _name(item: Data) -> str:
    if isinstance(item, dict):
        found = next((item[key] for key in _NAMED_UNDER if isinstance(item.get(key), str)), None)
        return str(found) if found is not None else repr(item)
    return str(item)


def _agree(base: Any, ours: Any, theirs: Any) -> bool:
    return ours == theirs or base in (ours, theirs)


def _merged(base: Any, ours: Any, theirs: Any) -> Data:
    return theirs if ours == base else ours  # type: ignore[no-any-return]


def _replaced_by_two(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether both sides put something else in the place of one and the same item."""
    gone = set(base) - set(ours) - set(theirs)
    added = set(ours) & set(theirs)
    return bool(gone & _replaced(base, ours, added) & _replaced(base, theirs, added))


def _replaced(base: Sequence[str], side: Sequence[str], shared: Collection[str]) -> set[str]:
    """The items in whose place a side, and not the other, has something new: behind the same one as they were."""
    there, old = set(side), set(base)
    new_behind: set[str | None] = set()
    anchor: str | None = None
    for id_ in side:
        if id_ in old:
            anchor = id_
        elif id_ not in shared:
            new_behind.add(anchor)
    found: set[str] = set()
    anchor = None
    for id_ in base:
        if id_ in there:
            anchor = id_
        elif anchor in new_behind:
            found.add(id_)
    return found
