"""A text and its lines, as an editor counts them."""

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from cjm_plugin.frontmatter.result import Span

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


class Source:
    """A text with places in it. Everywhere inside this package a place is an index into the text.

    YAML also ends lines at U+2028 and the like; editors do not, so YAML's own line numbers are not used.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        if "\r" in self.text:
            return [0, *(match.end() for match in _LINE_BREAK.finditer(self.text))]
        # The same, and the usual case: half a microsecond a line is much when there are a million lines.
        return list(accumulate((len(line) + 1 for line in self.text.split("\n")[:-1]), initial=0))

    def line(self, index: int) -> int:
        """The number of the line that holds the place, from 1."""
        return bisect_right(self._starts, index)

    def bounds(self, line: int) -> tuple[int, int]:
        """Where a line begins and ends, without its line break."""
        start = self._starts[line - 1]
        if line == len(self._starts):
            return start, len(self.text)
        end = self._starts[line]
        return start, end - (2 if self.text.endswith("\r\n", start, end) else 1)

    def line_count(self) -> int:
        """How many lines there are; a text that ends with a line break has an empty last one."""
        return len(self._starts)

    def span(self, start: int, end: int) -> Span:
        """The places from `start` up to `end`, cut to the first line, at least one character wide.

        A place at the very end of the text, or of a line, is shown at the last character before it.
        """
        if start >= len(self.text):
            start = max(0, len(self.text.rstrip()) - 1)
        line = self.line(start)
        first, last = self.bounds(line)
        start = max(first, min(start, last - 1))
        return Span(line, start - first + 1, max(1, min(end, last) - start))
