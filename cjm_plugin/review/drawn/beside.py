"""A path before beside the same path afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass

from cjm_plugin.model.vocabulary import Interaction
from cjm_plugin.pages.views.journey.ribbons import UNIT, Ribbon, on_one_sheet, ribbons, rows
from cjm_plugin.review.drawn.marks import Mark
from cjm_plugin.review.drawn.path import DrawnPath, DrawnStep


@dataclass(frozen=True, slots=True)
class Card:
    """A step on one side."""

    key: str
    number: int
    row: int
    """Its place in half rows, counted from 1."""
    title: str
    interaction: Interaction | None
    marks: tuple[Mark, ...]
    """Whether it is on this side alone, or another on the other."""
    other: int | None
    """Its number on the other side."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Both sides, and what joins them."""

    before: tuple[Card, ...]
    after: tuple[Card, ...]
    ribbons: tuple[Ribbon, ...]
    rows: int
    height: int
    """Of the drawing of the ribbons, which is 100 wide."""
    on_one_sheet: bool
    """Whether both sides are printed on one sheet, with their ribbons."""


def beside(path: DrawnPath) -> Beside | None:
    """The two sides of a path; `None` where only one state has it."""
    if path.mark is not Mark.SAME:
        return None
    old = sorted((step for step in path.steps if step.was), key=lambda step: step.was or 0)
    new = [step for step in path.steps if step.number]
    sources = [[step.was - 1] if step.was else [] for step in new]
    placed = rows(sources, len(old))
    height = 2 * max(len(old), len(new))
    before = tuple(_before(step, place) for place, step in enumerate(old))
    after = tuple(_after(step, row) for step, row in zip(new, placed, strict=True))
    return Beside(
        before=before,
        after=after,
        ribbons=ribbons(sources, len(old)),
        rows=height,
        height=height * UNIT,
        on_one_sheet=on_one_sheet([card.title for card in before], [card.title for card in after]),
    )


def _before(step: DrawnStep, place: int) -> Card:
    title = _words(step, Mark.ADDED)
    return Card(step.key, place + 1, 2 * place + 1, title, step.interaction_before, step.marks, step.number)


def _after(step: DrawnStep, row: int) -> Card:
    title = _words(step, Mark.REMOVED)
    return Card(step.key, step.number or 0, row + 1, title, step.interaction, step.marks, step.was)


def _words(step: DrawnStep, left_out: Mark) -> str:
    pieces: Sequence[str] = [piece.text for piece in step.title if piece.mark is not left_out]
    return "".join(pieces).strip()
