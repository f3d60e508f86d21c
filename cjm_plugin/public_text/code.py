"""Which parts of a Markdown text are code: nothing in them is a link, or a comment."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

_FENCED = re.compile(
    r"^[ \t>]*(?P<fence>`{3,}|~{3,})[^\n`]*\n.*?^[ \t>]*(?P=fence)[`~]*[ \t]*\r?$", re.MULTILINE | re.DOTALL
)
_IN_LINE = re.compile(r"(?<!`)(?P<ticks>`+)(?!`)(?:[^\n]|\n(?!\s*\n))+?(?<!`)(?P=ticks)(?!`)")
_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
_HOLDS_INDENTED_TEXT = re.compile(r"\s*(?:[-*+]|\d+[.)]|!!!|\?\?\?\+?|===|:|\[\^[^\]]+\]:)(?:\s|\Z)")
"""Lists, notes, tabs and the like: what is indented below them is text."""
_INDENT = 4


class Code:
    """The places of a text that stand in code. The Markdown begins at `body`; before it are texts of front matter."""

    def __init__(self, text: str, body: int) -> None:
        fenced = [match.span() for match in _FENCED.finditer(text)]
        in_fences = _Pieces(fenced)
        blocks = _Pieces([*fenced, *(each for each in _indented(text, body) if each[0] not in in_fences)])
        in_line = (match.span() for match in _IN_LINE.finditer(text))
        spans = (each for each in in_line if each[0] not in blocks)
        self._pieces = _Pieces(
            [*blocks.spans, *(each for each in spans if "\n" not in text[each[0] : min(each[1], body)])]
        )

    def __contains__(self, place: int) -> bool:
        return place in self._pieces


class _Pieces:
    """Pieces of a text, of which there may be thousands: whether a place is in one takes no look at all of them."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self.spans = sorted(spans)
        self._ends = list(accumulate((end for _, end in self.spans), max))

    def __contains__(self, place: int) -> bool:
        before = bisect_right(self.spans, place, key=lambda span: span[0])
        return before > 0 and place < self._ends[before - 1]


def _indented(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Lines behind an empty one that stand further to the right than text may there: what is in a list or a note stands
    one step to the right of it.
    """
    may_begin, depth = True, 0
    for match in _LINE.finditer(text, body):
        line = match[0].expandtabs(_INDENT)
        steps = (len(line) - len(line.lstrip(" "))) // _INDENT
        if not line.strip():
            may_begin = True
        elif may_begin and steps > depth:
            yield match.span()
        else:
            if _HOLDS_INDENTED_TEXT.match(line):
                depth = steps + 1
            elif may_begin:
                depth = steps
            may_begin = False
