"""What a journey's file must hold besides well-formed fields. Each rule gives errors at their places."""

from collections.abc import Collection, Iterator

from cjm_plugin.diagnostic import Diagnostic
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.source import DataPath, Source
from cjm_plugin.model.journey import Journey, Service, Step


def check_structure(journey: Journey, source: Source, unread: Collection[str] = frozenset()) -> Iterator[Diagnostic]:
    """The errors of one journey that need no other file to be seen; `unread` are its keys that could not be read."""
    if "as_is" not in unread:
        yield from _target_without_today(journey, source)
    yield from _repeated_steps(journey, source)
    if isinstance(journey, Service):
        yield from _steps_into_services(journey, source)


def _steps(journey: Journey) -> Iterator[tuple[DataPath, Step]]:
    for name, path in (("as_is", journey.as_is), ("to_be", journey.to_be)):
        for index, step in enumerate(path.steps if path else ()):
            yield (name, "steps", index), step


def _target_without_today(journey: Journey, source: Source) -> Iterator[Diagnostic]:
    if journey.to_be and not journey.as_is:
        message = Message(N_("A target path (to_be:) needs today's path (as_is:) to be compared with."))
        yield source.error("target-without-today", ("to_be",), message, key=True)


def _repeated_steps(journey: Journey, source: Source) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for path, step in _steps(journey):
        if step.id in seen:
            message = Message(N_("Another step of this file already has the id {id}."), {"id": step.id})
            hint = Message(N_("Give this one another id: the steps of both paths share one set of ids."))
            yield source.error("repeated-step", (*path, "id"), message, hint)
        seen.add(step.id)


def _steps_into_services(journey: Journey, source: Source) -> Iterator[Diagnostic]:
    for path, step in _steps(journey):
        if step.service:
            message = Message(N_("Only a step of a life situation leads into a service (service:)."))
            yield source.error("unknown-key", (*path, "service"), message, key=True)
