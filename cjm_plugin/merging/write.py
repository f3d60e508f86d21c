"""Writes what a plan says, out of the texts of the three versions: what a side did not touch stays as it is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import TypeAlias

from cjm_plugin.frontmatter.pieces import Cut, NotInBlocksError, Piece, cut_document, cut_entry, cut_item, in_blocks
from cjm_plugin.merging.comments import merged_head, with_comments_of
from cjm_plugin.merging.decide import SHORTHAND
from cjm_plugin.merging.item_lists import list_lines
from cjm_plugin.merging.lines import Line, Marks, as_item, indented, of_text
from cjm_plugin.merging.order import merged_order
from cjm_plugin.merging.plan import PLACE, Conflict, Fields, Placed, Plan, Settled, Side, Steps

Pieces: TypeAlias = tuple[Piece | None, Piece | None, Piece | None]
"""What stands at one place in the base, in ours and in theirs."""
_NOTHING = Cut("")


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes conflicts with `marks`; without them it takes what the base has."""

    marks: Marks | None

    def document(self, plan: Fields, base: str, ours: str, theirs: str) -> list[Line]:
        """A whole mapping."""
        cuts = cut_document(base), cut_document(ours), cut_document(theirs)
        return [*merged_head(*(cut.head for cut in cuts)), *self._fields(plan, *cuts)]

    def _fields(self, plan: Fields, *cuts: Cut) -> list[Line]:
        base, ours, theirs = (cut.by_key() for cut in cuts)
        order = merged_order(list(base), list(ours), list(theirs), {*base, *ours, *theirs})
        lines: list[Line] = []
        for key in dict.fromkeys(each.id for each in order.placed):
            field = plan.fields.get(key, Settled(None))
            lines += self._piece(field, (base.get(key), ours.get(key), theirs.get(key)))
        return [*lines, *merged_head(*(cut.tail for cut in cuts))]

    def _piece(self, plan: Plan, pieces: Pieces) -> list[Line]:
        base, ours, theirs = pieces
        if isinstance(plan, Conflict):
            return self._conflict(plan, pieces)
        if _text(ours) == _text(theirs) or _text(theirs) == _text(base):
            return _lines(ours)
        if _text(ours) == _text(base):
            return _lines(theirs)
        if isinstance(plan, Settled):
            return _settled(plan, pieces)
        return self._item(plan, pieces) if (ours or theirs or _NO_PIECE).key == "" else self._entry(plan, pieces)

    def _entry(self, plan: Fields | Steps, pieces: Pieces) -> list[Line]:
        """An entry whose value is merged part by part."""
        cuts = [_opened(_widened(piece, plan)) if piece else _NOTHING for piece in pieces]
        inside = self._fields(plan, *cuts) if isinstance(plan, Fields) else self._steps(plan, *cuts)
        if not inside:
            return []
        base, mine, other = cuts
        both = mine.head and other.head
        head = merged_head(base.head, mine.head, other.head) if both else of_text(mine.head or other.head or base.head)
        return [*head, *indented(inside, mine.indent or other.indent)]

    def _item(self, plan: Fields | Steps, pieces: Pieces) -> list[Line]:
        """A step that is merged field by field."""
        base, mine, other = (_cut(cut_item, piece) if piece else _NOTHING for piece in pieces)
        inside = self._fields(plan, base, mine, other) if isinstance(plan, Fields) else []
        return [*merged_head(base.head, mine.head, other.head), *as_item(_with_firm_start(inside), mine.indent)]

    def _steps(self, plan: Steps, *cuts: Cut) -> list[Line]:
        base, ours, theirs = (_by_id(cut, plan.old_ids) for cut in cuts)
        lines: list[Line] = []
        for each in plan.order:
            pieces = base.get(each.id), ours.get(each.id), theirs.get(each.id)
            lines += self._placed(plan, each, self._piece(plan.steps[each.id], pieces))
        return [*lines, *merged_head(*(cut.tail for cut in cuts))]

    def _placed(self, plan: Steps, placed: Placed, lines: list[Line]) -> list[Line]:
        """A step in its place; one that has two stands at each, and at one of them it is to be taken out."""
        if placed.side is None:
            return lines
        if self.marks is None:
            return lines if placed.side is Side.OURS else []
        step: Mapping[Side, list[Line]] = {placed.side: decided_for(lines, placed.side)}
        conflict = Conflict((*plan.path, placed.id, PLACE), None, None, None)
        return self.marks.around(conflict, {side: step.get(side, []) for side in Side})

    def _conflict(self, conflict: Conflict, pieces: Pieces) -> list[Line]:
        versions = {side: _lines(piece) for side, piece in zip(Side, pieces, strict=True)}
        if self.marks is None:
            return versions[Side.BASE]
        shared = _shared_comments(*versions.values()) if all(pieces[1:]) else 0
        rest = {side: lines[shared:] for side, lines in versions.items()}
        return [*versions[Side.OURS][:shared], *self.marks.around(conflict, rest)]


