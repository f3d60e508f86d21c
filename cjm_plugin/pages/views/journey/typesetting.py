"""How high the map's row of steps must be: it stays in sight while a band scrolls, and for that it needs a height.

The style sheet cannot know the lines of a title beforehand, so they are counted here, on the safe side.
"""

from collections.abc import Iterable
from math import ceil
from typing import NamedTuple

from cjm_plugin.pages.views.journey.bands import Bands

COLUMN = 11
"""The narrowest column, in em of the map: the style sheet has as many as fit."""
NARROWEST = 12
"""So many characters of a title stand on a line there."""
_EM_TO_CHARACTERS = 1.55
_EDGES = 3.3
"""What the points of a chevron take from a line, in em."""
_FEWEST_LINES = 2
_START_CHARACTERS = 13
_START_LINE = 0.88
"""How high its lines are beside those of a title."""
_START_EDGES = 0.5
"""What it has above them, beside what a title has, in lines of a title."""
_MOST_FOR_START = 6
"""A longer start event makes its own row higher, and not all chevrons with it."""


class Setting(NamedTuple):
    """How the map is set where `columns` would fit: columns in its longest band, and lines of its longest title."""

    columns: int
    width: int
    lines: int


def settings(bands: Bands, titles: Iterable[str], start_event: str) -> tuple[Setting, ...]:
    """The settings for every number of columns. The start event stands in the narrow column of the lanes' names."""
    every = tuple(titles)
    fewest = min(_MOST_FOR_START, ceil(_START_LINE * lines([start_event], _START_CHARACTERS) + _START_EDGES))
    counted: dict[int, int] = {}
    found = []
    for columns, width in bands.widths.items():
        characters = max(NARROWEST, int((COLUMN * columns / width - _EDGES) * _EM_TO_CHARACTERS))
        if characters not in counted:
            counted[characters] = max(fewest, lines(every, characters))
        found.append(Setting(columns, width, counted[characters]))
    return tuple(found)


def lines(titles: Iterable[str], characters: int) -> int:
    """The lines of the longest title, filled word by word; a longer word breaks."""
    return max((_FEWEST_LINES, *(_lines(title, characters) for title in titles)))


def _lines(title: str, characters: int) -> int:
    count, room = 0, 0
    for word in title.split():
        if len(word) < room:
            room -= len(word) + 1
        else:
            count += -(-len(word) // characters)
            room = characters - len(word) % characters
    return count
