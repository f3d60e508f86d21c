"""Where the cards of two paths stand beside each other, and the ribbons between them.

All cards of a side are equally high, so positions are known before anything is laid out: they are counted in half
rows, and the drawing stretches with the page.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

UNIT = 10
"""The height of half a row in the drawing, which is 100 wide."""
_THICKNESS = 8
_MERGED = 14
"""The height of one ribbon, and of all ribbons that flow into one card."""
_STUB = 36
"""How far the ribbon of a removed or of a new step reaches."""

_SHEET = 30
_CHARACTERS = 70
"""So many lines of cards stand on a sheet of A3 below the figures, and so many characters of a title on a line."""


class Ribbon(NamedTuple):
    """One ribbon: today's step and the target step, by their places on the paths; `None` where it ends or begins."""

    before: int | None
    after: int | None
    path: str


def rows(sources: Sequence[Sequence[int]], length: int) -> tuple[int, ...]:
    """The half row at which each target step stands, opposite the middle of the steps of today it replaces.

    `sources` holds for each target step the places of those steps, `length` is how many today's path has. The order
    of the target path is kept, and no two cards share a row.
    """
    room = 2 * (max(length, len(sources)) - 1)
    placed: list[int] = []
    for index, places in enumerate(sources):
        lowest = placed[-1] + 2 if placed else 0
        wanted = round(Fraction(2 * sum(places), len(places))) if places else lowest
        placed.append(min(max(wanted, lowest), room - 2 * (len(sources) - 1 - index)))
    return tuple(placed)


def on_one_sheet(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the cards of both sides, of these titles, are printed on one sheet: only there ribbons lead somewhere."""
    lines = 1 + max((-(-len(title) // _CHARACTERS) for title in (*before, *after)), default=1)
    return max(len(before), len(after)) * lines <= _SHEET


def ribbons(sources: Sequence[Sequence[int]], length: int) -> tuple[Ribbon, ...]:
    """The ribbons between `length` steps of today and the target steps that replace the `sources`."""
    targets = rows(sources, length)
    leaving: dict[int, list[int]] = {place: [] for place in range(length)}
    for index, places in enumerate(sources):
        for place in places:
            leaving[place].append(index)
    joined = [
        _joined(place, index, targets[index], leaving, sources)
        for index, places in enumerate(sources)
        for place in places
    ]
    removed = [Ribbon(place, None, _ending(2 * place)) for place, after in leaving.items() if not after]
    new = [Ribbon(None, index, _beginning(targets[index])) for index, places in enumerate(sources) if not places]
    return (*joined, *removed, *new)


def _joined(
    place: int, index: int, row: int, leaving: Mapping[int, Sequence[int]], sources: Sequence[Sequence[int]]
) -> Ribbon:
    arriving = sorted(sources[index])
    thickness = min(_THICKNESS, _MERGED // len(arriving), _MERGED // len(leaving[place])) or 1
    left = _edge(2 * place, leaving[place].index(index), len(leaving[place]), thickness)
    right = _edge(row, arriving.index(place), len(arriving), thickness)
    path = (
        f"M0 {left}C50 {left} 50 {right} 100 {right}v{thickness}C50 {right + thickness} 50 {left + thickness} 0 "
        f"{left + thickness}z"
    )
    return Ribbon(place, index, path)


def _edge(row: int, position: int, count: int, thickness: int) -> int:
    """The upper edge of one of `count` ribbons that meet at a card."""
    return _middle(row) - thickness * count // 2 + position * thickness


def _middle(row: int) -> int:
    return (row + 1) * UNIT


def _ending(row: int) -> str:
    """A ribbon that tapers and stops at a bar."""
    middle, half = _middle(row), _THICKNESS // 2
    return f"M0 {middle - half}L{_STUB} {middle - 2}v4L0 {middle + half}zM{_STUB} {middle - 6}h2v12h-2z"


def _beginning(row: int) -> str:
    """A ribbon that starts at a bar and widens."""
    middle, half = _middle(row), _THICKNESS // 2
    start = 100 - _STUB
    return f"M100 {middle - half}L{start} {middle - 2}v4L100 {middle + half}zM{start} {middle - 6}h-2v12h2z"