_NO_PIECE = Piece("", "", None)


def _settled(plan: Settled, pieces: Pieces) -> list[Line]:
    """What there is no doubt about, as the side wrote it that it comes from."""
    base, ours, theirs = pieces
    if plan.value is None and not (ours and theirs):
        return []
    if ours and (ours.data or None) == plan.value:
        return with_comments_of(theirs, base, _lines(ours))
    if theirs and (theirs.data or None) == plan.value:
        return with_comments_of(ours, base, _lines(theirs))
    return list_lines(plan.value, base, ours, theirs)


def _text(piece: Piece | None) -> str:
    return piece.text if piece else ""


def _lines(piece: Piece | None) -> list[Line]:
    return of_text(_text(piece))


def _cut(cut: Callable[[Piece], Cut | None], piece: Piece) -> Cut:
    """A piece cut up; one that is not written one entry a line is first written so."""
    try:
        found = cut(piece)
    except NotInBlocksError:
        found = None
    return found or cut(in_blocks(piece)) or _NOTHING


def _opened(entry: Piece) -> Cut:
    return _cut(cut_entry, entry)


def _by_id(cut: Cut, old_ids: Mapping[str, str]) -> Mapping[str, Piece]:
    ids = [(str(piece.data["id"]), piece) for piece in cut.pieces if isinstance(piece.data, dict)]
    return {old_ids.get(id_, id_): piece for id_, piece in ids}


def _widened(entry: Piece, plan: Fields | Steps) -> Piece:
    """An entry that is a text alone, written out with its title."""
    if not isinstance(plan, Fields) or not isinstance(entry.data, str):
        return entry
    comments = list(takewhile(lambda line: not line.strip() or line.startswith("#"), entry.text.split("\n")))
    rest = entry.text.split("\n")[len(comments) :]
    key, _, value = rest[0].partition(": ")
    text = "\n".join([*comments, f"{key}:", f"  {SHORTHAND}: {value}", *(f"  {line}" for line in rest[1:-1]), ""])
    return Piece(entry.key, text, {SHORTHAND: entry.data})


def _shared_comments(base: list[Line], ours: list[Line], theirs: list[Line]) -> int:
    """How many lines of comments above a conflict are the same in all versions."""
    del base  # shown only to those who ask for it
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(ours, theirs, strict=False))
    return sum(1 for line, _ in takewhile(lambda pair: not pair[0].text.strip() or pair[0].text[0] == "#", pairs))


def _with_firm_start(lines: list[Line]) -> list[Line]:
    """The hyphen of a step stands before a field that both sides have: if need be, its id comes first."""
    first = next((line for line in lines if line.text.strip() and not line.text.startswith("#")), None)
    if first is None or not first.mark:
        return lines
    at = next(place for place, line in enumerate(lines) if line.text.startswith(("id:", '"id":', "'id':")))
    return [lines[at], *lines[:at], *lines[at + 1 :]]


def decided_for(lines: list[Line], side: Side) -> list[Line]:
    """What a text with conflicts is when they are decided for one side: marks cannot stand within marks."""
    taken, inside = [], side
    for line in lines:
        if not line.mark:
            taken += [line] if inside is side else []
        else:
            inside = {"<": Side.OURS, "|": Side.BASE, "=": Side.THEIRS}.get(line.text[0], side)
    return taken
