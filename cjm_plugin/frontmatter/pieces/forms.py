"""How a piece is written: its comments, its value, and the same in blocks."""

from cjm_plugin.frontmatter.layout import lay_out
from cjm_plugin.frontmatter.layout.comments import comments_in
from cjm_plugin.frontmatter.pieces.piece import (
    LIST,
    Piece,
    children_of,
    joined,
    lines_of,
    moved_left,
    read,
    value_place,
)


def in_blocks(piece: Piece) -> Piece:
    """The same, written one entry a line."""
    body = piece.text.lstrip("\n")
    gap = "\n" * (len(piece.text) - len(body))
    if piece.key:
        return Piece(piece.key, gap + lay_out(body, _as_it_is, markdown=False), piece.data)
    whole = f"{LIST}:\n{joined(f'  {line}' if line else '' for line in lines_of(body))}"
    inside = lines_of(lay_out(whole, _as_it_is, markdown=False))[1:]
    return Piece("", gap + joined(moved_left(inside, 2)), piece.data)


def _as_it_is(_: tuple[str | int, ...]) -> None:
    """The order of keys: that of the text."""


def comments_of(piece: Piece) -> list[str]:
    """The comments of a piece, in their order."""
    text = piece.text if piece.key else f"{LIST}:\n{piece.text}"
    return [comment for _, comment in comments_in(text, read(text).place, len(text))]


def value_source(entry: Piece) -> str:
    """The value of an entry, as it is written."""
    document = read(entry.text)
    place = value_place(document, entry.key)
    return document.text[place.start : place.end].rstrip()


def item_sources(entry: Piece) -> list[str]:
    """The items of the list that is the value of an entry, as they are written."""
    document = read(entry.text)
    return [document.text[item.start : item.end].rstrip() for item in children_of(value_place(document, entry.key))]
