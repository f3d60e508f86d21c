"""What became of one journey, version by version."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cjm_plugin.i18n import N_
from cjm_plugin.review.drawn.marks import Mark, Marked

SHORT = 10
"""So many letters of a commit's name are enough."""


class Kind(StrEnum):
    """What a version was."""

    FIRST = "first"
    """The first one: the map was added, or, on a public site, published."""
    EARLIEST = "earliest"
    """The first one that may be shown: what it changed would tell of those before."""
    CHANGED = "changed"
    REMOVED = "removed"
    """The file was removed; it came back later."""
    UNREADABLE = "unreadable"
    """It stands in a form that is not understood today."""


SAID = {
    Kind.FIRST: N_("The map appeared in the catalogue"),
    Kind.EARLIEST: N_("The earliest version that is shown"),
    Kind.REMOVED: N_("The map was taken out of the catalogue; it came back later"),
    Kind.UNREADABLE: N_("This version cannot be read with today's rules, so it is not told what it changed"),
}
"""The sentences of versions that are more, or less, than a change."""


class End(StrEnum):
    """Why there is nothing before the last entry."""

    FIRST = "first"
    """It tells of the first version."""
    LIMITED = "limited"
    """No more versions are shown."""
    SHALLOW = "shallow"
    """The clone holds no more of the history."""


@dataclass(frozen=True, slots=True)
class Told:
    """A change in a sentence; of a long text its words, with the changed ones marked."""

    mark: Mark
    text: str
    words: Marked


@dataclass(frozen=True, slots=True)
class Entry:
    """A version that meant something else than the one before."""

    kind: Kind
    version: str
    """The short name of the commit."""
    date: datetime
    author: str
    """Empty on a public site."""
    changes: tuple[Told, ...] = ()
    consequences: tuple[str, ...] = ()
    """What follows from them: figures, and what the target path does."""
    path: str = ""
    """Where the file stood then, below the top of the repository; empty where it was not there, or cannot be read."""
    content: str = ""
    """The name under which git stores what stood in it."""
    withheld: frozenset[str] = frozenset()
    """The ids of the evidence in it that the audience may not see, though nothing there says so."""


@dataclass(frozen=True, slots=True)
class Journal:
    """The entries of one journey, the latest first."""

    entries: tuple[Entry, ...]
    end: End
