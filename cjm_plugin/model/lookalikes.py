"""Signs that nobody tells apart by looking: names that are written with them are not what they seem to be."""

import unicodedata
from functools import lru_cache

from cjm_plugin.model.fields import ID_PATTERN

LATIN_BY_CYRILLIC = dict(zip("асеорхуіјѕһԁԛԝАВЕЅІЈКМНОРСТХУ", "aceopxyijshdqwABESIJKMHOPCTXY", strict=True))
"""Cyrillic letters, and the Latin ones that they look like."""
HYPHENS = "‐‑‒–—―−"
"""Signs that look like the hyphen of the keyboard."""
_INVISIBLE = {"Cf", "Cc", "Zs", "Mn"}
_PLAIN = str.maketrans({**LATIN_BY_CYRILLIC, **dict.fromkeys(HYPHENS, "-")})


def invisible(text: str) -> list[str]:
    """The characters of a text that are not to be seen, plain spaces aside."""
    return [sign for sign in text if unicodedata.category(sign) in _INVISIBLE and sign != " "]


def plain(text: str) -> str:
    """What a name seems to be: in Latin letters, with plain hyphens and without what is not to be seen."""
    hidden = set(invisible(text))
    return "".join(sign for sign in text if sign not in hidden).translate(_PLAIN)


@lru_cache(maxsize=10_000)
def seems_an_id(text: str) -> bool:
    """Whether a text looks like an id to its author and is none.

    Words all in Cyrillic letters are words, whatever they look like: «роса».
    """
    if text.isascii() or " " in text:
        return False
    seeming = plain(text)
    latin = any("a" <= letter <= "z" for letter in text)
    return latin and ID_PATTERN.fullmatch(seeming) is not None
