"""The marks between which a text is internal."""

import re
from collections.abc import Callable, Iterable, Iterator

_MARKER = re.compile(
    r"<!-{2,}\s*(?:(?P<end>/\s*internal\s*-{2,}!?>)|(?P<aside>cjm:(?:(?!<!--|-->).)*(?:-->|\Z))|"
    r"internal\b(?:(?!<!--|-->).)*(?:-->)?)",
    re.IGNORECASE | re.DOTALL,
)
"""An end must be written in full; a beginning counts even when it is not, or when it says more than `internal`.

A comment for the checks says why a finding is accepted, and is for the authors alone.
"""


def public_text(text: str, join: Callable[[Iterable[str]], str] = "".join) -> str:
    """A text without what stands between `<!-- internal -->` and `<!-- /internal -->`, and without the marks.

    A beginning without an end hides everything behind it; one inside another needs an end of its own. `join` puts
    together what is left.
    """
    while "<!" in text and _MARKER.search(text):  # again, in case the pieces left over make up a new mark
        text = join(text[piece] for piece, internal in _pieces(text) if not internal)
    return text


def internal_pieces(text: str) -> list[str]:
    """What stands between the marks in a text, piece by piece."""
    return [text[piece] for piece in internal_places(text)]


def internal_places(text: str) -> list[slice]:
    """Where that stands."""
    return [piece for piece, internal in _pieces(text) if internal]


def _pieces(text: str) -> Iterator[tuple[slice, bool]]:
    """The text cut at its marks, and whether each piece is internal."""
    depth, position = 0, 0
    for marker in _MARKER.finditer(text):
        yield slice(position, marker.start()), depth > 0
        if marker["aside"]:
            yield slice(marker.start(), marker.end()), True
            position = marker.end()
            continue
        depth = max(0, depth - 1) if marker["end"] else depth + 1
        position = marker.end()
    yield slice(position, len(text)), depth > 0
