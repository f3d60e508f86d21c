"""Comments for the checks in the Markdown below the front matter: `<!-- cjm: accept CJM601: a quotation -->`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cjm_plugin.public_text import code_in

_COMMENT = re.compile(r"<!--\s*(?i:cjm):\s*(?P<word>[\w-]*)(?P<rest>[^\n]*?)\s*-->")
_ANY_COMMENT = re.compile(r"<!--.*?-->")


class Below(NamedTuple):
    """A comment, its line from 0, and the lines for which it holds."""

    match: re.Match[str]
    line: int
    lines: tuple[int, int]


def comments_below(text: str, body: int, starts: list[int]) -> Iterator[Below]:
    """The comments behind the place `body`; `starts` are the places where the lines begin.

    Each holds for the paragraph in which it stands, or if it stands alone, for the next one. In code they are examples.
    """
    code = code_in(text, body)
    lines = [text[max(start, body) : end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    line = 0
    for match in _COMMENT.finditer(text, body):
        if any(start <= match.start() < end for start, end in code):
            continue
        while line + 1 < len(starts) and starts[line + 1] <= match.start():
            line += 1
        yield Below(match, line, _paragraph(lines, line))


def _paragraph(lines: list[str], line: int) -> tuple[int, int]:
    first = last = line
    while first > 0 and lines[first - 1].strip():
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].strip():
        last += 1
    if any(_ANY_COMMENT.sub("", each).strip() for each in lines[first : last + 1]):
        return first, last + 1
    below = next((place for place in range(last + 1, len(lines)) if lines[place].strip()), None)
    return _paragraph(lines, below) if below is not None else (first, last + 1)
