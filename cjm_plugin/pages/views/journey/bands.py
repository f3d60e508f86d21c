"""Where the map breaks into bands when its steps do not fit side by side.

A wide map is set like a text: as many columns as the reader's window holds, then the next band below. The window is
not known here, so the breaks are worked out for every number of columns, and the style sheet picks.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

MOST_COLUMNS = 12
COLUMNS = range(4, MOST_COLUMNS + 1)
"""Numbers of columns for which breaks are worked out; with fewer the map is a list."""

INSIDE_A_STAGE = 4
"""What a break inside a stage costs, held against the square of the columns that stay empty in a band."""


class Bands:
    """The breaks of one map; `stages` names the stage of each column, the ends of the path being columns too."""

    def __init__(self, stages: Sequence[str | None]) -> None:
        joints = tuple(bool(after) and before == after for before, after in zip(("", *stages), stages, strict=False))
        self._starts = {columns: _starts(joints, columns) for columns in COLUMNS}
        self._length = len(joints)

    def breaks_before(self, column: int) -> tuple[int, ...]:
        """The numbers of columns with which this one begins a new band."""
        return tuple(columns for columns, starts in self._starts.items() if column in starts)

    @property
    def widths(self) -> dict[int, int]:
        """How many columns the longest band really has, by the number that would fit."""
        return {columns: _longest(starts, self._length) for columns, starts in self._starts.items()}


def _longest(starts: Sequence[int], length: int) -> int:
    edges = (0, *starts, length)
    return max(end - start for start, end in pairwise(edges))


@lru_cache(maxsize=4096)
def _starts(joints: tuple[bool, ...], columns: int) -> tuple[int, ...]:
    """The columns that begin a band: as few bands as can be, even, and broken between stages where possible.

    `joints` says of each column whether it continues the stage of the one before it. Where fewer columns take as many
    bands, the map may have those: its longest band is its width, and what is empty beside it is the smaller.
    """
    bands = -(-len(joints) // columns)
    fewest = -(-len(joints) // bands) if bands else columns
    return min(_parted(joints, bands, width) for width in range(fewest, columns + 1))[1]


def _parted(joints: tuple[bool, ...], bands: int, columns: int) -> tuple[int, tuple[int, ...]]:
    """What the best breaks into so many bands cost, and where they are."""
    length = len(joints)
    best: dict[int, tuple[int, tuple[int, ...]]] = {0: (0, ())}
    for band in range(1, bands + 1):
        following: dict[int, tuple[int, tuple[int, ...]]] = {}
        for start, (cost, starts) in best.items():
            for end in range(start + 1, min(start + columns, length) + 1):
                if length - end > (bands - band) * columns:
                    continue
                price = cost + (columns - end + start) ** 2 + _joint_cost(joints, end)
                if end not in following or price < following[end][0]:
                    following[end] = price, (*starts, end)
        best = following
    cost, ends = best[length]
    return cost, ends[:-1]


def _joint_cost(joints: tuple[bool, ...], end: int) -> int:
    return INSIDE_A_STAGE if end < len(joints) and joints[end] else 0
