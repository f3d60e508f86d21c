"""What stood at a commit in the journeys to which others refer, and whether the audience saw them.

Journeys refer to others only from a life situation to services and back.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TypeAlias, TypeVar

from cjm_plugin.frontmatter import decode, in_fragments
from cjm_plugin.history.chains import Version
from cjm_plugin.history.former_ids import FormerIds
from cjm_plugin.history.journal import SHORT
from cjm_plugin.history.references import linked, with_references
from cjm_plugin.history.today import Today
from cjm_plugin.model.journey import Journey, LifeSituation, Service
from cjm_plugin.repository import Touched, contents

J = TypeVar("J", bound=Journey)
_Told: TypeAlias = tuple[Journey, Sequence[Version]]
_WORD = re.compile(rb"[\w-]+")


@dataclass(frozen=True, slots=True)
class _File:
    """One journey over the time."""

    places: Sequence[int]
    """The places in the log of the commits that touched it."""
    links: Sequence[frozenset[str] | None]
    """To which journeys it said that it belongs from there on, by their ids of today; `None`: it was not to be seen."""

    def at(self, place: int) -> frozenset[str] | None:
        """The same after the commit at a place. Before it was there, it was not to be seen."""
        index = bisect_right(self.places, place)
        return self.links[index - 1] if index else None


class Neighbours:
    """The journeys of today, as the audience saw them at each commit."""

    def __init__(
        self, log: Sequence[Touched], told: Sequence[_Told], top: Path, today: Today, former_ids: FormerIds
    ) -> None:
        """`log` is all that became of the files, the oldest first; `told` are the journeys with their versions."""
        self._today, self._former_ids = today, former_ids
        self._places = {each.commit.id[:SHORT]: place for place, each in enumerate(log)}
        situations = [each for each in told if isinstance(each[0], LifeSituation)]
        stored = contents(top, _names(situations))
        named = {word.decode() for raw in stored.values() for word in _WORD.findall(raw)} if stored else set()
        services = [each for each in told if isinstance(each[0], Service) and not named.isdisjoint(_ids(each))]
        stored = {**stored, **contents(top, _names(services))}
        self._situations, self._services = (
            {journey.id: self._file(journey, versions, stored) for journey, versions in each}
            for each in (situations, services)
        )

    def seen_with(self, journey: J, version: str) -> J:
        """A version without what it said of journeys that the audience did not see then; `version` is the short name of
        its commit.
        """
        place = self._places[version]
        return with_references(
            journey,
            lambda id_: id_ if _at(self._services.get(id_), place) is not None else None,
            lambda id_: id_ if _at(self._situations.get(id_), place) is not None else None,
        )

    def still_linked(self, before: Journey, after: Journey, version: str) -> frozenset[str]:
        """The ids of the journeys to which only the one of two states says that it belongs, and which themselves say so
        in the other: then nothing has changed. `version` is that of the state afterwards.
        """
        place = self._places[version]
        return self._stated(before.id, after, before, place - 1) | self._stated(before.id, before, after, place)

    def linked_today(self, before: Journey, today: Journey, version: str) -> frozenset[str]:
        """The same, where the state afterwards is that of today, and `version` that of the state before."""
        place, end = self._places[version], len(self._places) and max(self._places.values())
        return self._stated(before.id, today, before, place) | self._stated(before.id, before, today, end)

    def _stated(self, id_: str, one: Journey, other: Journey, place: int) -> frozenset[str]:
        """Those to which only `one` says that it belongs, and which said so themselves after the commit at a place."""
        files = self._situations if isinstance(one, Service) else self._services
        only = frozenset(linked(one)) - frozenset(linked(other))
        return frozenset(each for each in only if id_ in (_at(files.get(each), place) or ()))

    def _file(self, journey: Journey, versions: Sequence[Version], stored: Mapping[str, bytes]) -> _File:
        places = [self._places[version.commit.id[:SHORT]] for version in versions]
        return _File(places, [self._links(journey, stored.get(version.content or "")) for version in versions])

    def _links(self, journey: Journey, raw: bytes | None) -> frozenset[str] | None:
        if raw is None or not self._today.may_tell_of(raw):
            return None
        field, ids = (
            ("life_situations", self._former_ids.life_situations)
            if isinstance(journey, Service)
            else ("services", self._former_ids.services)
        )
        return frozenset(ids.get(id_, id_) for id_ in _listed(raw, field))


def _listed(raw: bytes, field: str) -> Iterator[str]:
    """The texts in a list of a version, as far as it is plainly one."""
    fragments = in_fragments(decode(raw)[0] or "") if field.encode() in raw else None
    fragment = fragments.entries.get(field) if fragments else None
    said = fragment.data() if fragment else None
    yield from (item for item in (said if isinstance(said, list) else ()) if isinstance(item, str))


def _names(told: Iterable[_Told]) -> list[str]:
    return [version.content for _, versions in told for version in versions if version.content]


def _ids(told: _Told) -> Iterator[str]:
    """The id of a journey, and those that it had."""
    journey, versions = told
    return iter({journey.id, *(PurePosixPath(version.path).stem for version in versions)})


def _at(file: _File | None, place: int) -> frozenset[str] | None:
    return file.at(place) if file else None
