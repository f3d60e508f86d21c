"""The journeys that others name: sentences and maps call them by their titles, not by their ids."""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from cjm_plugin.loading.documents import FileContent, read
from cjm_plugin.loading.files import FileKind, SourceFile, describes_something, scan
from cjm_plugin.loading.opening import raw_content
from cjm_plugin.model.journey import Journey, LifeSituation, Service
from cjm_plugin.repository.objects import contents, listed

_KINDS = (FileKind.SERVICE, FileKind.LIFE_SITUATION)


def named_journeys(
    top: Path, content: Path, prefix: str, head: str | None, state: Iterable[FileContent]
) -> dict[str, FileContent]:
    """The files, by their paths, of the journeys that a state names and does not hold.

    They are the same in all states that are compared, or they would be held. A file is looked for by its name: where
    `id` gives another id, that is what stands in the sentence.
    """
    pages = [found.page for found in state if isinstance(found.page, Journey)]
    wanted = {each for page in pages for each in _names(page)} - {(_kind(page), page.id) for page in pages}
    if not wanted:
        return {}
    if head is None:
        return dict(_lying(content, wanted))
    return dict(_stored(top, prefix, head, wanted))


def _names(journey: Journey) -> Iterator[tuple[FileKind, str]]:
    for path in (journey.as_is, journey.to_be):
        yield from ((FileKind.SERVICE, step.service) for step in (path.steps if path else ()) if step.service)
    if isinstance(journey, Service):
        yield from ((FileKind.LIFE_SITUATION, id_) for id_ in journey.life_situations)
    if isinstance(journey, LifeSituation):
        yield from ((FileKind.SERVICE, id_) for id_ in journey.services)


def _kind(journey: Journey) -> FileKind:
    return FileKind.SERVICE if isinstance(journey, Service) else FileKind.LIFE_SITUATION


def _lying(content: Path, wanted: set[tuple[FileKind, str]]) -> Iterator[tuple[str, FileContent]]:
    for file in scan(content):
        if (file.kind, file.stem) in wanted and isinstance(raw := raw_content(file, content), bytes):
            yield str(file.path), read(file, raw, str(file.path))


def _stored(
    top: Path, prefix: str, revision: str, wanted: set[tuple[FileKind, str]]
) -> Iterator[tuple[str, FileContent]]:
    folders = [(PurePosixPath(prefix) / kind.value).as_posix() for kind in _KINDS]
    found = {
        path: name
        for path, name in listed(top, revision, *folders).items()
        for file in [_source(path, prefix)]
        if describes_something(str(file.path)) and (file.kind, file.stem) in wanted
    }
    stored = contents(top, list(found.values()))
    for path, name in found.items():
        file = _source(path, prefix)
        yield str(file.path), read(file, stored[name], str(file.path))


def _source(path: str, prefix: str) -> SourceFile:
    below = PurePosixPath(path).relative_to(prefix)
    return SourceFile(FileKind(below.parts[0]), Path(below), below)
