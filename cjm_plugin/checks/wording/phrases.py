"""Phrases to look for in Russian texts, written so that they can be read."""

import re
from functools import cache, cached_property, lru_cache
from itertools import compress

from cjm_plugin.checks.wording.beginnings import beginnings

_SMALL_LETTERS = {letter: letter.lower() for letter in "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"}
_PLAIN = str.maketrans({**_SMALL_LETTERS, "ё": "е", "Ё": "е"})
_LETTERS = 3
_BEGUN = re.compile(rf"\W*(?P<letters>\w{{1,{_LETTERS}}})")
"""What stands before the first word, and the letters by which its phrases are found."""


class Phrases:
    """Phrases, one a line; a backslash at its end joins the next.

    They are compiled when first asked for, and with `first` only those that begin as the text does: to compile all
    takes longer than to read a file.

    A phrase is a regular expression in which `~` stands for any ending of a word, `…` for up to three further words
    without «и», and a blank for any space; small letters stand for capitals too, and е for ё. It begins and ends with
    a word. With `first` it stands at the beginning of the text.
    """

    def __init__(self, lines: str, *, first: bool = False) -> None:
        written = lines.replace("\\\n", "").splitlines()
        self.phrases = tuple(phrase for line in written if (phrase := line.strip()))
        self.first = first
        self._by_letters: dict[str, list[str]] = {}

    def search(self, text: str) -> str:
        """The first such words of a text, exactly as they stand there; empty when there are none."""
        read = plain(text)
        found = self._at_the_beginning(read) if self.first else self._anywhere.search(read)
        return text[slice(*found.span("words"))] if found else ""

    @cached_property
    def _anywhere(self) -> re.Pattern[str]:
        return _expression("|".join(self.phrases))

    def _at_the_beginning(self, text: str) -> re.Match[str] | None:
        begun = _BEGUN.match(text)
        if not begun:
            return None
        tried = (_expression(phrase).match(text, begun.start("letters")) for phrase in self._begun(begun["letters"]))
        return next(filter(None, tried), None)

    def _begun(self, letters: str) -> list[str]:
        """The phrases of a text that begins with these letters."""
        if letters not in self._by_letters:
            fit = (any(map(letters.startswith, begun)) for begun in self._beginnings)
            self._by_letters[letters] = list(compress(self.phrases, fit))
        return self._by_letters[letters]

    @cached_property
    def _beginnings(self) -> list[frozenset[str]]:
        # Of a text only the first word is looked at.
        begun = (beginnings(phrase, _LETTERS) for phrase in self.phrases)
        return [frozenset(letters.partition(" ")[0] for letters in each) for each in begun]


@cache
def _expression(phrase: str) -> re.Pattern[str]:
    """An expression that fits a phrase where a word begins."""
    return re.compile(rf"\b(?P<words>{written_out(phrase)})(?!\w)")


@lru_cache(maxsize=500)
def plain(text: str) -> str:
    """A text in small letters and with е for ё: as long as before, letter by letter. Several rules ask in turn."""
    small = text.lower().replace("ё", "е")
    # Few letters of no Russian word become two when they are made small.
    return small if len(small) == len(text) else text.translate(_PLAIN)


def written_out(phrase: str) -> str:
    """A phrase as a regular expression."""
    return phrase.replace("… ", r"(?:(?!и )[\w«»-]+ ){0,3}").replace("~", r"\w*").replace(" ", r"\s+")
