"""Tells of the versions of journeys."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cjm_plugin.changes import Around, Comparison
from cjm_plugin.history.chains import Version
from cjm_plugin.history.journal import SHORT, End, Entry, Journal, Kind, Told
from cjm_plugin.history.reading import catalogue_of, read_version
from cjm_plugin.i18n import Translation
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Journey
from cjm_plugin.review.drawn.drawer import mark_of
from cjm_plugin.review.drawn.marks import marked
from cjm_plugin.review.told import Told as ToldAll
from cjm_plugin.review.told import tell

Shown = Callable[[Journey], Journey | None]
"""What the audience may see of an earlier version; `None`: nothing of it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of the history is shown."""

    versions: int
    """At most so many versions of a journey."""
    since: date | None = None
    """Nothing that is older."""


class Writer:
    """Writes the journals of one catalogue, for one audience and in one language."""

    def __init__(self, catalogue: Catalogue, words: Translation, shown: Shown, limits: Limits, prefix: str) -> None:
        """`catalogue` is today's, as the audience sees it; `prefix` is where it stands in the repository."""
        self._around = Around(catalogue)
        self._words, self._shown, self._limits, self._prefix = words, shown, limits, prefix

    def wanted(self, versions: Sequence[Version]) -> list[str]:
        """The contents that a journal needs, as git names them."""
        return [version.content for version in self._recent(versions) if version.content]

    def journal(self, journey: Journey, versions: Sequence[Version], stored: Mapping[str, bytes]) -> Journal:
        """The journal of a journey of today; `versions` are those of its file, the oldest first."""
        recent = self._recent(versions)
        shallow = recent[0].commit.first
        whole = len(recent) == len(versions) and not shallow
        entries = list(self._entries(journey, recent, stored, whole=whole))
        since = self._limits.since
        kept = [entry for entry in entries if since is None or entry.date.date() >= since]
        if len(kept) < len(entries) or len(recent) < len(versions):
            return Journal(tuple(reversed(kept)), End.LIMITED)
        return Journal(tuple(reversed(kept)), End.SHALLOW if shallow else End.FIRST)

    def earlier(self, journey: Journey, entry: Entry, raw: bytes) -> ToldAll | None:
        """What changed between a version and today's journey; `None` where nothing of the version is shown."""
        before, after = self._read(journey, entry.path, raw), self._shown(journey)
        return tell(self._comparison(before, after), self._words) if before and after else None

    def _recent(self, versions: Sequence[Version]) -> Sequence[Version]:
        """The versions that are told of, and the one before them, to compare the first with."""
        return versions[-(self._limits.versions + 1) :]

    def _entries(
        self, journey: Journey, versions: Sequence[Version], stored: Mapping[str, bytes], *, whole: bool
    ) -> Iterator[Entry]:
        """The entries, the oldest first. Unless they are `whole`, the first state is only there to compare with."""
        before: Journey | None = None
        last: Comparison | None = None
        for version, state in self._states(journey, versions, stored):
            if isinstance(state, Kind):
                if before:
                    yield _entry(state, version)
                continue
            if before:
                last = self._comparison(before, state, last)
                yield from self._changed(version, last)
            elif whole:
                yield _entry(Kind.FIRST, version)
            before = state

    def _states(
        self, journey: Journey, versions: Sequence[Version], stored: Mapping[str, bytes]
    ) -> Iterator[tuple[Version, Journey | Kind]]:
        """What the audience may see of each version, or why there is nothing to see. What is not for it is left out."""
        for version in versions:
            if version.content is None:
                yield version, Kind.REMOVED
                continue
            found = self._read(journey, version.path, stored[version.content])
            shown = found and self._shown(found)
            if found is None:
                yield version, Kind.UNREADABLE
            elif shown:
                yield version, shown

    def _changed(self, version: Version, comparison: Comparison) -> Iterator[Entry]:
        for page in tell(comparison, self._words).pages:
            changes = tuple(
                Told(mark_of(each.change), each.sentence.text, marked(each.sentence.before, each.sentence.after))
                for each in page.changes
            )
            yield _entry(Kind.CHANGED, version, changes, page.consequences)

    def _comparison(self, before: Journey, after: Journey, last: Comparison | None = None) -> Comparison:
        return Comparison(catalogue_of(before), catalogue_of(after), around=self._around, follows=last)

    def _read(self, journey: Journey, path: str, raw: bytes) -> Journey | None:
        found = read_version(journey, path, self._prefix, raw)
        # Under another id it would be another journey; what it is called in files is nothing that readers meet.
        return found and found.model_copy(update={"id": journey.id})


def _entry(kind: Kind, version: Version, changes: tuple[Told, ...] = (), consequences: tuple[str, ...] = ()) -> Entry:
    commit, readable = version.commit, kind in {Kind.FIRST, Kind.CHANGED}
    return Entry(
        kind,
        commit.id[:SHORT],
        commit.date,
        commit.author,
        changes,
        consequences,
        version.path if readable else "",
        version.content or "" if readable else "",
    )
