"""The histories of all journeys of a catalogue, from one pass over its repository."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from cjm_plugin.audience import Audience
from cjm_plugin.history.chains import Version, chains
from cjm_plugin.history.former_ids import FormerIds
from cjm_plugin.history.journal import SHORT, Entry, Journal
from cjm_plugin.history.neighbours import Neighbours
from cjm_plugin.history.packed import Packed
from cjm_plugin.history.surroundings import Surroundings
from cjm_plugin.history.today import Today
from cjm_plugin.history.writing import Limits, Writer
from cjm_plugin.i18n import Translation
from cjm_plugin.loading import collection_paused
from cjm_plugin.loading.files import FileKind
from cjm_plugin.model.journey import Journey
from cjm_plugin.repository import contents, place_in_repository, read_log
from cjm_plugin.review.told import Told
from cjm_plugin.workers import Ahead, spare_cores

_FOLDERS = (FileKind.SERVICE, FileKind.LIFE_SITUATION)
_AT_ONCE = 50
"""The versions of so many journeys are in memory at a time."""
_Told: TypeAlias = tuple[Journey, Sequence[Version]]
"""A journey, and the versions of its file, the oldest first."""


@dataclass(frozen=True)
class History:
    """The history of one journey, and what stood in its earlier versions."""

    journey: Journey
    journal: Journal
    _writer: Writer
    _packed: Packed
    """By the names under which git stores it."""

    @property
    def earlier(self) -> tuple[Entry, ...]:
        """The versions before today's that can be compared with it."""
        return tuple(entry for entry in self.journal.entries[1:] if entry.content in self._packed)

    def since(self, entry: Entry) -> Told | None:
        """What changed since an earlier version; `None` where nothing of it is shown."""
        return self._writer.earlier(self.journey, entry, self._packed[entry.content])


Histories = Mapping[str, History]
"""By the path of the journey, below `content/` and without `.md`. One whose file was never committed has none."""


def read_histories(today: Today, words: Translation, limits: Limits) -> Histories:
    """The histories of the journeys that an audience sees today.

    `NotPossibleError` where there is no git, no repository, or no commit in it.
    """
    top, prefix = place_in_repository(today.content)
    folders = [(PurePosixPath(prefix) / kind.value).as_posix() for kind in _FOLDERS]
    log = read_log(top, folders, authors=today.audience is not Audience.PUBLIC)
    versions = chains(log)
    known = [(journey, f"{PurePosixPath(prefix) / journey.path}.md") for journey in today.shown.journeys]
    told = [(journey, versions[path]) for journey, path in known if path in versions]
    with collection_paused():
        commits = (version.commit.id for _, found in told for version in limits.recent(found))
        surroundings = Surroundings(today, top, prefix, commits)
        places = {each.commit.id[:SHORT]: place for place, each in enumerate(log)}
        former_ids = FormerIds(told, places, top)
        neighbours = Neighbours(told, places, top, today, former_ids)
        writer = Writer(today, words, limits, prefix, surroundings, former_ids, neighbours)
        return dict(_histories(writer, top, told))


def _histories(writer: Writer, top: Path, told: Sequence[_Told]) -> Iterator[tuple[str, History]]:
    """The histories by the paths of their journeys, some of them written by workers."""
    pieces = [told[at : at + _AT_ONCE] for at in range(0, len(told), _AT_ONCE)]
    spare = spare_cores(len(told))
    ahead = Ahead(
        [number for number in range(len(pieces)) if number % (spare + 1)],
        lambda number: _written(writer, top, pieces[number]),
        spare,
    )
    try:
        for number, piece in enumerate(pieces):
            written = ahead.take(number) or _written(writer, top, piece)
            for (journey, _), (journal, packed) in zip(piece, written, strict=True):
                yield journey.path, History(journey, journal, writer, packed)
    finally:
        ahead.stop()


def _written(writer: Writer, top: Path, told: Sequence[_Told]) -> list[tuple[Journal, Packed]]:
    """The journals of some journeys, and what stood in the versions that can be compared with today's."""
    stored = contents(top, [name for _, versions in told for name in _contents(writer.limits.recent(versions))])
    journals = [writer.journal(journey, versions, stored) for journey, versions in told]
    return [(journal, _packed(journal, stored)) for journal in journals]


def _contents(versions: Iterable[Version]) -> Iterator[str]:
    return (version.content for version in versions if version.content)


def _packed(journal: Journal, stored: Mapping[str, bytes]) -> Packed:
    earlier = (entry.content for entry in journal.entries[1:])
    return Packed.of({content: stored[content] for content in earlier if content})
