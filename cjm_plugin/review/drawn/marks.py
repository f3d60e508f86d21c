"""What happened to a thing, and to the words of a text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import groupby, zip_longest
from typing import NamedTuple

from rapidfuzz.distance import Indel

from cjm_plugin.review.bodies import BREAK, aligned, paragraphs


class Mark(StrEnum):
    """What happened to something between two states."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


class Piece(NamedTuple):
    """A part of a text: the same in both states, added, or removed."""

    mark: Mark
    text: str


Marked = tuple[Piece, ...]
"""A text with its changed words marked. The removed pieces left out, it is the new text; the added ones, the old."""

_TOKEN = re.compile(r"\s*(?:\w+|[^\w\s]+)")
_LEAST_KEPT = 0.34
"""With less in common, the whole sentence was said anew: crumbs of it would only be in the way."""
_MOST_PAIRS = 4_000_000
"""Longer texts are not compared word by word."""
_CRUMB = 3
"""So few letters between two changed words are no reason to tear the change apart."""


def unchanged(text: str | None) -> Marked:
    """A text as it stands."""
    return (Piece(Mark.SAME, text),) if text else ()


def marked(before: str | None, after: str | None) -> Marked:
    """A text in both states as one, paragraph by paragraph. Spaces alone are no change."""
    found: list[Piece] = []
    for old, new in _pairs(paragraphs(before), paragraphs(after)):
        if found:
            found.append(Piece(Mark.SAME, BREAK))
        found += _worded(old, new)
    return tuple(found)


def replaced(before: str, after: str) -> Marked:
    """A value in both states: one of its words alone means nothing."""
    return unchanged(after) if before == after else (Piece(Mark.REMOVED, before), Piece(Mark.ADDED, after))


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each paragraph with what stands in its place; an empty text where nothing does."""
    if len(old) <= 1 and len(new) <= 1:
        yield "".join(old), "".join(new)
        return
    for before, after in aligned(old, new):
        yield from zip_longest(before, after, fillvalue="")


def _worded(before: str, after: str) -> Marked:
    """A paragraph in both states as one."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    runs = _runs(old, new)
    if old and new and _kept(runs) < _LEAST_KEPT * max(len(old), len(new)):
        runs = [(Mark.REMOVED, old, []), (Mark.ADDED, [], new)]
    return tuple(_pieces(runs))


def was_changed(text: Marked) -> bool:
    """Whether anything in a text was added or removed."""
    return any(piece.mark is not Mark.SAME for piece in text)


_Run = tuple[Mark, list[str], list[str]]
"""Words in a row to which the same happened: those of the old text, and those of the new."""


def _runs(old: Sequence[str], new: Sequence[str]) -> list[_Run]:
    ours, theirs = [token.strip() for token in old], [token.strip() for token in new]
    if ours == theirs:
        return [(Mark.SAME, list(old), list(new))] if new else []
    if len(old) * len(new) > _MOST_PAIRS:
        return [(Mark.REMOVED, list(old), []), (Mark.ADDED, [], list(new))]
    found: list[_Run] = []
    for step in Indel.opcodes(ours, theirs):
        before, after = list(old[step.src_start : step.src_end]), list(new[step.dest_start : step.dest_end])
        if step.tag == "equal":
            found.append((Mark.SAME, before, after))
        else:
            found.append((Mark.CHANGED, before, after))
    return list(_joined(_without_crumbs(found)))


def _without_crumbs(runs: list[_Run]) -> Iterator[_Run]:
    last = len(runs) - 1
    for place, (mark, before, after) in enumerate(runs):
        crumb = mark is Mark.SAME and 0 < place < last and len("".join(after).strip()) <= _CRUMB
        yield (Mark.CHANGED if crumb else mark), before, after


def _joined(runs: Iterable[_Run]) -> Iterator[_Run]:
    """Runs in a row to which the same happened as one; what was removed stands before what was added."""
    for mark, group in groupby(runs, key=lambda run: run[0]):
        together = list(group)
        before = [token for run in together for token in run[1]]
        after = [token for run in together for token in run[2]]
        if mark is Mark.SAME:
            yield mark, before, after
            continue
        if before:
            yield Mark.REMOVED, before, []
        if after:
            yield Mark.ADDED, [], after


def _kept(runs: Iterable[_Run]) -> int:
    return sum(len(after) for mark, _, after in runs if mark is Mark.SAME)


def _pieces(runs: Iterable[_Run]) -> Iterator[Piece]:
    first = True
    for mark, before, after in runs:
        text = "".join(before if mark is Mark.REMOVED else after)
        yield Piece(mark, text.lstrip() if first else text)
        first = False
