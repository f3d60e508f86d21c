"""Parts of what is kept of a file that are only read when somebody asks: mostly nobody does."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar, overload

from cjm_plugin.checks.facts import Line, Wording

T = TypeVar("T")


class DamagedError(ValueError):
    """What was kept is not what was written."""


class KeptWordings(Sequence[Wording]):
    """The wordings of what `dump_later` wrote. `DamagedError` when asked, if somebody else wrote what stands there."""

    def __init__(self, later: bytes) -> None:
        self._later = later

    @cached_property
    def _read(self) -> tuple[Wording, ...]:
        return _undamaged(_wordings, self._later)

    @overload
    def __getitem__(self, place: int) -> Wording: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Wording]: ...
    def __getitem__(self, place: int | slice) -> Wording | Sequence[Wording]:
        return self._read[place]

    def __len__(self) -> int:
        return len(self._read)


class KeptLines(Mapping[str, Line]):
    """Its lines, by the places of what stands there. `DamagedError` as above."""

    def __init__(self, later: bytes) -> None:
        self._later = later

    @cached_property
    def _read(self) -> dict[str, Line]:
        return _undamaged(_lines, self._later)

    def __getitem__(self, key: str) -> Line:
        return self._read[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)


def dump_later(wordings: Iterable[Wording], lines: Mapping[str, Line]) -> bytes:
    """Both as JSON."""
    said = [[each.kind, each.id, each.text, each.path, each.folded] for each in wordings]
    return json.dumps([said, dict(lines)], ensure_ascii=False, separators=(",", ":")).encode()


def _wordings(data: Any) -> tuple[Wording, ...]:
    wordings, _ = data
    return tuple(Wording(kind, id_, text, tuple(path), tuple(folded)) for kind, id_, text, path, folded in wordings)


def _lines(data: Any) -> dict[str, Line]:
    _, lines = data
    return {key: Line(*line) for key, line in lines.items()}


def _undamaged(made: Callable[[Any], T], later: bytes) -> T:
    try:
        return made(json.loads(later))
    except (ValueError, TypeError, AttributeError) as error:
        raise DamagedError from error
