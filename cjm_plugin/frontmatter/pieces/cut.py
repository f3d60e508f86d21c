"""Cuts a document between its lines."""

import re
from collections.abc import Sequence
from itertools import pairwise

from cjm_plugin.frontmatter.built import Place
from cjm_plugin.frontmatter.comments import is_of_file
from cjm_plugin.frontmatter.pieces.piece import (
    LIST,
    Cut,
    NotInBlocksError,
    Piece,
    Read,
    children_of,
    first_of,
    joined,
    lines_of,
    moved_left,
    read,
    value_place,
)
from cjm_plugin.frontmatter.removal import is_flow, last_of
from cjm_plugin.frontmatter.result import Data

_HYPHEN = re.compile(r" *- *\Z")


def cut_document(text: str) -> Cut:
    """Cut a mapping; its head is what is about the file. `NotInBlocksError` where that cannot be done."""
    document = read(text)
    children = children_of(document.place)
    if not children or not isinstance(document.data, dict):
        return Cut(text)
    if is_flow(document.source, document.place):
        raise NotInBlocksError
    lines = lines_of(text)
    head = _head_of_file(lines[: document.line(first_of(children[0]))])
    pieces, tail = _pieces(document, children, head, 0)
    return Cut(joined(lines[:head]), _named(pieces, document.data), tail)


def cut_entry(entry: Piece) -> Cut | None:
    """Cut what stands below the key of an entry; its head ends with the line of the key.

    `None` where nothing stands there one entry a line.
    """
    document = read(entry.text)
    place = value_place(document, entry.key)
    children = children_of(place)
    if not children or is_flow(document.source, place):
        return None
    head = document.line(first_of(place)) + 1
    column = _column(document, children[0])
    pieces, tail = _pieces(document, children, head, column)
    return Cut(joined(lines_of(entry.text)[:head]), _named(pieces, entry.data), tail, column)


def cut_item(item: Piece) -> Cut:
    """Cut a mapping that is an item of a list; its head is what stands above the hyphen."""
    document = read(f"{LIST}:\n{item.text}")
    place = next(iter(children_of(value_place(document, LIST))), document.place)
    if not isinstance(place.inner, dict) or not place.inner or is_flow(document.source, place):
        raise NotInBlocksError
    at, column = document.line(place.start), document.column(place.start)
    lines = lines_of(document.text)
    if not _HYPHEN.match(lines[at][:column]):
        raise NotInBlocksError
    lines[at] = " " * column + lines[at][column:]
    pieces = cut_document(joined(moved_left(lines[at:], column)))
    return Cut(joined(lines[1:at]), pieces.pieces, pieces.tail, column)


def _named(texts: Sequence[str], data: Data) -> tuple[Piece, ...]:
    entries = list(data.items()) if isinstance(data, dict) else [("", item) for item in data or ()]
    return tuple(Piece(key, text, value) for (key, value), text in zip(entries, texts, strict=True))


def _column(document: Read, child: Place) -> int:
    """The column in which an entry or an item begins: nothing else stands before it on its line."""
    column = document.column(first_of(child))
    before = document.text[first_of(child) - column : first_of(child)]
    if child.key is None and _HYPHEN.match(before):
        return before.index("-")
    if child.key is None or before.strip():
        raise NotInBlocksError
    return column


def _pieces(document: Read, children: Sequence[Place], head: int, column: int) -> tuple[list[str], str]:
    """The text of each child, from the line `head` on, and what is left behind the last one."""
    if any(_column(document, child) != column for child in children):
        raise NotInBlocksError
    lines = lines_of(document.text)
    starts = [document.line(first_of(child)) for child in children]
    ends = [document.line(max(last_of(document.source, child) - 1, 0)) + 1 for child in children]
    cuts = [head]
    for end, following in zip(ends, [*starts[1:], len(lines)], strict=True):
        if end > following:
            raise NotInBlocksError
        cuts.append(next((at for at in range(end, following) if not _is_below(lines[at], column)), following))
    parts = [joined(moved_left(lines[start:end], column)) for start, end in pairwise(cuts)]
    return parts, joined(moved_left(lines[cuts[-1] :], column))


def _is_below(line: str, column: int) -> bool:
    """Whether a comment stands further right than the entries, so that it belongs to the one above it."""
    return line.lstrip(" ").startswith("#") and len(line) - len(line.lstrip(" ")) > column


def _head_of_file(lines: Sequence[str]) -> int:
    """How many lines at the top are about the file: up to the last empty one, or one for programs."""
    about = [number for number, line in enumerate(lines, 1) if not line.strip() or is_of_file(line.strip())]
    return max(about, default=0)
