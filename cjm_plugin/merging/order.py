"""The order of what two sides have put in order, each in its own way."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cjm_plugin.changes.steps import moved
from cjm_plugin.merging.plan import Placed, Side


@dataclass(frozen=True, slots=True)
class Order:
    """Everything in its place."""

    placed: tuple[Placed, ...]
    beside: tuple[tuple[str, str], ...]
    """Pairs that the sides put at one place without knowing of each other."""
    undone: tuple[tuple[str, str], ...]
    """Pairs that a side put into this order and that do not stand so: what the other side moved goes against it."""


def merged_order(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str], kept: Collection[str]) -> Order:
    """The order of what is kept; who gives `ours` for `theirs` and the reverse gets the same.

    What neither side moved keeps its order. Behind each of these comes what a side put there: what it added, and what
    it moved. A thing that both sides put somewhere else stands at both places.
    """
    floating = {Side.OURS: _floating(base, ours), Side.THEIRS: _floating(base, theirs)}
    loose = floating[Side.OURS] | floating[Side.THEIRS]
    kept = set(kept)
    firm = [id_ for id_ in base if id_ in kept and id_ not in loose]
    runs = {
        Side.OURS: _runs(ours, firm, floating[Side.OURS], kept),
        Side.THEIRS: _runs(theirs, firm, floating[Side.THEIRS], kept),
    }
    twice = _at_two_places(runs[Side.OURS], runs[Side.THEIRS])
    placed: list[Placed] = []
    beside: list[tuple[str, str]] = []
    for anchor in [None, *firm]:
        if anchor is not None:
            placed.append(Placed(anchor))
        first, second = _in_turn(runs[Side.OURS].get(anchor, []), runs[Side.THEIRS].get(anchor, []))
        sides = (Side.OURS, Side.THEIRS) if first is runs[Side.OURS].get(anchor) else (Side.THEIRS, Side.OURS)
        placed += [Placed(id_, sides[0] if id_ in twice else None) for id_ in first]
        known = set(first)
        placed += [Placed(id_, sides[1] if id_ in twice else None) for id_ in second if id_ not in known]
        alone = [[id_ for id_ in run if id_ not in other and id_ not in twice] for run, other in _both(first, second)]
        if all(alone):
            beside.append((alone[0][-1], alone[1][0]))
    undone = tuple(pair for side in (ours, theirs) for pair in _undone(base, side, placed))
    return Order(tuple(placed), tuple(beside), undone)


def _undone(base: Sequence[str], side: Sequence[str], placed: Sequence[Placed]) -> Iterator[tuple[str, str]]:
    """Neighbours that a side put into another order than they had, and that stand as they stood before."""
    before = {id_: number for number, id_ in enumerate(base)}
    after = {each.id: number for number, each in enumerate(placed) if each.side is None}
    known = [id_ for id_ in side if id_ in before and id_ in after]
    return (
        (first, second)
        for first, second in pairwise(known)
        if before[first] > before[second] and after[first] > after[second]
    )


def may_have_moved(id_: str, base: Sequence[str], side: Sequence[str]) -> bool:
    """Whether a side moved a thing, as far as can be known: of two that changed places it may be either."""
    before, after = ([each for each in ids if each != id_] for ids in (base, side))
    return len(moved(before, after)) < len(moved(base, side))


def _floating(base: Sequence[str], side: Sequence[str]) -> set[str]:
    """What a side put where it is: what it added, and what it moved."""
    there = set(base)
    return {id_ for id_ in side if id_ not in there} | moved(base, side)


def _runs(
    side: Sequence[str], firm: Sequence[str], floating: Collection[str], kept: Collection[str]
) -> dict[str | None, list[str]]:
    """What a side put behind each of those that stand firm; behind `None`, what it put first."""
    anchors, anchor = set(firm), None
    found: dict[str | None, list[str]] = {}
    for id_ in side:
        if id_ in anchors:
            anchor = id_
        elif id_ in floating and id_ in kept:
            found.setdefault(anchor, []).append(id_)
    return found


def _at_two_places(ours: dict[str | None, list[str]], theirs: dict[str | None, list[str]]) -> set[str]:
    places = {id_: anchor for anchor, run in ours.items() for id_ in run}
    return {id_ for anchor, run in theirs.items() for id_ in run if id_ in places and places[id_] != anchor}


def _both(first: list[str], second: list[str]) -> tuple[tuple[list[str], set[str]], ...]:
    return (first, set(second)), (second, set(first))


def _in_turn(ours: list[str], theirs: list[str]) -> tuple[list[str], list[str]]:
    """Two runs at one place in an order that does not depend on whose they are."""
    return (ours, theirs) if ours and (not theirs or ours <= theirs) else (theirs, ours)
