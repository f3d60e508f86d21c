"""Findings that an author accepts where they stand: `# cjm: accept CJM301: the interviews are in March`.

The comment stands behind an entry or on lines of its own above it, and holds for the entry with everything that is
indented below it. `accept-file` holds for the whole file. Codes or names are separated by commas; a reason is a must.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cjm_plugin.checks.registry import rule_called

_MARK = "cjm:"
_COMMENT = re.compile(r"(?:^|\s)#\s*cjm:\s*(?P<word>accept(?:-file)?)\b(?P<rest>.*)$")
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

    def covers(self, code: str, line: int) -> bool:
        """Whether it accepts a finding of a rule on a line."""
        return code in self.codes and self.first <= line <= self.last


def acceptances(text: str) -> tuple[Acceptance, ...]:
    """The acceptances in a file, in order."""
    return tuple(_found(text.splitlines())) if _MARK in text else ()


def _found(lines: list[str]) -> Iterator[Acceptance]:
    for index, line in enumerate(lines):
        match = _COMMENT.search(line)
        if match:
            yield _acceptance(match, index, lines)


def _acceptance(match: re.Match[str], index: int, lines: list[str]) -> Acceptance:
    rest = _REST.match(match["rest"])
    written = re.split(r"\s*,\s*", rest["codes"]) if rest else []
    rules = {name: rule_called(name) for name in written}
    first, last = (0, len(lines)) if match["word"] == "accept-file" else _scope(index, match, lines)
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    return Acceptance(
        index + 1,
        start + 1,
        match.end() - start,
        tuple(rule.code for rule in rules.values() if rule),
        tuple(name for name, rule in rules.items() if not rule),
        bool(rest and rest["reason"]),
        first + 1,
        last,
    )


def _scope(index: int, match: re.Match[str], lines: list[str]) -> tuple[int, int]:
    """The entry that a comment belongs to, as positions from its first line up to the one behind its last."""
    first = index
    if not lines[index][: match.start()].strip():
        first = next((place for place in range(index + 1, len(lines)) if _says_something(lines[place])), index)
    depth = _depth(lines[first])
    last = first + 1
    while last < len(lines) and _belongs(lines[last], lines[first], depth):
        last += 1
    return first, last


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _belongs(line: str, entry: str, depth: int) -> bool:
    """Whether a line is still part of an entry: deeper, empty, or an item of the list that the entry holds."""
    if not line.strip() or _depth(line) > depth:
        return True
    return _depth(line) == depth and bool(_ITEM.match(line)) and not _ITEM.match(entry)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
