"""The emotion curve, cut into one piece a step, so that it holds together however the map breaks into bands."""

from collections.abc import Sequence
from typing import NamedTuple

HEIGHT = 60
"""A piece is 100 wide and 60 high, and stretches with its cell."""


class Emotion(NamedTuple):
    """One step's piece: the value from -2 to 2, the path of its line, and where its dot stands."""

    value: int
    line: str
    dot: int


def curve(values: Sequence[int | None]) -> tuple[Emotion | None, ...]:
    """The pieces of all steps; `None` where nothing was reported, and there the line has a gap."""
    padded = (None, *values, None)
    return tuple(
        None if value is None else Emotion(value, _line(before, value, after), _height(value))
        for before, value, after in zip(padded, values, padded[2:], strict=False)
    )


def _height(value: int) -> int:
    return HEIGHT // 2 - value * 12


def _line(before: int | None, value: int, after: int | None) -> str:
    """Both halves of the piece; each is half of a curve that is level at the dots it joins."""
    here = _height(value)
    halves = []
    if before is not None:
        there = _height(before)
        halves.append(f"M0 {(here + there) // 2}C12 {(3 * here + there) // 4} 25 {here} 50 {here}")
    if after is not None:
        there = _height(after)
        halves.append(f"M50 {here}C75 {here} 88 {(3 * here + there) // 4} 100 {(here + there) // 2}")
    return "".join(halves)
