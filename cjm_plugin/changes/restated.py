"""Recognises links that another page states now.

That a service belongs to a life situation may be written on the page of either. Where one takes it out and the other
puts it in, they belong together as before.
"""

from collections.abc import Iterable
from typing import TypeAlias

from cjm_plugin.changes.change import Change, Kind, Op

Pair: TypeAlias = tuple[str, str]
"""A service and a life situation, by their ids."""
NAMES_OTHERS = {Kind.SERVICE: "life_situations", Kind.LIFE_SITUATION: "services"}
"""Where the page of one kind names those of the other one."""


def between(change: Change) -> Pair | None:
    """What a change links or parts; `None` for any other change."""
    if change.op not in {Op.LINK, Op.UNLINK} or change.path != (NAMES_OTHERS.get(change.subject.kind),):
        return None
    own, other = change.subject.id, change.before or change.after
    return (own, other) if change.subject.kind is Kind.SERVICE else (other, own)


def restated(changes: Iterable[Change]) -> frozenset[Pair]:
    """The pairs that one page parts and the other links."""
    found: dict[Op, set[Pair]] = {Op.LINK: set(), Op.UNLINK: set()}
    for each in changes:
        if pair := between(each):
            found[each.op].add(pair)
    return frozenset(found[Op.LINK] & found[Op.UNLINK])
