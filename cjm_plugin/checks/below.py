"""Comments for the checks in the Markdown below the front matter: `<!-- cjm: accept CJM601: a quotation -->`."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from cjm_plugin.public_text import Code

_COMMENT = re.compile(r"<!--\s*(?i:cjm):\s*(?P<word>[\w-]*)(?P<rest>[^\n]*?)\s*-->")
_ANY_COMMENT = re.compile(r"<!--.*?-->")


class Below(NamedTuple):
    """A comment, its line from 0, and the lines for which it holds."""

    match: re.Match[str]
    line: int
    lines: tuple[int, int]


def comments_below(text: str, body: int, starts: Sequence[int]) -> Iterator[Below]:
    """The comments behind the place `body`; `starts` are the places where the lines begin.

    Each holds for the paragraph in which it stands, or if it stands alone, for the next one. In code they are examples.
    """
    code = Code(text, body)
    lines = [text[max(start, body) : end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    paragraphs = _paragraphs(lines)
    line = 0
    for match in _COMMENT.finditer(text, body):
        while line + 1 < len(starts) and starts[line + 1] <= match.start():
            line += 1
        if match.start() not in code:
            yield Below(match, line, paragraphs[line])


def _paragraphs(lines: Sequence[str]) -> dict[int, tuple[int, int]]:
    """For each line that says something its paragraph; for one of comments alone the next that has words, or itself."""
    found: dict[int, tuple[int, int]] = {}
    next_words: tuple[int, int] | None = None
    blocks = [list(block) for says, block in groupby(range(len(lines)), key=lambda at: bool(lines[at].strip())) if says]
    for block in reversed(blocks):
        own = (block[0], block[-1] + 1)
        if any(_ANY_COMMENT.sub("", lines[at]).strip() for at in block):
            next_words = own
        found.update(dict.fromkeys(block, next_words or own))
    return found
