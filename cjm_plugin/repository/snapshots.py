"""Two states of a catalogue, as far as they are needed to say what is different."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from cjm_plugin.diagnostic import Diagnostic
from cjm_plugin.loading.assemble import assemble
from cjm_plugin.loading.documents import FileContent, read, unreadable
from cjm_plugin.loading.files import FileKind, SourceFile, describes_something
from cjm_plugin.loading.opening import raw_content
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.repository.channels import journeys_by_channel
from cjm_plugin.repository.lying import differing_here
from cjm_plugin.repository.named import named_journeys
from cjm_plugin.repository.objects import LYING, differing, listed
from cjm_plugin.repository.place import Place, place_in_repository
from cjm_plugin.repository.redirects import Redirects, RedirectsOfBoth, read_redirects_of_both
from cjm_plugin.repository.revisions import Revisions
from cjm_plugin.repository.stored import read_stored, stored_journeys

_CONTEXT = (FileKind.REGISTER, FileKind.NEED)
"""What sentences take their names from, whether it differs or not."""


@dataclass(frozen=True)
class Snapshot:
    """One state: the registers, the shared needs, those of the other pages that differ, and the journeys they name."""

    catalogue: Catalogue
    unreadable: tuple[Diagnostic, ...]
    """Why some of the files that differ cannot be compared. They are in neither state."""
    redirects: Mapping[str, str]
    """Where old addresses lead."""


@dataclass(frozen=True)
class Pair:
    """The state before, and the one afterwards."""

    before: Snapshot
    after: Snapshot
    files: tuple[str, ...]
    """The files of the catalogue that differ, below its folder."""


def read_pair(content: Path, revisions: Revisions) -> Pair:
    """The two states of the catalogue in a folder."""
    place, base, head = place_in_repository(content), revisions.base, revisions.head
    entries = differing(place.top, base, head, place.prefix) if head else differing_here(place.top, base, place.prefix)
    redirects = read_redirects_of_both(place, content, head, entries)
    entries = [entry for entry in entries if _belongs(entry.path, place)]
    before = read_stored(place, {entry.path: entry.before for entry in entries if entry.before})
    after = read_stored(place, {entry.path: entry.after for entry in entries if entry.after})
    if head is None:
        lying = {place.source(entry.path).path: entry.after == LYING for entry in entries}
        after |= _lying(content, lying)
    files = tuple(place.source(entry.path).path.as_posix() for entry in entries)
    gone = [path.removesuffix(".md") for path in files if path not in after]
    targets = {f"{redirects.after.known[address]}.md" for address in gone if address in redirects.after.known}
    same = _same(place, base, before, after, files) | _stored_pages(place, base, targets.difference(files))
    return _pair({**same, **before}, {**same, **after}, files, redirects)


def _same(
    place: Place, base: str, before: dict[str, FileContent], after: dict[str, FileContent], files: Iterable[str]
) -> dict[str, FileContent]:
    """What is the same in both states, and is needed to tell of the rest: read once, and as git has it.

    Not everything need lie in the folder, as in a sparse checkout.
    """
    differ = set(files)
    context = {
        path: name
        for path, name in listed(place.top, base, *place.folders(*_CONTEXT)).items()
        if _belongs(path, place) and str(place.source(path).path) not in differ
    }
    return {
        **read_stored(place, context),
        **named_journeys(place, base, [*before.values(), *after.values()]),
        **journeys_by_channel(place, base, before, after),
    }


def _stored_pages(place: Place, revision: str, files: Collection[str]) -> dict[str, FileContent]:
    """Journeys by their paths below the catalogue's folder: to know whether there are pages at some addresses."""
    if not files:
        return {}
    stored = stored_journeys(place, revision).items()
    return read_stored(place, {path: name for path, name in stored if str(place.source(path).path) in files})


def _belongs(path: str, place: Place) -> bool:
    below = PurePosixPath(path).relative_to(place.prefix)
    return describes_something(below.as_posix()) and not any(part.startswith(".") for part in below.parts)


def _lying(content: Path, differ: Mapping[PurePosixPath, bool]) -> dict[str, FileContent]:
    """Files as they lie there; of those that git does not see there (`False`), what is there and cannot be read."""
    found = {}
    for path, seen in differ.items():
        file = SourceFile(FileKind(path.parts[0]), content / path, path)
        shut = _shut(content, file)
        raw = raw_content(shut, content)
        if not isinstance(raw, bytes):
            if not _gone(shut.file):
                found[str(path)] = unreadable(file, str(path), raw)
        elif seen:
            found[str(path)] = read(file, raw, str(path))
    return found


def _shut(content: Path, file: SourceFile) -> SourceFile:
    """The folder above a file that is a link, and so is never followed; the file where there is none."""
    above = (path for path in file.path.parents if path.parts and (content / path).is_symlink())
    return next((SourceFile(file.kind, content / path, path) for path in above), file)


def _gone(file: Path) -> bool:
    """Whether there is nothing of this name; what may not be looked at is there."""
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def _pair(
    before: dict[str, FileContent],
    after: dict[str, FileContent],
    files: tuple[str, ...],
    redirects: RedirectsOfBoth,
) -> Pair:
    broken = {path for state in (before, after) for path in files if path in state and state[path].broken}

    def snapshot(state: dict[str, FileContent], leads: Redirects) -> Snapshot:
        good = (content for path, content in state.items() if path not in broken)
        bad = (state[path] for path in files if path in state and state[path].broken)
        found = (*(found for content in bad for found in content.diagnostics), *leads.problems)
        return Snapshot(assemble(good), found, leads.known if redirects.readable else {})

    return Pair(snapshot(before, redirects.before), snapshot(after, redirects.after), files)
