"""What stood around a journey when a version of it was made: the registers and the shared needs of then."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

from cjm_plugin.changes import Around
from cjm_plugin.history.journal import SHORT
from cjm_plugin.history.today import Today
from cjm_plugin.loading.assemble import assemble
from cjm_plugin.loading.documents import FileContent, read
from cjm_plugin.loading.files import FileKind, SourceFile, describes_something
from cjm_plugin.repository import contents, listed, trees_at

_FOLDERS = (FileKind.NEED, FileKind.REGISTER)
_Trees = tuple[str, ...]
"""What stands in the folders, as git names it."""


class Surroundings:
    """The registers and needs at each commit, with the journeys of today. What was the same is the same object."""

    def __init__(self, today: Today, top: Path, prefix: str, commits: Iterable[str]) -> None:
        """`prefix` is where the catalogue stands below `top`."""
        self.today = Around(today.shown)
        self._audience, self._top = today, top
        self._files: dict[tuple[str, str], FileContent] = {}
        self._around: dict[_Trees, Around] = {}
        wanted = list(commits)
        found = [trees_at(top, wanted, (PurePosixPath(prefix) / kind.value).as_posix()) for kind in _FOLDERS]
        self._trees: Mapping[str, _Trees] = {
            commit[:SHORT]: tuple(trees.get(commit, "") for trees in found) for commit in wanted
        }

    def at(self, version: str) -> Around:
        """What stood around journeys at a commit, by its short name.

        `NotPossibleError` where the clone does not hold all of it.
        """
        trees = self._trees[version]
        if trees not in self._around:
            self._around[trees] = self._of(trees)
        return self._around[trees]

    def _of(self, trees: _Trees) -> Around:
        found = (content for kind, tree in zip(_FOLDERS, trees, strict=True) for content in self._read(kind, tree))
        then = self._audience.registers_of_past(assemble(found))
        shown = self._audience.shown
        return Around(replace(then, services=shown.services, life_situations=shown.life_situations))

    def _read(self, kind: FileKind, tree: str) -> Iterator[FileContent]:
        """What stood in a folder. A file that is the same in several of its states is read once."""
        listed_there = sorted(listed(self._top, tree).items()) if tree else []
        files = [(path, name) for path, name in listed_there if describes_something(f"{kind.value}/{path}")]
        stored = contents(self._top, [name for path, name in files if (path, name) not in self._files])
        for path, name in files:
            if (path, name) not in self._files:
                file = SourceFile(kind, Path(path), PurePosixPath(kind.value) / path)
                self._files[path, name] = read(file, stored[name], file.path.as_posix())
            yield self._files[path, name]
