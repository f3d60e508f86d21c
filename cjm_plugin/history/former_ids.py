"""Journeys that were called otherwise once: what other ones say of them is understood by their ids of today."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, TypeVar

from cjm_plugin.history.chains import Version
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import AsIsPath, Journey, LifeSituation, Service, TargetPath

J = TypeVar("J", bound=Journey)
P = TypeVar("P", AsIsPath, TargetPath)
_PATHS = ("as_is", "to_be")


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
        changed: dict[str, Any] = {}
        if isinstance(journey, Service):
            changed["life_situations"] = _renamed(journey.life_situations, self.life_situations)
        if isinstance(journey, LifeSituation):
            changed["services"] = _renamed(journey.services, self.services)
            changed |= {name: self._in_path(getattr(journey, name)) for name in _PATHS}
        anew = {name: value for name, value in changed.items() if value is not getattr(journey, name)}
        return journey.model_copy(update=anew) if anew else journey

    def _in_path(self, path: P | None) -> P | None:
        if path is None or not any(step.service in self.services for step in path.steps):
            return path
        services = (step.service and self.services.get(step.service) for step in path.steps)
        steps = (
            step.model_copy(update={"service": service}) if service else step
            for step, service in zip(path.steps, services, strict=True)
        )
        return path.model_copy(update={"steps": tuple(steps)})


def _others(ids: Mapping[str, str], known: Mapping[str, Journey]) -> Mapping[str, str]:
    return {old: new for old, new in ids.items() if old not in known}


def _renamed(ids: tuple[str, ...], new: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(new.get(id_, id_) for id_ in ids) if any(id_ in new for id_ in ids) else ids
