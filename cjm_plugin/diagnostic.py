"""What is wrong, where, and what to do: the one form in which problems of content are reported."""

import re
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import east_asian_width

from cjm_plugin.i18n import N_, Message, Translation, translation

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


class Severity(StrEnum):
    """How bad a finding is. A catalogue with an `ERROR` is not published."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file. Lines and columns count from 1; columns count code points."""

    path: str
    line: int = 1
    column: int = 1
    length: int = 1
    """How many characters are marked, at least one, all on this line."""

    def __str__(self) -> str:
        """On one line, whatever the file is called."""
        return f"{on_one_line(self.path)}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: a stable `code`, a place, the line that stands there, and what to say about it."""

    code: str
    """`CJM` and three digits."""
    severity: Severity
    location: Location
    message: Message
    hint: Message | None = None
    """What to write instead, where that is known."""
    source_line: str = ""
    name: str = ""
    """What people call the code: kebab-case."""
    subject: str = ""
    """What in the file the finding is about, by keys and ids and not by lines, so that it stays the same when lines
    move: `problems/queue`, `as_is/steps/apply/documents/passport`."""

    def named(self, path: str) -> "Diagnostic":
        """The same under another name of the file. Written out: there may be a hundred thousand."""
        at = Location(path, self.location.line, self.location.column, self.location.length)
        return Diagnostic(
            self.code, self.severity, at, self.message, self.hint, self.source_line, self.name, self.subject
        )

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        """Findings are shown by file, then from top to bottom."""
        return (self.location.path, self.location.line, self.location.column, self.code)

    def text(self, language: str | Translation) -> str:
        """What is wrong and what to do, without the place."""
        words = language if isinstance(language, Translation) else translation(language)
        parts = [self.message.render(words)]
        if self.hint:
            parts.append(self.hint.render(words))
        return " ".join(parts)

    def headline(self, language: str | Translation) -> str:
        """`path:line:column: severity code message [name]`."""
        words = language if isinstance(language, Translation) else translation(language)
        severity = SEVERITY_WORDS[self.severity].render(words)
        name = f" [{self.name}]" if self.name else ""
        return f"{self.location}: {severity} {self.code} {on_one_line(self.text(words))}{name}"

    def report(self, language: str | Translation) -> str:
        """The headline, then the line of the file with the place marked below it."""
        return "\n".join([self.headline(language), *self.frame])

    @property
    def frame(self) -> list[str]:
        """The line of the file, and below it a marker under the place; empty where there is no line to show."""
        return code_frame(self.location, self.source_line)


def on_one_line(text: str) -> str:
    """A text with its line breaks, and what else a terminal obeys, written as codes."""
    return _CONTROL.sub(lambda sign: repr(sign[0])[1:-1], text)


SEVERITY_WORDS = {
    Severity.ERROR: Message(N_("error")),
    Severity.WARNING: Message(N_("warning")),
    Severity.INFO: Message(N_("note")),
}

_LINE_WIDTH = 96


def code_frame(location: Location, source_line: str) -> list[str]:
    """The source line and a marker under the place; a long line is cut around it. Empty without a line."""
    if not source_line.strip():
        return []
    start = location.column - 1
    cut = max(0, start - _LINE_WIDTH // 2) if len(source_line) > _LINE_WIDTH else 0
    shown = source_line[cut : cut + _LINE_WIDTH].replace("\t", " ")
    before = ("…" if cut else "") + shown[: start - cut]
    marked = shown[start - cut : start - cut + location.length] or " "
    tail = "…" if cut + _LINE_WIDTH < len(source_line) else ""
    gutter = f"{location.line:>6} | "
    marker = " " * _width(before) + "^" * _width(marked)
    return [f"{gutter}{'…' if cut else ''}{shown}{tail}", f"{' ' * 6} | {marker}"]


def _width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
