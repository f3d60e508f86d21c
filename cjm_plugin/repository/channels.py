"""The journeys whose figures change although their files do not: a channel means another interaction by default."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from cjm_plugin.loading.documents import FileContent
from cjm_plugin.model.journey import Journey
from cjm_plugin.model.registers import Channel
from cjm_plugin.repository.objects import contents
from cjm_plugin.repository.place import Place
from cjm_plugin.repository.stored import read_stored, stored_journeys

_AT_ONCE = 500
"""So many files are in memory at a time."""
_STEP = re.compile(rb"""^[ \t]*-\s+(?:#.*\s+)*["']?[\w-]+["']?\s*:|\{""", re.MULTILINE)
"""Where a step may begin: perhaps more often, never less."""
_INTERACTION = re.compile(rb"""(?:^|,)\s*["']?interaction["']?\s*:\s*\w""", re.MULTILINE)


def journeys_by_channel(
    place: Place, revision: str, before: Mapping[str, FileContent], after: Mapping[str, FileContent]
) -> dict[str, FileContent]:
    """The files, by their paths, that differ in nothing, of the journeys with another interaction in a step.

    What differs is in `before` and `after`, anything else is the same at the `revision`.
    """
    old, new = _defaults(before.values()), _defaults(after.values())
    changed = {id_ for id_ in old.keys() | new.keys() if old.get(id_) != new.get(id_)}
    if not changed:
        return {}
    named = dict(_that_name(place, revision, changed, without={*before, *after}))
    return {path: found for path, found in read_stored(place, named).items() if _uses(found.page, changed)}


def _defaults(contents: Iterable[FileContent]) -> dict[str, str | None]:
    entries = (entry for found in contents for entry in (found.entries or {}).values())
    return {entry.id: entry.interaction for entry in entries if isinstance(entry, Channel)}


def _that_name(place: Place, revision: str, ids: set[str], without: set[str]) -> Iterator[tuple[str, str]]:
    """The files in whose text an id stands without an interaction: to read them all would take long."""
    pattern = re.compile(rf"(?:{'|'.join(map(re.escape, sorted(ids)))})(?![\w-])".encode())
    files = stored_journeys(place, revision)
    left = iter([path for path in files if str(place.source(path).path) not in without])
    while together := list(islice(left, _AT_ONCE)):
        stored = contents(place.top, [files[path] for path in together])
        yield from ((path, files[path]) for path in together if _may_use(stored[files[path]], pattern))


def _may_use(raw: bytes, ids: re.Pattern[bytes]) -> bool:
    if not ids.search(raw):
        return False
    return any(ids.search(part) and not _INTERACTION.search(part) for part in _STEP.split(raw))


def _uses(page: object, channels: set[str]) -> bool:
    if not isinstance(page, Journey):
        return False
    steps = [step for path in (page.as_is, page.to_be) if path for step in path.steps if not step.interaction]
    return any(mention.ref in channels for step in steps for mention in step.channels)
