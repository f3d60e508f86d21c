"""Everything that a page about a changed journey shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cjm_plugin.pages.views.journey.board import Board
from cjm_plugin.review.drawn.beside import Beside
from cjm_plugin.review.drawn.marks import Mark, Marked
from cjm_plugin.review.drawn.path import DrawnPath


@dataclass(frozen=True, slots=True)
class Line:
    """A change in a sentence, and the anchor of the place where it is to be seen."""

    mark: Mark
    text: str
    anchor: str
    words: Marked
    """Of a long text: itself, with its changed words marked. Shown with the sentence where no map shows it."""


@dataclass(frozen=True, slots=True)
class Look:
    """What deserves a second look: why, what it is, and where."""

    reason: str
    cause: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Card:
    """Changes of one thing that no map shows. An empty heading: of the map as a whole."""

    anchor: str
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ComparedPath:
    """A path with its changes in place, its figures, and both states beside each other."""

    path: DrawnPath
    board: Board | None
    beside: Beside | None
    concerned: bool
    """Whether it does something else for the client now, be it as it was or not."""


@dataclass(frozen=True, slots=True)
class DrawnJourney:
    """A changed journey."""

    title: str
    mark: Mark
    """`ADDED` or `REMOVED` where one of the states has no such journey."""
    paths: tuple[ComparedPath, ...]
    lines: tuple[Line, ...]
    looks: tuple[Look, ...]
    consequences: Mapping[str, Sequence[str]]
    """What follows from the changes, by path: a figure need not say in each line of which one it is."""
    cards: tuple[Card, ...]

    @property
    def beyond_maps(self) -> bool:
        """Whether no map shows any of the changes: the cards, which tell of them in full, are their list then."""
        cards = {card.anchor for card in self.cards}
        return all(line.anchor in cards for line in self.lines)

    @property
    def looks_by_reason(self) -> Mapping[str, Sequence[Look]]:
        """What deserves a second look, each reason once."""
        found: dict[str, list[Look]] = {}
        for look in self.looks:
            found.setdefault(look.reason, []).append(look)
        return found
