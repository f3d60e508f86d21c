"""Journeys that were called otherwise once: what other ones say of them is understood by their ids of today."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import TypeAlias, TypeVar

from cjm_plugin.frontmatter import plain_fields
from cjm_plugin.history.chains import Version
from cjm_plugin.history.journal import SHORT
from cjm_plugin.history.references import with_references
from cjm_plugin.model.journey import Journey, LifeSituation
from cjm_plugin.repository import contents

J = TypeVar("J", bound=Journey)
Places: TypeAlias = Mapping[str, int]
"""The places of commits in the log, the oldest first, by their short names."""
_Meant: TypeAlias = list[tuple[int, str]]
"""The ids of today that an id stood for, each with the place from which on it did."""


class FormerIds:
    """The ids of today by those of then. One id may have been that of several journeys, one after another."""

    def __init__(self, told: Iterable[tuple[Journey, Sequence[Version]]], places: Places, top: Path) -> None:
        """`told` are the journeys of today with their versions."""
        self._places = places
        self._services: dict[str, _Meant] = {}
        self._situations: dict[str, _Meant] = {}
        self._of: dict[str, set[str]] = {}
        """Every id of each journey, by its path."""
        for journey, versions in told:
            found = self._situations if isinstance(journey, LifeSituation) else self._services
            ids = _ids(journey, versions, top)
            self._of[journey.path] = {journey.id, *ids}
            for version, id_ in zip(versions, ids, strict=True):
                found.setdefault(id_, []).append((places[version.commit.id[:SHORT]], journey.id))
        for meant in (*self._services.values(), *self._situations.values()):
            meant.sort()

    def understood(self, journey: J, version: str) -> J:
        """A version that names other journeys by their ids of today; the same object where it does so anyway.

        `version` is the short name of its commit.
        """
        place = self._places[version]
        return with_references(
            journey, lambda id_: self.service(id_, place), lambda id_: self.life_situation(id_, place)
        )

    def service(self, id_: str, place: int) -> str:
        """The id of today of a service, by what it was called after the commit at a place."""
        return _at(self._services.get(id_, []), id_, place)

    def life_situation(self, id_: str, place: int) -> str:
        """The same of a life situation."""
        return _at(self._situations.get(id_, []), id_, place)

    def of(self, journey: Journey) -> set[str]:
        """Every id that a journey of today has or had."""
        return self._of[journey.path]


def _at(meant: _Meant, id_: str, place: int) -> str:
    before = bisect_right(meant, place, key=lambda each: each[0])
    return meant[before - 1][1] if before else id_


def _ids(journey: Journey, versions: Sequence[Version], top: Path) -> list[str]:
    """What a journey was called in each version: the name of its file, or what it said itself, if it does so today."""
    names = [PurePosixPath(version.path).stem for version in versions]
    if journey.id == PurePosixPath(journey.path).name:
        return names
    stored = contents(top, [version.content for version in versions if version.content])
    said = [plain_fields(stored.get(version.content or "", b""), ("id",)).get("id") for version in versions]
    return [id_ if isinstance(id_, str) else name for id_, name in zip(said, names, strict=True)]
