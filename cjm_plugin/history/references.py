"""What a journey says of other ones."""

from collections.abc import Callable
from typing import Any, TypeAlias, TypeVar

from cjm_plugin.model.journey import AsIsPath, Journey, LifeSituation, Service, TargetPath

J = TypeVar("J", bound=Journey)
P = TypeVar("P", AsIsPath, TargetPath)
Anew: TypeAlias = Callable[[str], str | None]
"""What takes the place of the id of a journey; `None`: nothing does."""
_PATHS = ("as_is", "to_be")


def with_references(journey: J, service: Anew, situation: Anew) -> J:
    """A journey that names others anew, services and life situations; the same object where nothing changes."""
    changed: dict[str, Any] = {}
    if isinstance(journey, Service):
        changed["life_situations"] = _ids(journey.life_situations, situation)
    if isinstance(journey, LifeSituation):
        changed["services"] = _ids(journey.services, service)
        changed |= {name: _in_path(getattr(journey, name), service) for name in _PATHS}
    changed = {name: value for name, value in changed.items() if value is not getattr(journey, name)}
    return journey.model_copy(update=changed) if changed else journey


def linked(journey: Journey) -> tuple[str, ...]:
    """The journeys to which one says that it belongs: a service to life situations, and the other way round."""
    if isinstance(journey, LifeSituation):
        return journey.services
    return journey.life_situations if isinstance(journey, Service) else ()


def named_services(journey: Journey) -> set[str]:
    """The services that a life situation names: as its own, or in a step."""
    paths = (getattr(journey, name) for name in _PATHS) if isinstance(journey, LifeSituation) else ()
    steps = (step.service for path in paths if path for step in path.steps)
    return {*(linked(journey) if isinstance(journey, LifeSituation) else ()), *filter(None, steps)}


def named_situations(journey: Journey) -> set[str]:
    """The life situations to which a service says that it belongs."""
    return set(linked(journey)) if isinstance(journey, Service) else set()


def _ids(ids: tuple[str, ...], anew: Anew) -> tuple[str, ...]:
    found = tuple(new for id_ in ids if (new := anew(id_)) is not None)
    return ids if found == ids else found


def _in_path(path: P | None, anew: Anew) -> P | None:
    if path is None:
        return None
    services = [step.service and anew(step.service) for step in path.steps]
    if all(step.service == service for step, service in zip(path.steps, services, strict=True)):
        return path
    steps = (
        step if step.service == service else step.model_copy(update={"service": service})
        for step, service in zip(path.steps, services, strict=True)
    )
    return path.model_copy(update={"steps": tuple(steps)})
