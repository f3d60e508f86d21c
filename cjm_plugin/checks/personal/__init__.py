"""Personal data in a text: how to reach a person, and the numbers of their documents.

A finding stops a publication, so what may be an agency's own, an example or another number is let through: in doubt,
nothing is found. Names are not looked for: no rule can tell a client's from a minister's.
"""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple, TypeAlias

__all__ = ["Kind", "Personal", "personal"]


class Kind(StrEnum):
    """What is told of a person."""

    EMAIL = "email"
    PHONE = "phone"
    SNILS = "snils"
    PASSPORT = "passport"
    CARD = "card"


class Personal(NamedTuple):
    """A piece of a text that tells of a person."""

    kind: Kind
    words: str
    """As it stands in the text."""
    occurrence: int
    """Which of the places in the text where the same words stand, from 0."""

    @property
    def masked(self) -> str:
        """As anybody may see it: enough to find it in the text, too little to use it."""
        if self.kind is Kind.EMAIL:
            name, _, domain = self.words.partition("@")
            return f"{name[0]}•••@{domain}"
        places = [place for place, sign in enumerate(self.words) if sign.isdecimal()]
        hidden = places[2 if self.kind is Kind.PHONE else 0 : -2]
        return "".join("•" if place in hidden else sign for place, sign in enumerate(self.words))


def personal(text: str) -> Iterator[Personal]:
    """The personal data in a text, in its order. Nothing is looked for in addresses of the web."""
    if "@" not in text and not _MANY_DIGITS.search(text):
        return
    taken = [match.span() for match in _WEB.finditer(text)]
    found: list[tuple[int, Personal]] = []
    for kind, pattern, is_personal in _searches():
        for match in pattern.finditer(text):
            start, end = match.span()
            if not any(start < last and first < end for first, last in taken) and is_personal(match):
                taken.append((start, end))
                found.append((start, Personal(kind, match[0], text.count(match[0], 0, start))))
    yield from (each for _, each in sorted(found))


_MANY_DIGITS = re.compile(r"\d(?:\D*\d){8}")
"""Most texts have fewer, and are passed over at once."""
_WEB = re.compile(r"\bhttps?://[^\s<>()\[\]]+|\bwww\.[^\s<>()\[\]]+", re.IGNORECASE)
_Searches: TypeAlias = tuple[tuple[Kind, re.Pattern[str], Callable[[re.Match[str]], bool]], ...]


@cache
def _searches() -> _Searches:
    """In the order in which they are made: what one has taken is no longer another's."""
    # Compiled when the first text needs them: that takes longer than to read a file.
    from cjm_plugin.checks.personal.contacts import EMAIL, PHONE, is_personal_email, is_personal_phone  # noqa: PLC0415
    from cjm_plugin.checks.personal.documents import CARD, PASSPORT, SNILS, is_card, is_passport, is_snils  # noqa: PLC0415

    return (
        (Kind.EMAIL, EMAIL, is_personal_email),
        (Kind.CARD, CARD, is_card),
        (Kind.SNILS, SNILS, is_snils),
        (Kind.PHONE, PHONE, is_personal_phone),
        (Kind.PASSPORT, PASSPORT, is_passport),
    )
