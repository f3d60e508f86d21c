"""Which journeys the public saw at a commit: what other ones said of those that were drafts is not for it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import TypeAlias, TypeVar

from cjm_plugin.history.chains import Version
from cjm_plugin.history.journal import SHORT
from cjm_plugin.history.references import with_references
from cjm_plugin.history.today import Today
from cjm_plugin.model.journey import Journey, LifeSituation, Service
from cjm_plugin.repository import Touched, contents

J = TypeVar("J", bound=Journey)
_Told: TypeAlias = tuple[Journey, Sequence[Version]]
_Seen: TypeAlias = tuple[Sequence[int], Sequence[bool]]
"""The places of commits that touched a file, and whether the public saw it from there on."""
_WORD = re.compile(rb"[\w-]+")


class PublishedThen:
    """Journeys refer to others only from a life situation to services and back."""

    def __init__(self, log: Sequence[Touched], told: Sequence[_Told], top: Path, today: Today) -> None:
        """`log` is all that became of the files, the oldest first; `told` are journeys of today with their versions."""
        self._places = {each.commit.id[:SHORT]: place for place, each in enumerate(log)}
        situations = [each for each in told if isinstance(each[0], LifeSituation)]
        stored = contents(top, _names(situations))
        named = {word.decode() for raw in stored.values() for word in _WORD.findall(raw)} if stored else set()
        services = [each for each in told if isinstance(each[0], Service) and not named.isdisjoint(_ids(each))]
        stored = {**stored, **contents(top, _names(services))}
        self._situations, self._services = (
            {journey.id: self._seen(versions, stored, today) for journey, versions in each}
            for each in (situations, services)
        )

    def of(self, journey: J, version: str) -> J:
        """A version as the public could have seen it; `version` is the short name of its commit."""
        place = self._places[version]
        return with_references(
            journey,
            lambda id_: id_ if _was_seen(self._services.get(id_), place) else None,
            lambda id_: id_ if _was_seen(self._situations.get(id_), place) else None,
        )

    def _seen(self, versions: Sequence[Version], stored: Mapping[str, bytes], today: Today) -> _Seen:
        places = [self._places[version.commit.id[:SHORT]] for version in versions]
        seen = [bool(each.content) and today.may_tell_of(stored[each.content or ""]) for each in versions]
        return places, seen


def _names(told: Iterable[_Told]) -> list[str]:
    return [version.content for _, versions in told for version in versions if version.content]


def _ids(told: _Told) -> Iterator[str]:
    """The id of a journey, and those that it had."""
    journey, versions = told
    return iter({journey.id, *(PurePosixPath(version.path).stem for version in versions)})


def _was_seen(seen: _Seen | None, place: int) -> bool:
    """Whether the last commit up to a place left a file there that the public saw. In doubt it did not."""
    if seen is None:
        return False
    places, states = seen
    at = bisect_right(places, place)
    return at > 0 and states[at - 1]
