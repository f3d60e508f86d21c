"""Which parts of a Markdown text are code: nothing in them is a link."""

import re
from collections.abc import Iterator

_FENCED = re.compile(
    r"^[ \t>]*(?P<fence>`{3,}|~{3,})[^\n`]*\n.*?^[ \t>]*(?P=fence)[`~]*[ \t]*\r?$", re.MULTILINE | re.DOTALL
)
_IN_LINE = re.compile(r"(?<!`)(?P<ticks>`+)(?!`)(?:[^\n]|\n(?!\s*\n))+?(?<!`)(?P=ticks)(?!`)")
_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
_HOLDS_INDENTED_TEXT = re.compile(r"\s*(?:[-*+]|\d+[.)]|!!!|\?\?\?\+?|===|:|\[\^[^\]]+\]:)(?:\s|\Z)")
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
