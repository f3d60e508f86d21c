"""What stood around a journey when a version of it was made: the registers and the shared needs of then."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from functools import lru_cache
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any, TypeAlias

from cjm_plugin.changes import Around, State, state_of
from cjm_plugin.history.journal import SHORT
from cjm_plugin.history.today import Today
from cjm_plugin.loading.assemble import assemble
from cjm_plugin.loading.documents import FileContent, read
from cjm_plugin.loading.files import FileKind, SourceFile, describes_something
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.repository import contents, files_in, trees_at

_FOLDERS = (FileKind.NEED, FileKind.REGISTER)
_KEPT = 500
"""So many states of the folders are in memory at a time."""
_Trees: TypeAlias = tuple[str, ...]
"""What stands in the folders, as git names it; empty where there is no such folder."""
_Piece: TypeAlias = tuple[FileContent, State]
"""What the audience may see of a file, as objects and as plain values."""


class Surroundings:
    """The registers and needs at each commit. What was the same is the same object.

    An id that was in no register then is understood as it is today, and so is a whole register that cannot be read: its
    file may have come a commit later than the map.
    """

    def __init__(self, today: Today, top: Path, prefix: str, commits: Iterable[str]) -> None:
        """`prefix` is where the catalogue stands below `top`.

        `NotPossibleError` where the clone does not hold all of it.
        """
        self.today = Around.of(today.shown)
        self._audience = today
        wanted = list(commits)
        found = [trees_at(top, wanted, (PurePosixPath(prefix) / kind.value).as_posix()) for kind in _FOLDERS]
        self._trees: Mapping[str, _Trees] = {
            commit[:SHORT]: tuple(trees.get(commit, "") for trees in found) for commit in wanted
        }
        self._files = files_in(top, {tree for trees in self._trees.values() for tree in trees if tree})
        self._stored = contents(top, [name for files in self._files.values() for name in files.values()])
        self._pieces: dict[tuple[FileKind, str, str], _Piece] = {}
        self._around = lru_cache(_KEPT)(self._around_of)

    def at(self, version: str) -> Around:
        """What stood around journeys at a commit, by its short name."""
        return self._around(self._trees[version])

    def _around_of(self, trees: _Trees) -> Around:
        pieces = [piece for kind, tree in zip(_FOLDERS, trees, strict=True) for piece in self._in_folder(kind, tree)]
        then = assemble(content for content, _ in pieces)
        registers: State = {}
        for _, state in reversed(pieces):  # of two things with one id the first counts, as in the catalogue
            registers |= state
        return Around(_completed(then, self.today.catalogue), registers, {**self.today.names, **registers})

    def _in_folder(self, kind: FileKind, tree: str) -> Iterator[_Piece]:
        files = self._files[tree] if tree else {}
        for path, name in sorted(files.items()):
            if not describes_something(f"{kind.value}/{path}"):
                continue
            if (kind, path, name) not in self._pieces:
                self._pieces[kind, path, name] = self._read(kind, path, self._stored[name])
            yield self._pieces[kind, path, name]

    def _read(self, kind: FileKind, path: str, raw: bytes) -> _Piece:
        file = SourceFile(kind, Path(path), PurePosixPath(kind.value) / path)
        content = self._shown(read(file, raw, file.path.as_posix()))
        return content, state_of(assemble([content]))

    def _shown(self, content: FileContent) -> FileContent:
        """What the audience may see of a file."""
        seen = self._audience.past_entry
        entries = {id_: seen(entry) for id_, entry in (content.entries or {}).items()}
        return replace(content, page=seen(content.page) if content.page else None, entries=entries or None)


def _completed(then: Catalogue, today: Catalogue) -> Catalogue:
    """A catalogue of then, with what is only in that of today."""
    sections: dict[str, Any] = {
        each.name: MappingProxyType({**getattr(today, each.name), **getattr(then, each.name)}) for each in fields(then)
    }
    return Catalogue(**sections)
