"""Ids proposed from titles."""

import re
import unicodedata
from collections.abc import Container
from itertools import count

_LATIN = {
    **dict(zip("абвгдезийклмнопрстуфхцыэ", "abvgdeziyklmnoprstufhcye", strict=True)),
    **{"ё": "e", "ж": "zh", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ъ": "", "ь": ""},
    **{"і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "u", "№": "n", "'": "", "’": ""},
}
"""After GOST 7.79-2000, system B, with the signs that an id cannot hold left out or simplified: it is how the ids of
the catalogue are written (`nalogovyy-vychet`, `socialnaya-stipendiya`).
"""
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")

PAGE_LENGTH = 50
"""How long the proposed id of a page may be: it is the name of its file, and part of its address."""
PART_LENGTH = 30
"""How long that of a step, a problem or another part of a page may be."""


def proposed_id(text: str, taken: Container[str] = (), *, longest: int = PAGE_LENGTH) -> str:
    """An id made of the text's first words, and of a number where it is taken; empty where no letter is known."""
    latin = "".join(_LATIN.get(letter, letter) for letter in text.casefold())
    plain = unicodedata.normalize("NFKD", latin)
    unaccented = "".join(letter for letter in plain if not unicodedata.combining(letter))
    found = _cut(_NOT_IN_IDS.sub("-", unaccented).strip("-"), longest)
    return _free(found, taken) if found else ""


def _cut(words: str, longest: int) -> str:
    """The first words that are not longer together; the beginning of the first one, if that alone is."""
    if len(words) <= longest:
        return words
    whole, hyphen, _ = words[: longest + 1].rpartition("-")
    return whole if hyphen else words[:longest]


def _free(wanted: str, taken: Container[str]) -> str:
    if wanted not in taken:
        return wanted
    return next(each for number in count(2) if (each := f"{wanted}-{number}") not in taken)
