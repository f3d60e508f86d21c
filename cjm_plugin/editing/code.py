"""Which parts of a Markdown text are code: nothing in them is a link."""

import re
from collections.abc import Iterator

_FENCED = re.compile(
    r"^[ \t>]*(?P<fence>`{3,}|~{3,})[^\n`]*\n.*?^[ \t>]*(?P=fence)[`~]*[ \t]*\r?$", re.MULTILINE | re.DOTALL
)
_IN_LINE = re.compile(r"(?<!`)(?P<ticks>`+)(?!`)(?:[^\n]|\n(?!\s*\n))+?(?<!`)(?P=ticks)(?!`)")
_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
_HOLDS_INDENTED_TEXT = re.compile(r" {0,3}(?:[-*+]|\d+[.)]|!!!|\?\?\?\+?|===|:|\[\^[^\]]+\]:)(?:\s|\Z)")
"""Lists, notes, tabs and the like: what is indented below them is text."""
_INDENT = 4


def code_in(text: str, body: int) -> list[tuple[int, int]]:
    """From where up to where code stands. The Markdown begins at `body`; before it are texts of front matter."""
    fenced = [match.span() for match in _FENCED.finditer(text)]
    indented = [each for each in _indented(text, body) if not _inside(each[0], fenced)]
    blocks = fenced + indented
    in_line = (match.span() for match in _IN_LINE.finditer(text))
    return blocks + [
        each for each in in_line if not _inside(each[0], blocks) and "\n" not in text[each[0] : min(each[1], body)]
    ]


def _inside(index: int, parts: list[tuple[int, int]]) -> bool:
    return any(start <= index < end for start, end in parts)


def _indented(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Lines far to the right behind an empty one, unless they belong to a list or a note above."""
    may_begin, below_list = True, False
    for match in _LINE.finditer(text, body):
        line = match[0].expandtabs(_INDENT)
        if not line.strip():
            may_begin = True
        elif line.startswith(" " * _INDENT):
            if may_begin and not below_list:
                yield match.span()
            may_begin = may_begin and not below_list
        else:
            may_begin, below_list = False, bool(_HOLDS_INDENTED_TEXT.match(line))
