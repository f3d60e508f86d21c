"""What stood at a commit in the journeys to which others refer, and whether the audience saw them.

Journeys refer to others only from a life situation to services and back.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias, TypeVar

from cjm_plugin.audience import Audience
from cjm_plugin.frontmatter import plain_fields
from cjm_plugin.history.chains import Version
from cjm_plugin.history.former_ids import FormerIds, Places
from cjm_plugin.history.journal import SHORT
from cjm_plugin.history.references import linked, named_services, named_situations, with_references
from cjm_plugin.history.today import Today
from cjm_plugin.model.journey import Journey, LifeSituation, Service
from cjm_plugin.model.vocabulary import Status
from cjm_plugin.repository import contents

J = TypeVar("J", bound=Journey)
_Told: TypeAlias = tuple[Journey, Sequence[Version]]
_AT_ONCE = 50
"""The versions of so many journeys are in memory at a time."""
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

    def __init__(self, told: Sequence[_Told], places: Places, top: Path, today: Today, former_ids: FormerIds) -> None:
        """`told` are the journeys with their versions."""
        self._today, self._former_ids, self._places = today, former_ids, places
        situations = [each for each in told if isinstance(each[0], LifeSituation)]
        self._named: set[str] = set()
        """Every word in a life situation: what is no such word is named in none."""
        self._situations = self._files(situations, top)
        services = [each for each in told if isinstance(each[0], Service)] if self._named else []
        named = [each for each in services if not self._named.isdisjoint(former_ids.of(each[0]))]
        self._services = self._files(named, top)

    def without_unseen(
        self, before: Journey, after: Journey, version: str, *, since_then: bool = False
    ) -> tuple[Journey, Journey]:
        """Two states without what they say of journeys that the audience did not see at a commit, by its short name:
        then it is no change for it that they are named.

        `since_then` says that only `before` stood there at that commit: what `after` alone says is kept.
        """
        place, said = self._places[version], (before,) if since_then else (before, after)
        services = {id_ for each in said for id_ in named_services(each) if _at(self._services, id_, place) is None}
        situations = {
            id_ for each in said for id_ in named_situations(each) if _at(self._situations, id_, place) is None
        }

        def without(journey: J) -> J:
            return with_references(
                journey,
                lambda id_: None if id_ in services else id_,
                lambda id_: None if id_ in situations else id_,
            )

        return without(before), without(after)

    def still_linked(self, before: Journey, after: Journey, version: str) -> frozenset[str]:
        """The ids of the journeys to which only the one of two states says that it belongs, and which themselves say so
        in the other: then nothing has changed. `version` is that of the state afterwards.
        """
        place = self._places[version]
        return self._stated(before.id, after, before, place - 1) | self._stated(before.id, before, after, place)

    def linked_today(self, before: Journey, today: Journey, version: str) -> frozenset[str]:
        """The same, where the state afterwards is that of today, and `version` that of the state before."""
        place, end = self._places[version], max(self._places.values(), default=0)
        return self._stated(before.id, today, before, place) | self._stated(before.id, before, today, end)

    def _stated(self, id_: str, one: Journey, other: Journey, place: int) -> frozenset[str]:
        """Those to which only `one` says that it belongs, and which said so themselves after the commit at a place."""
        files = self._situations if isinstance(one, Service) else self._services
        only = frozenset(linked(one)) - frozenset(linked(other))
        return frozenset(each for each in only if id_ in (_at(files, each, place) or ()))

    def _files(self, told: Sequence[_Told], top: Path) -> dict[str, _File]:
        found: dict[str, _File] = {}
        for at in range(0, len(told), _AT_ONCE):
            piece = told[at : at + _AT_ONCE]
            stored = contents(top, _names(piece))
            for journey, versions in piece:
                found[journey.id] = self._file(journey, versions, stored)
                if isinstance(journey, LifeSituation):
                    raws = (stored[version.content] for version in versions if version.content)
                    self._named |= {word.decode() for raw in raws for word in _WORD.findall(raw)}
        return found

    def _file(self, journey: Journey, versions: Sequence[Version], stored: Mapping[str, bytes]) -> _File:
        places = [self._places[version.commit.id[:SHORT]] for version in versions]
        raws = (stored.get(version.content or "") for version in versions)
        return _File(places, [self._links(journey, raw, place) for raw, place in zip(raws, places, strict=True)])

    def _links(self, journey: Journey, raw: bytes | None, place: int) -> frozenset[str] | None:
        if raw is None:
            return None
        of_service = isinstance(journey, Service)
        field = "life_situations" if of_service else "services"
        said = plain_fields(raw, ("status", field))
        if self._today.audience is Audience.PUBLIC and said.get("status") != Status.PUBLISHED:
            return None
        listed, today = said.get(field), self._former_ids.life_situation if of_service else self._former_ids.service
        ids = (id_ for id_ in (listed if isinstance(listed, list) else ()) if isinstance(id_, str))
        return frozenset(today(id_, place) for id_ in ids)


def _names(told: Iterable[_Told]) -> list[str]:
    return [version.content for _, versions in told for version in versions if version.content]


def _at(files: Mapping[str, _File], id_: str, place: int) -> frozenset[str] | None:
    """To which journeys one said that it belongs after the commit at a place; `None`: it was not to be seen."""
    return files[id_].at(place) if id_ in files else None
