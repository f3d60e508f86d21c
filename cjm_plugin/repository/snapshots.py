"""Two states of a catalogue, as far as they are needed to say what is different."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from cjm_plugin.diagnostic import Diagnostic
from cjm_plugin.loading.assemble import assemble
from cjm_plugin.loading.documents import FileContent, read, unreadable
from cjm_plugin.loading.files import FileKind, SourceFile, describes_something, scan
from cjm_plugin.loading.opening import raw_content
from cjm_plugin.loading.redirects import REDIRECTS_FILE, parse_redirects, read_redirects
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.repository.named import named_journeys
from cjm_plugin.repository.objects import Entry, contents, differing, listed
from cjm_plugin.repository.place import place_in_repository
from cjm_plugin.repository.revisions import Revisions

_CONTEXT = (FileKind.REGISTER, FileKind.NEED)
"""What sentences take their names from, whether it differs or not."""


@dataclass(frozen=True)
class Snapshot:
    """One state: the registers, the shared needs, those of the other pages that differ, and the journeys they name."""

    catalogue: Catalogue
    unreadable: tuple[Diagnostic, ...]
    """Why some of the files that differ cannot be compared. They are in neither state."""


@dataclass(frozen=True)
class Pair:
    """The state before, and the one afterwards."""

    before: Snapshot
    after: Snapshot
    files: tuple[str, ...]
    """The files of the catalogue that differ, below its folder."""
    redirects: Mapping[str, str]
    """Where old addresses lead in the state afterwards."""


def read_pair(content: Path, revisions: Revisions) -> Pair:
    """The two states of the catalogue in a folder."""
    top, prefix = place_in_repository(content)
    entries = [
        entry for entry in differing(top, revisions.base, revisions.head, prefix) if _belongs(entry.path, prefix)
    ]
    before = _stored(top, prefix, revisions.base, {entry.path: entry.before for entry in entries})
    if revisions.head is None:
        after = _lying(content, [PurePosixPath(entry.path).relative_to(prefix) for entry in entries])
    else:
        after = _stored(top, prefix, revisions.head, {entry.path: entry.after for entry in entries})
    named = named_journeys(top, content, prefix, revisions.head, [*before.values(), *after.values()])
    before, after = {**named, **before}, {**named, **after}
    return _pair(before, after, entries, prefix, _redirects(top, content, prefix, revisions.head))


def _redirects(top: Path, content: Path, prefix: str, head: str | None) -> Mapping[str, str]:
    if head is None:
        return read_redirects(content)[0]
    path = (PurePosixPath(prefix) / REDIRECTS_FILE).as_posix()
    stored = contents(top, list(listed(top, head, path).values()))
    return next((parse_redirects(raw, path)[0] for raw in stored.values()), {})


def _belongs(path: str, prefix: str) -> bool:
    below = PurePosixPath(path).relative_to(prefix)
    return describes_something(below.as_posix()) and not any(part.startswith(".") for part in below.parts)


def _stored(top: Path, prefix: str, revision: str, differ: Mapping[str, str | None]) -> dict[str, FileContent]:
    """The files of a commit: those that differ, and those that give names."""
    folders = (f"{prefix}/{kind.value}" if prefix != "." else kind.value for kind in _CONTEXT)
    names = {path: name for path, name in listed(top, revision, *folders).items() if _belongs(path, prefix)}
    names |= {path: name for path, name in differ.items() if name}
    stored = contents(top, list(names.values()))
    return {
        below.as_posix(): read(_source(below), stored[name], below.as_posix())
        for path, name in sorted(names.items())
        for below in [PurePosixPath(path).relative_to(prefix)]
    }


def _lying(content: Path, differ: Iterable[PurePosixPath]) -> dict[str, FileContent]:
    """The same of the files as they lie there, and the folders whose files cannot be known."""
    scanned = {str(file.path): file for file in scan(content)}
    closed = {path: file for path, file in scanned.items() if not describes_something(path)}
    files = closed | {path: file for path, file in scanned.items() if file.kind in _CONTEXT}
    files |= {str(path): SourceFile(FileKind(path.parts[0]), content / path, path) for path in differ}
    found = {}
    for path, file in sorted(files.items()):
        shut = next((closed[str(above)] for above in file.path.parents if str(above) in closed), file)
        raw = raw_content(shut, content)
        if isinstance(raw, bytes):
            found[path] = read(file, raw, path)
        elif not _gone(shut.file):
            found[path] = unreadable(file, path, raw)
    return found


def _gone(file: Path) -> bool:
    """Whether there is nothing of this name; what may not be looked at is there."""
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def _source(path: PurePosixPath) -> SourceFile:
    return SourceFile(FileKind(path.parts[0]), Path(path), path)


def _pair(
    before: dict[str, FileContent],
    after: dict[str, FileContent],
    entries: list[Entry],
    prefix: str,
    redirects: Mapping[str, str],
) -> Pair:
    files = tuple(PurePosixPath(entry.path).relative_to(prefix).as_posix() for entry in entries)
    differing_files = set(files)
    broken = {path for state in (before, after) for path in files if path in state and state[path].diagnostics}

    def snapshot(state: dict[str, FileContent]) -> Snapshot:
        good = (content for path, content in state.items() if path not in broken)
        wanted = (path for path in state if path in differing_files or not describes_something(path))
        return Snapshot(assemble(good), tuple(found for path in wanted for found in state[path].diagnostics))

    return Pair(snapshot(before), snapshot(after), files, redirects)
