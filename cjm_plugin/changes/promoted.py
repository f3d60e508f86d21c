"""Recognises own needs of a map that became shared ones."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from cjm_plugin.changes.change import Change, Kind, Op, Path, Subject
from cjm_plugin.changes.references import named_needs
from cjm_plugin.changes.state import State
from cjm_plugin.changes.things import About, Inner, about


def promoted_needs(changes: Iterable[Change], after: State, around: State) -> Mapping[Subject, Mapping[str, str]]:
    """The shared needs that own ones became, by the page that had these, and their ids.

    A shared one has the same title, and it was added now, or the page names it now. `around` is what is the same before
    and after, where the state `after` does not hold all of it.
    """
    listed = list(changes)
    gone = [each for each in listed if each.op is Op.REMOVE and about(each) == About(Inner.OWN_NEED, each.path, "")]
    if not gone:
        return {}
    added = {each.subject.id for each in listed if each.op is Op.ADD and each.subject.kind is Kind.NEED}
    by_title: dict[str, set[str]] = defaultdict(set)
    for subject, need in (*around.items(), *after.items()):
        if subject.kind is Kind.NEED:
            by_title[need["title"]].add(subject.id)
    found: dict[Subject, dict[str, str]] = defaultdict(dict)
    for each in gone:
        alike = by_title[each.before["title"]]
        named = {id_ for _, ids in named_needs(after.get(each.subject, {})) for id_ in ids}
        if became := sorted(alike & named) or sorted(alike & added):
            found[each.subject][each.path[-1]] = became[0]
    return found


Item: TypeAlias = tuple[Op, Subject, Path, str]
"""What was put into a list, or taken out: the operation, the list, the id."""


def item_of(change: Change) -> Item | None:
    """The need that a change puts into a list, or takes out; `None` for any other change."""
    if change.op not in {Op.LINK, Op.UNLINK} or change.path[-1] != "needs":
        return None
    return change.op, change.subject, change.path, change.before or change.after


def named_anew(changes: Iterable[Change], promoted: Mapping[Subject, Mapping[str, str]]) -> Iterator[Item]:
    """Both halves of each exchange of a promoted need for the shared one that it became."""
    items = {item for each in changes if (item := item_of(each))}
    for op, subject, path, own in items:
        shared = promoted.get(subject, {}).get(own)
        new = (Op.LINK, subject, path, shared or "")
        if op is Op.UNLINK and new in items:
            yield from ((op, subject, path, own), new)
