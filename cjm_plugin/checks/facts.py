"""What is kept of each file, so that the whole catalogue can be judged without reading all files again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cjm_plugin.loading.files import FileKind
from cjm_plugin.loading.outline import Outline
from cjm_plugin.loading.references import Target
from cjm_plugin.loading.source import DataPath


class Wording(NamedTuple):
    """The words of a need or a problem, to be compared with those of other journeys."""

    kind: str
    """`need` or `problem`."""
    id: str
    text: str
    path: DataPath
    """Where it stands in its file."""
    folded: tuple[str, ...] = ()
    """Its words without their endings, each once, in the order of the alphabet."""


class Entry(NamedTuple):
    """A page's title, or an entry of a register with its title."""

    id: str
    title: str
    path: DataPath


class Line(NamedTuple):
    """A place in the file: line and column from 1, how many characters, and the line itself."""

    line: int
    column: int
    length: int
    text: str


def line_key(path: DataPath) -> str:
    """Under what the place of a value is kept."""
    return "/".join(map(str, path))


@dataclass(frozen=True, slots=True)
class Facts:
    """One file, as far as rules about the whole catalogue ask."""

    outline: Outline
    entries: tuple[Entry, ...] = ()
    """What the file introduces into the catalogue: itself, or a register's entries."""
    wordings: Sequence[Wording] = ()
    said: Mapping[str, str] = field(default_factory=dict)
    """What tells the wordings of a kind, and their places, from any others; no key for a kind that there is not."""
    status: str = ""
    """Of a journey; empty for another page."""
    reviewed: str = ""
    """When a journey was last checked against reality, as written (2026, 2026-05, 2026-05-12); empty: never said."""

    broken: bool = False
    """Whether something in the file is an error; then this is not all that it says."""
    partly: bool = False
    """Whether something in it was not understood, so that not every rule could be asked."""
    lines: Mapping[str, Line] = field(default_factory=dict)
    """Where the entries, the wordings and the date of the review stand, by their paths (see `line_key`)."""

    @property
    def path(self) -> str:
        """Below `content/`."""
        return self.outline.path

    @property
    def kind(self) -> FileKind:
        """What the file describes."""
        return self.outline.kind

    @property
    def uses(self) -> Mapping[Target, tuple[str, ...]]:
        """The ids of other files that it names."""
        return self.outline.uses
