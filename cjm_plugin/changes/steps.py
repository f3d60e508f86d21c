"""The steps of a path, whose order means something."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence


def moved(before: Sequence[str], after: Sequence[str]) -> set[str]:
    """The fewest of the steps of both that must move for the others to keep their order."""
    places = {id_: place for place, id_ in enumerate(before)}
    common = [id_ for id_ in after if id_ in places]
    staying = _longest_rising([places[id_] for id_ in common])
    return {id_ for place, id_ in enumerate(common) if place not in staying}


def predecessors(ids: Sequence[str]) -> Iterator[tuple[str, str | None]]:
    """Each step with the one before it."""
    return zip(ids, [None, *ids], strict=False)


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """The positions of a longest rising subsequence of different numbers (patience sorting)."""
    tails: list[int] = []
    tops: list[int] = []
    previous: list[int | None] = []
    for position, number in enumerate(numbers):
        pile = bisect_left(tails, number)
        previous.append(tops[pile - 1] if pile else None)
        tails[pile : pile + 1] = [number]
        tops[pile : pile + 1] = [position]
    found: set[int] = set()
    at = tops[-1] if tops else None
    while at is not None:
        found.add(at)
        at = previous[at]
    return found
