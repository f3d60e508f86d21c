"""The lines of a merged text, and the marks around what is in conflict."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from cjm_plugin.merging.plan import Conflict, Side

DEFAULT_MARKER_SIZE = 7


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text; one that marks a conflict stands in the first column, whatever is around it."""

    text: str
    mark: bool = False
    conflict: Conflict | None = None
    """The conflict that begins with this line."""


@dataclass(frozen=True, slots=True)
class Marks:
    """How conflicts are marked."""

    ours: str
    theirs: str
    """What the two sides are called."""
    base: str | None
    """What the version from which both were made is called; `None` does not show it."""
    about: Callable[[Conflict], str]
    """What a conflict is about, in words."""
    size: int = DEFAULT_MARKER_SIZE

    def around(self, conflict: Conflict, lines: Mapping[Side, Sequence[Line]]) -> list[Line]:
        """All versions of what is in conflict, one below the other."""
        name = " ".join(self.about(conflict).split())
        marked = [Line(f"{'<' * self.size} {self.ours}: {name}", mark=True, conflict=conflict), *lines[Side.OURS]]
        if self.base is not None:
            marked += [Line(f"{'|' * self.size} {self.base}", mark=True), *lines[Side.BASE]]
        return [
            *marked,
            Line("=" * self.size, mark=True),
            *lines[Side.THEIRS],
            Line(f"{'>' * self.size} {self.theirs}: {name}", mark=True),
        ]


def of_text(text: str) -> list[Line]:
    """The lines of a text."""
    return [Line(line) for line in text.split("\n")[:-1]]


def indented(lines: Iterable[Line], columns: int) -> list[Line]:
    """The lines further right; those without anything stay empty."""
    return [
        replace(line, text=f"{' ' * columns}{line.text}") if line.text.strip() and not line.mark else line
        for line in lines
    ]


def as_item(lines: Sequence[Line], columns: int) -> list[Line]:
    """The lines of a mapping as an item of a list: a hyphen before the first key, comments above it."""
    at = next(number for number, line in enumerate(lines) if line.text.strip() and not line.text.startswith("#"))
    hyphen = replace(lines[at], text=f"-{' ' * (columns - 1)}{lines[at].text}")
    return [*lines[:at], hyphen, *indented(lines[at + 1 :], columns)]


def text_of(lines: Iterable[Line]) -> str:
    """The text of lines."""
    return "".join(f"{line.text}\n" for line in lines)
