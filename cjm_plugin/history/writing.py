"""Tells of the versions of journeys."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cjm_plugin.audience import Audience
from cjm_plugin.changes import Around, Comparison
from cjm_plugin.history.chains import Version
from cjm_plugin.history.former_ids import FormerIds
from cjm_plugin.history.journal import SHORT, End, Entry, Journal, Kind, Told
from cjm_plugin.history.neighbours import Neighbours
from cjm_plugin.history.reading import VersionReader, catalogue_of
from cjm_plugin.history.surroundings import Surroundings
from cjm_plugin.history.today import Today
from cjm_plugin.i18n import Translation
from cjm_plugin.model.journey import Journey
from cjm_plugin.review.drawn.drawer import mark_of
from cjm_plugin.review.told import Told as ToldAll
from cjm_plugin.review.told import tell
from cjm_plugin.review.worded import worded

_LOOKED_AT = 4
"""So many times the versions that are shown are looked at: in many of them nothing changed that is told."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of the history is shown."""

    versions: int
    """At most so many versions of a journey."""
    since: date | None = None
    """Nothing that is older, and nothing of what stood in it."""

    def allowed(self, versions: Sequence[Version]) -> Sequence[Version]:
        """The versions that may be looked at: a difference to one that is too old would show what stood in that."""
        if self.since is None:
            return versions
        old = [place for place, each in enumerate(versions) if each.commit.date.date() < self.since]
        return versions[old[-1] + 1 :] if old else versions

    def recent(self, versions: Sequence[Version]) -> Sequence[Version]:
        """The versions that are looked at, and the one before them, to compare the first with."""
        return self.allowed(versions)[-(_LOOKED_AT * self.versions + 1) :]


