"""A text that was cut out of another, and what is known of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cjm_plugin.frontmatter.built import Place
from cjm_plugin.frontmatter.events import start_of
from cjm_plugin.frontmatter.opened import opened
from cjm_plugin.frontmatter.result import Data
from cjm_plugin.frontmatter.source import Source

LIST = "k"
"""Stands for the key of the list to which an item belongs, where the item is read alone."""


class NotInBlocksError(Exception):
    """The text is not written one entry a line, so that it cannot be cut between lines."""


@dataclass(frozen=True, slots=True)
class Piece:
    """An entry of a mapping, or an item of a list (its key is empty)."""

    key: str
    text: str
    data: Data


@dataclass(frozen=True, slots=True)
class Cut:
    """What a text was cut into: `head`, the pieces, `tail`."""

    head: str
    pieces: tuple[Piece, ...] = ()
    tail: str = ""
    indent: int = 0
    """How far the pieces and the tail stood from the first column."""

    def by_key(self) -> Mapping[str, Piece]:
        """The entries of a mapping."""
        return {piece.key: piece for piece in self.pieces}


@dataclass(frozen=True, slots=True)
class Read:
    """A text with its data and their places."""

    source: Source
    place: Place
    data: Data

    @property
    def text(self) -> str:
        """The text itself."""
        return self.source.text

    def column(self, index: int) -> int:
        """How far a place is from the beginning of its line."""
        return index - (self.text.rfind("\n", 0, index) + 1)

    def line(self, index: int) -> int:
        """The line with a place, from 0."""
        return self.source.line(index) - 1


def read(text: str) -> Read:
    """Read a document."""
    found = opened(text, False)
    place = found.reading.place if found.reading else None
    data = found.reading.data if found.reading else None
    return Read(found.source, place or Place(None, 0, 0), data)


def value_place(document: Read, key: str) -> Place:
    """The place of the value of the only entry of a document."""
    inner = document.place.inner
    return inner[key] if isinstance(inner, dict) and key in inner else document.place


def children_of(place: Place) -> list[Place]:
    """The places inside a mapping or a list."""
    inner = place.inner or []
    return list(inner.values()) if isinstance(inner, dict) else inner


def first_of(place: Place) -> int:
    """Where an entry begins: with its key, if it has one."""
    return start_of(place.key) if place.key else place.start


def lines_of(text: str) -> list[str]:
    """The lines of a text that ends with a line break."""
    return text.split("\n")[:-1]


def joined(lines: Iterable[str]) -> str:
    """The text of lines."""
    return "".join(f"{line}\n" for line in lines)


def moved_left(lines: Iterable[str], columns: int) -> list[str]:
    """The lines as many columns further left. `NotInBlocksError` where one has not as much space before it."""
    return [_moved_left(line, columns) for line in lines]


def _moved_left(line: str, columns: int) -> str:
    if not line[:columns].strip():
        return line[columns:]
    if line.lstrip(" ").startswith("#"):
        return line.lstrip(" ")
    raise NotInBlocksError
