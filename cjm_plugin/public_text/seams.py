"""Texts out of which something was taken, put together again."""

from collections.abc import Iterable

_CLOSING = tuple(",.;:!?…)»")
"""Before these signs there is no blank."""


def joined(pieces: Iterable[str]) -> str:
    """A text without what stood between its pieces, as if it had never been there.

    Of the blanks before and behind a gap, only those of one place are left.
    """
    parts, blanks = list[str](), ""
    for piece in pieces:
        words = piece.lstrip()
        blanks = _of_one_place(blanks, piece[: len(piece) - len(words)])
        if parts and words.startswith(_CLOSING) and "\n" not in blanks:
            blanks = ""
        if words:
            parts += [blanks, words.rstrip()]
            blanks = words[len(parts[-1]) :]
    return "".join([*parts, blanks])


def _of_one_place(before: str, behind: str) -> str:
    """Blanks instead of those before and behind a gap: a line that ends stays ended, the next one as far indented."""
    if not (before and behind):
        return before or behind
    ends = max(before.count("\n"), behind.count("\n"))
    if not ends:
        return min(before, behind, key=len)
    return "\n" * ends + (behind if "\n" in behind else before).rpartition("\n")[2]
