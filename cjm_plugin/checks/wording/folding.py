"""Words without their endings."""

import re
from functools import cache
from typing import Any

_WORD = re.compile(r"[^\W\d_]{2,}")


def fold(text: str) -> tuple[str, ...]:
    """The words of a text without their endings, each once, in the order of the alphabet."""
    words = _WORD.findall(text.casefold().replace("ё", "е"))
    return tuple(sorted({_stem(word) for word in words}))


@cache
def _stem(word: str) -> str:
    stem: str = _stemmer().stemWord(word)
    return stem


@cache
def _stemmer() -> Any:
    import snowballstemmer  # noqa: PLC0415 - slow to import

    return snowballstemmer.stemmer("russian")
