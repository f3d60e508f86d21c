"""One file as it was read: where things stand in it, and findings about it."""

from collections.abc import Callable
from dataclasses import dataclass

from cjm_plugin.diagnostic import Diagnostic, Location
from cjm_plugin.frontmatter import Span, SyntaxProblem, extent, line_of, locate
from cjm_plugin.i18n import Message
from cjm_plugin.loading.codes import STRUCTURAL

DataPath = tuple[str | int, ...]
"""The way to a value in the data of a file: keys, and positions in lists (from 0)."""


def _as_it_is(path: DataPath) -> DataPath:
    return path


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one file, and the path under which findings name it."""

    name: str
    text: str
    markdown: bool
    place: Callable[[DataPath], DataPath] = _as_it_is
    """Where in the file a value stands of which findings give a path: it differs where items of a list are left out."""

    def problem(self, found: SyntaxProblem) -> Diagnostic:
        """A finding of the YAML reader as a diagnostic."""
        return self._diagnostic(found.code, found.span, found.message, found.hint)

    def error(
        self, name: str, path: DataPath, message: Message, hint: Message | None = None, *, key: bool = False
    ) -> Diagnostic:
        """An error about the value at `path`, or about its key; `name` is one of `cjm_plugin.loading.codes`."""
        return self._diagnostic(name, self.span(path, key=key), message, hint)

    def span(self, path: DataPath, *, key: bool = False) -> Span:
        """Where the value at `path` stands, or its key."""
        return locate(self.text, self.place(path), key=key, markdown=self.markdown)

    def _diagnostic(self, name: str, span: Span, message: Message, hint: Message | None) -> Diagnostic:
        location = Location(self.name, span.line, span.column, span.length)
        line = self.line(span.line)
        about = STRUCTURAL[name]
        return Diagnostic(about.code, about.severity, location, message, hint, line, name)

    def has_key(self, path: DataPath) -> bool:
        """Whether the key at a path stands in the file, with a value or without."""
        return extent(self.text, path, key=True, markdown=self.markdown) is not None

    def line(self, number: int) -> str:
        """A line of the file, from 1; empty where there is none."""
        return line_of(self.text, number, markdown=self.markdown)