class Writer:
    """Writes the journals of one catalogue, for one audience and in one language."""

    def __init__(
        self,
        today: Today,
        words: Translation,
        limits: Limits,
        prefix: str,
        surroundings: Surroundings,
        former_ids: FormerIds,
        neighbours: Neighbours,
    ) -> None:
        """`prefix` is where the catalogue stands in the repository."""
        self.limits = limits
        self._today, self._surroundings, self._former_ids = today, surroundings, former_ids
        self._neighbours = neighbours
        self._words, self._prefix = words, prefix

    def journal(self, journey: Journey, versions: Sequence[Version], stored: Mapping[str, bytes]) -> Journal:
        """The journal of a journey of today; `versions` are those of its file, the oldest first."""
        recent = self.limits.recent(versions)
        limited, shallow = len(recent) < len(versions), bool(recent) and recent[0].commit.first
        begins = None
        if limited and len(recent) == len(self.limits.allowed(versions)):
            begins = Kind.EARLIEST
        elif not limited and not shallow:
            begins = Kind.FIRST
        entries = list(self._entries(journey, recent, stored, begins))
        kept = entries[-self.limits.versions :]
        if len(kept) < len(entries) or limited:
            return Journal(tuple(reversed(kept)), End.LIMITED)
        return Journal(tuple(reversed(kept)), End.SHALLOW if shallow else End.FIRST)

    def earlier(self, journey: Journey, entry: Entry, raw: bytes) -> ToldAll | None:
        """What changed between a version and today's journey; `None` where nothing of the version is shown."""
        original, text = self._today.original(journey)
        before = self._read(VersionReader(original, text, self._prefix), entry.path, raw, entry.version)
        # Both are made of what was written, in the same way: else what is left out would show as a change.
        before, after = before and self._today.past(before, entry.withheld), self._today.past(original)
        if before is None or after is None:
            return None
        around = self._surroundings.at(entry.version), self._surroundings.today
        if self._today.audience is Audience.PUBLIC:
            before, after = self._neighbours.without_unseen(before, after, entry.version, since_then=True)
        held = self._neighbours.linked_today(before, after, entry.version)
        return tell(self._comparison(before, after, around, held), self._words)

    def _entries(
        self, journey: Journey, versions: Sequence[Version], stored: Mapping[str, bytes], begins: Kind | None
    ) -> Iterator[Entry]:
        """The entries, the oldest first. What the first state is called; `None`: it is only there to compare with."""
        before: tuple[Journey, Around] | None = None
        last: Comparison | None = None
        for seen in self._seen(journey, versions, stored):
            if isinstance(seen.state, Kind):
                if before:
                    yield _entry(seen.state, seen)
                continue
            version = seen.version.commit.id[:SHORT]
            around = self._surroundings.at(version)
            if before:
                last = self._since(before, (seen.state, around), version, last)
                yield from self._changed(seen, last)
            elif begins:
                yield _entry(begins, seen)
            before = seen.state, around

    def _since(
        self, before: tuple[Journey, Around], after: tuple[Journey, Around], version: str, last: Comparison | None
    ) -> Comparison:
        """What changed with a version; `last` is what changed with the one before it."""
        one, two = before[0], after[0]
        if self._today.audience is Audience.PUBLIC:
            one, two = self._neighbours.without_unseen(one, two, version)
        held = self._neighbours.still_linked(one, two, version)
        follows = last if last and last.holds(one) else None
        return self._comparison(one, two, (before[1], after[1]), held, follows)

    def _seen(self, journey: Journey, versions: Sequence[Version], stored: Mapping[str, bytes]) -> Iterator["_Seen"]:
        """What the audience may see of each version, or why there is nothing to see. What is not for it is left out.

        What befell a file while the audience did not see it, as a draft, is not for it either.
        """
        original, text = self._today.original(journey)
        reader = VersionReader(original, text, self._prefix)
        read = [self._what_stood(reader, version, stored) for version in versions]
        marked = list(_with_marks(reader, versions, read, stored))
        withheld = iter(self._today.withheld([*filter(None, marked), original]))
        hidden = False
        for version, found, each in zip(versions, read, marked, strict=True):
            ids = next(withheld) if each else frozenset()
            if isinstance(found, Journey):
                state = self._today.past(found, ids)
                hidden = state is None
                if state is not None:
                    yield _Seen(version, state, ids)
            elif found is None:
                hidden = True
            elif not hidden:
                yield _Seen(version, found)

    def _what_stood(
        self, reader: VersionReader, version: Version, stored: Mapping[str, bytes]
    ) -> Journey | Kind | None:
        """What stood in a version, or why that is not known; `None` where the audience may not know even that."""
        if version.content is None:
            return Kind.REMOVED
        raw = stored[version.content]
        found = self._read(reader, version.path, raw, version.commit.id[:SHORT])
        if found is None and self._today.may_tell_of(raw):
            return Kind.UNREADABLE
        return found

    def _read(self, reader: VersionReader, path: str, raw: bytes, version: str) -> Journey | None:
        found = reader.read(path, raw)
        return found and self._former_ids.understood(found, version)

    def _changed(self, seen: "_Seen", comparison: Comparison) -> Iterator[Entry]:
        for page in tell(comparison, self._words).pages:
            changes = tuple(Told(mark_of(each), each.sentence.text, worded(each.sentence)) for each in page.changes)
            yield _entry(Kind.CHANGED, seen, changes, page.consequences)

    def _comparison(
        self,
        before: Journey,
        after: Journey,
        around: tuple[Around, Around],
        held: frozenset[str],
        last: Comparison | None = None,
    ) -> Comparison:
        """Two versions of a journey, each among the registers and needs of its time. `held` are the journeys to which
        it belongs before and after, whatever the two say.
        """
        then, now = around
        return Comparison(
            catalogue_of(before),
            catalogue_of(after),
            around=now,
            around_before=None if then is now else then,
            held=held,
            follows=last,
        )


def _with_marks(
    reader: VersionReader,
    versions: Sequence[Version],
    read: Sequence[Journey | Kind | None],
    stored: Mapping[str, bytes],
) -> Iterator[Journey | None]:
    """Each version; of one that is not understood its evidence alone: it may say all the same what is internal."""
    before: Journey | None = None
    for version, found in zip(versions, read, strict=True):
        if isinstance(found, Journey):
            before = found
            yield found
        else:
            yield reader.evidence(stored[version.content], before) if version.content else None


@dataclass(frozen=True, slots=True)
class _Seen:
    """A version, as the audience may see it."""

    version: Version
    state: Journey | Kind
    """What stood in it, or why there is nothing to see."""
    withheld: frozenset[str] = frozenset()
    """The ids of the evidence that is left out of it."""


def _entry(kind: Kind, seen: _Seen, changes: tuple[Told, ...] = (), consequences: tuple[str, ...] = ()) -> Entry:
    version, readable = seen.version, isinstance(seen.state, Journey)
    commit = version.commit
    return Entry(
        kind,
        commit.id[:SHORT],
        commit.date,
        commit.author,
        changes,
        consequences,
        version.path if readable else "",
        version.content or "" if readable else "",
        seen.withheld,
    )
