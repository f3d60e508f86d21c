"""The histories of all journeys of a catalogue, from one pass over its repository."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath

from cjm_plugin.audience import Audience
from cjm_plugin.history.chains import Version, chains
from cjm_plugin.history.journal import Entry, Journal
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
_AT_ONCE = 200
"""The versions of so many journeys are in memory at a time."""


@dataclass(frozen=True)
class History:
    """The history of one journey, and what stood in its earlier versions."""

    journey: Journey
    journal: Journal
    _writer: Writer
    _packed: Mapping[str, bytes]

    @property
    def earlier(self) -> tuple[Entry, ...]:
        """The versions before today's that can be compared with it."""
        return tuple(entry for entry in self.journal.entries[1:] if entry.content in self._packed)

    def since(self, entry: Entry) -> Told | None:
        """What changed since an earlier version; `None` where nothing of it is shown."""
        return self._writer.earlier(self.journey, entry, zlib.decompress(self._packed[entry.content]))


Histories = Mapping[str, History]
"""By the path of the journey, below `content/` and without `.md`. One whose file was never committed has none."""


def read_histories(today: Today, words: Translation, limits: Limits) -> Histories:
    """The histories of the journeys that an audience sees today.

    `NotPossibleError` where there is no git, no repository, or no commit in it.
    """
    top, prefix = place_in_repository(today.content)
    folders = [(PurePosixPath(prefix) / kind.value).as_posix() for kind in _FOLDERS]
    versions = chains(read_log(top, folders, authors=today.audience is not Audience.PUBLIC))
    writer = Writer(today, words, limits, prefix)
    known = [(journey, f"{PurePosixPath(prefix) / journey.path}.md") for journey in today.shown.journeys]
    told = ((journey, versions[path]) for journey, path in known if path in versions)
    with collection_paused():
        return dict(_written(writer, top, told))


def _written(
    writer: Writer, top: Path, told: Iterator[tuple[Journey, Sequence[Version]]]
) -> Iterator[tuple[str, History]]:
    while together := list(islice(told, _AT_ONCE)):
        stored = contents(top, [name for _, versions in together for name in writer.wanted(versions)])
        journals = _journals(writer, together, stored)
        for journey, journal in journals:
            packed = {
                entry.content: zlib.compress(stored[entry.content], 1) for entry in journal.entries[1:] if entry.content
            }
            yield journey.path, History(journey, journal, writer, packed)


def _journals(
    writer: Writer, told: Sequence[tuple[Journey, Sequence[Version]]], stored: Mapping[str, bytes]
) -> Iterator[tuple[Journey, Journal]]:
    """The journals, some of them written by workers."""
    spare = spare_cores(len(told))
    places = range(len(told))
    ahead = Ahead(
        [place for place in places if place % (spare + 1)], lambda place: writer.journal(*told[place], stored), spare
    )
    try:
        for place in places:
            yield told[place][0], ahead.take(place) or writer.journal(*told[place], stored)
    finally:
        ahead.stop()
