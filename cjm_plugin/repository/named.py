"""The journeys that others name: sentences and maps call them by their titles, not by their ids."""

from collections.abc import Iterable, Iterator

from cjm_plugin.loading.documents import FileContent
from cjm_plugin.loading.files import FileKind
from cjm_plugin.model.journey import Journey, LifeSituation, Service
from cjm_plugin.repository.place import Place
from cjm_plugin.repository.stored import read_stored, stored_journeys


def named_journeys(place: Place, revision: str, state: Iterable[FileContent]) -> dict[str, FileContent]:
    """The files, by their paths, of the journeys that a state names and does not hold.

    They are the same in all states that are compared, or they would be held: any of these can be the `revision`. A
    file is looked for by its name: where `id` gives another id, that is what stands in the sentence.
    """
    pages = [found.page for found in state if isinstance(found.page, Journey)]
    wanted = {each for page in pages for each in _names(page)} - {(_kind(page), page.id) for page in pages}
    if not wanted:
        return {}
    files = stored_journeys(place, revision)
    return read_stored(place, {path: name for path, name in files.items() if _key(place, path) in wanted})


def _key(place: Place, path: str) -> tuple[FileKind, str]:
    file = place.source(path)
    return file.kind, file.stem


def _names(journey: Journey) -> Iterator[tuple[FileKind, str]]:
    for path in (journey.as_is, journey.to_be):
        yield from ((FileKind.SERVICE, step.service) for step in (path.steps if path else ()) if step.service)
    if isinstance(journey, Service):
        yield from ((FileKind.LIFE_SITUATION, id_) for id_ in journey.life_situations)
    if isinstance(journey, LifeSituation):
        yield from ((FileKind.SERVICE, id_) for id_ in journey.services)


def _kind(journey: Journey) -> FileKind:
    return FileKind.SERVICE if isinstance(journey, Service) else FileKind.LIFE_SITUATION
