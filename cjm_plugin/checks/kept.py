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
    """Wordings, as `dump_wordings` wrote them. `DamagedError` when asked, if somebody else wrote what stands there."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _read(self) -> tuple[Wording, ...]:
        return _undamaged(_wordings, self._text)

    @overload
    def __getitem__(self, place: int) -> Wording: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Wording]: ...
    def __getitem__(self, place: int | slice) -> Wording | Sequence[Wording]:
        return self._read[place]

    def __len__(self) -> int:
        return len(self._read)


class KeptLines(Mapping[str, Line]):
    """Lines by the places of what stands there, as `dump_lines` wrote them. `DamagedError` as above."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _read(self) -> dict[str, Line]:
        return _undamaged(_lines, self._text)

    def __getitem__(self, key: str) -> Line:
        return self._read[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)


def dump_wordings(wordings: Iterable[Wording]) -> str:
    """The wordings as JSON."""
    return _json([[each.kind, each.id, each.text, each.path, each.folded] for each in wordings])


def dump_lines(lines: Mapping[str, Line]) -> str:
    """The lines as JSON."""
    return _json(dict(lines))


def _wordings(data: Any) -> tuple[Wording, ...]:
    return tuple(Wording(kind, id_, text, tuple(path), tuple(folded)) for kind, id_, text, path, folded in data)


def _lines(data: Any) -> dict[str, Line]:
    return {key: Line(*line) for key, line in data.items()}


def _undamaged(made: Callable[[Any], T], text: str) -> T:
    try:
        return made(json.loads(text))
    except (ValueError, TypeError, AttributeError) as error:
        raise DamagedError(text) from error


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
