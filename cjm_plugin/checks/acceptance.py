"""Findings that an author accepts where they stand: `# cjm: accept CJM301: the interviews are in March`.

The comment stands behind an entry or on lines of its own above it, and holds for the entry with everything that is
indented below it. `accept-file` holds for the whole file. Codes or names are separated by commas; a reason is a must.
In the Markdown below the front matter it is a comment of HTML, and holds for a paragraph (`below.py`).
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from cjm_plugin.checks.below import comments_below
from cjm_plugin.checks.registry import adjustable
from cjm_plugin.frontmatter import comment_places, parts_of

_LINE_BREAK = re.compile(r"\r\n|\r|\n")
"""Other signs that part lines elsewhere are part of a text, as for whoever reads YAML."""
_MARK = re.compile("cjm:", re.IGNORECASE)
_COMMENT = re.compile(r"(?:^|\s)(?P<sign>#)\s*(?i:cjm):\s*(?P<word>[\w-]*)(?P<rest>.*)$")
_WORDS = ("accept", "accept-file")
_REST = re.compile(r"\s*(?P<codes>[\w-]+(?:\s*,\s*[\w-]+)*)\s*(?::\s*(?P<reason>.*\S))?\s*$")
_ITEM = re.compile(r"\s*-(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A comment that accepts findings of some rules on some lines."""

    line: int
    column: int
    length: int
    codes: tuple[str, ...]
    """The codes of the rules that it names."""
    unknown: tuple[str, ...]
    """What it names that is no rule."""
    reasoned: bool
    """Whether it gives a reason."""
    first: int
    last: int
    """The lines for which it holds."""
    below: bool = False
    """Whether it stands in the Markdown below the front matter."""


def acceptances(text: str, *, markdown: bool) -> tuple[Acceptance, ...]:
    """The acceptances in a file, in order: only comments accept, and no text that says the same."""
    if not _MARK.search(text):
        return ()
    ends = list(_LINE_BREAK.finditer(text))
    starts = [0, *(end.end() for end in ends)]
    lines = [text[start:stop] for start, stop in zip(starts, [*(end.start() for end in ends), len(text)], strict=True)]
    found = _found(lines, starts, comment_places(text, markdown=markdown))
    return (*found, *_found_below(text, starts)) if markdown else tuple(found)


class _Entries:
    """Where the entries of a file begin and end. Each is looked for once, however many comments belong to it."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._ends: dict[int, int] = {}

    @cached_property
    def _following(self) -> list[int]:
        """For each line the next one that says something, itself included."""
        following, found = [], len(self._lines)
        for place in range(len(self._lines) - 1, -1, -1):
            found = place if _says_something(self._lines[place]) else found
            following.append(found)
        return following[::-1]

    def below(self, index: int) -> int:
        """The first line of the entry below a comment of its own; the comment's where there is none."""
        found = self._next(index)
        return found if found < len(self._lines) else index

    def _next(self, index: int) -> int:
        """The line from a position on that says something; the number of all lines where there is none."""
        return self._following[index] if index < len(self._lines) else index

    def end(self, first: int) -> int:
        """The position behind the last line of an entry."""
        if first not in self._ends:
            entry, depth = self._lines[first], _depth(self._lines[first])
            last, next_ = first + 1, self._next(first + 1)
            while next_ < len(self._lines) and _belongs(self._lines[next_], entry, depth):
                last, next_ = next_ + 1, self._next(next_ + 1)
            self._ends[first] = last
        return self._ends[first]


def _found_below(text: str, starts: list[int]) -> Iterator[Acceptance]:
    body = len(text) - len(parts_of(text)[3])
    for match, line, lines in comments_below(text, body, starts):
        scope = (0, len(starts)) if _is_of_file(match) else lines
        yield _acceptance(match, line, match.start() - starts[line], scope, below=True)


def _found(lines: list[str], starts: list[int], comments: Collection[int]) -> Iterator[Acceptance]:
    entries = _Entries(lines)
    for index, (line, start) in enumerate(zip(lines, starts, strict=True)):
        match = _COMMENT.search(line)
        if match and start + match.start("sign") in comments:
            own_line = not line[: match.start()].strip()
            first = entries.below(index) if own_line else index
            scope = (0, len(lines)) if _is_of_file(match) else (first, entries.end(first))
            yield _acceptance(match, index, match.start("sign"), scope)


def _is_of_file(comment: re.Match[str]) -> bool:
    return comment["word"].lower() == "accept-file"


def _acceptance(
    match: re.Match[str], index: int, column: int, scope: tuple[int, int], *, below: bool = False
) -> Acceptance:
    # Another word is no acceptance, but its author meant one.
    rest = _REST.match(match["rest"]) if match["word"].lower() in _WORDS else None
    written = re.split(r"\s*,\s*", rest["codes"]) if rest else []
    codes = {name: adjustable(name) for name in written}
    return Acceptance(
        index + 1,
        column + 1,
        len(match[0].lstrip()),
        tuple(code for code in codes.values() if code),
        tuple(name for name, code in codes.items() if not code),
        bool(rest and rest["reason"]),
        scope[0] + 1,
        scope[1],
        below,
    )


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _belongs(line: str, entry: str, depth: int) -> bool:
    """Whether a line that says something is still part of an entry: deeper, or an item of the list that it holds.

    Comments and empty lines end no entry, wherever they begin.
    """
    if _depth(line) > depth:
        return True
    return _depth(line) == depth and bool(_ITEM.match(line)) and not _ITEM.match(entry)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
