"""What an author most likely meant."""

from collections.abc import Collection
from functools import lru_cache
from itertools import takewhile

_CLOSE_ENOUGH = 65.0
"""Of 100; below that a suggestion misleads more often than it helps."""

_TIES = 20
"""Of so many equally near names one is chosen."""


class Nearest:
    """Suggests the nearest of some known names. Asked again for the same name it answers from memory."""

    def __init__(self, names: Collection[str]) -> None:
        self._names = tuple(names)
        self._find = lru_cache(maxsize=None)(self._search)

    def to(self, name: str) -> str | None:
        """The nearest known name, of several the one that begins most like it; `None` when none is near."""
        return self._find(name)

    def _search(self, name: str) -> str | None:
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - needed only where something is wrong

        found = process.extract(name, self._names, scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH, limit=_TIES)
        best = [known for known, score, _ in found if score == found[0][1]]
        return max(best, key=lambda known: _begins_alike(known, name), default=None)


def _begins_alike(one: str, other: str) -> int:
    """How many letters two names have in common at their beginnings."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
