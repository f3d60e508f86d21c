"""Writes a list that is neither side's, but made of the items of both."""

from collections.abc import Sequence

from cjm_plugin.frontmatter import Data, parse_yaml
from cjm_plugin.frontmatter.pieces import (
    Cut,
    NotInBlocksError,
    Piece,
    cut_entry,
    in_blocks,
    item_sources,
    value_source,
)
from cjm_plugin.merging.comments import merged_head, with_comments_of
from cjm_plugin.merging.lines import Line, indented, of_text

_LONGEST = 120


def list_lines(value: Data, base: Piece | None, ours: Piece | None, theirs: Piece | None) -> list[Line]:
    """An entry with a list as its value. It stands in brackets where it did so on our side."""
    pieces = [piece for piece in (ours, theirs, base) if piece]
    items = value if isinstance(value, list) else []
    return _in_brackets(items, pieces, base) or _in_lines(items, [base, ours, theirs])


def _in_brackets(value: Sequence[Data], pieces: Sequence[Piece], base: Piece | None) -> list[Line]:
    """The list on one line; nothing where it cannot stand so."""
    first = pieces[0]
    source = value_source(first)
    if not source.startswith("[") or "\n" in source or len(source) > _LONGEST:
        return []
    written = [_source_of(item, pieces) for item in value]
    text = first.text.replace(source, f"[{', '.join(written)}]", 1)
    parsed = parse_yaml(text)
    if parsed.problems or parsed.data != {first.key: list(value)} or max(map(len, text.split("\n"))) > _LONGEST:
        return []
    lines = of_text(text)
    for other in pieces[1:]:
        lines = with_comments_of(other, base, lines)
    return lines


def _source_of(item: Data, pieces: Sequence[Piece]) -> str:
    sources = (
        source
        for piece in pieces
        if isinstance(piece.data, list)
        for each, source in zip(piece.data, item_sources(piece), strict=True)
        if each == item
    )
    return next(sources, "")


def _in_lines(value: Sequence[Data], versions: Sequence[Piece | None]) -> list[Line]:
    """The list with one item a line, each as the side wrote it that it comes from."""
    base, ours, theirs = (_opened(piece) if piece and piece.data else Cut("") for piece in versions)
    both = ours.head and theirs.head
    head = merged_head(base.head, ours.head, theirs.head) if both else of_text(ours.head or theirs.head or base.head)
    versions_by_item = [{repr(piece.data): piece for piece in cut.pieces} for cut in (base, ours, theirs)]
    lines = [line for item in value for line in _item_lines(*(each.get(repr(item)) for each in versions_by_item))]
    tail = merged_head(base.tail, ours.tail, theirs.tail)
    return [*head, *indented([*lines, *tail], ours.indent or theirs.indent or base.indent)]


def _opened(piece: Piece) -> Cut:
    try:
        found = cut_entry(piece)
    except NotInBlocksError:
        found = None
    return found or cut_entry(in_blocks(piece)) or Cut("")


def _item_lines(old: Piece | None, mine: Piece | None, other: Piece | None) -> list[Line]:
    """An item as the side wrote it that touched it."""
    if mine and old and other and mine.text == old.text:
        mine = other
    taken = mine or other or old
    lines = of_text(taken.text) if taken else []
    return with_comments_of(other if taken is mine else mine, old, lines)
