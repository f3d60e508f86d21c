"""Phrases to look for in Russian texts, written so that they can be read."""

import re
from functools import cached_property, lru_cache

_SMALL_LETTERS = {letter: letter.lower() for letter in "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"}
_PLAIN = str.maketrans({**_SMALL_LETTERS, "ё": "е", "Ё": "е"})


class Phrases:
    """Phrases, one a line; a backslash at its end joins the next.

    They are compiled when first asked for: most commands never ask.

    A phrase is a regular expression in which `~` stands for any ending of a word, `…` for up to three further words
    without «и», and a blank for any space; small letters stand for capitals too, and е for ё. It begins and ends with
    a word. With `first` it stands at the beginning of the text.
    """

    def __init__(self, lines: str, *, first: bool = False) -> None:
        self._lines = lines.replace("\\\n", "")
        self._first = first

    def search(self, text: str) -> str:
        """The first such words of a text, exactly as they stand there; empty when there are none."""
        find = self._expression.match if self._first else self._expression.search
        found = find(plain(text))
        return text[slice(*found.span("words"))] if found else ""

    @cached_property
    def _expression(self) -> re.Pattern[str]:
        phrases = "|".join(written_out(line.strip()) for line in self._lines.splitlines() if line.strip())
        start = r"\W*" if self._first else r"\b"
        return re.compile(rf"{start}(?P<words>{phrases})(?!\w)")


@lru_cache(maxsize=500)
def plain(text: str) -> str:
    """A text in small letters and with е for ё: as long as before, letter by letter. Several rules ask in turn."""
    small = text.lower().replace("ё", "е")
    # Few letters of no Russian word become two when they are made small.
    return small if len(small) == len(text) else text.translate(_PLAIN)


def written_out(phrase: str) -> str:
    """A phrase as a regular expression."""
    return phrase.replace("… ", r"(?:(?!и )[\w«»-]+ ){0,3}").replace("~", r"\w*").replace(" ", r"\s+")
