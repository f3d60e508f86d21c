"""Journeys that were called otherwise once: what other ones say of them is understood by their ids of today."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TypeVar

from cjm_plugin.history.chains import Version
from cjm_plugin.history.references import with_references
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Journey, LifeSituation

J = TypeVar("J", bound=Journey)


@dataclass(frozen=True, slots=True)
class FormerIds:
    """The ids of today by those of then."""

    services: Mapping[str, str] = field(default_factory=dict)
    life_situations: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, told: Iterable[tuple[Journey, Sequence[Version]]], catalogue: Catalogue) -> "FormerIds":
        """Those of journeys of today with their versions. What is the id of another one today is not understood so."""
        services: dict[str, str] = {}
        situations: dict[str, str] = {}
        for journey, versions in told:
            found = situations if isinstance(journey, LifeSituation) else services
            found |= {PurePosixPath(version.path).stem: journey.id for version in versions}
        return cls(_others(services, catalogue.services), _others(situations, catalogue.life_situations))

    def understood(self, journey: J) -> J:
        """A version that names other journeys by their ids of today; the same object where it does so anyway."""
        return with_references(
            journey,
            lambda id_: self.services.get(id_, id_),
            lambda id_: self.life_situations.get(id_, id_),
        )


def _others(ids: Mapping[str, str], known: Mapping[str, Journey]) -> Mapping[str, str]:
    return {old: new for old, new in ids.items() if old not in known}
