"""Where a folder stands in its repository."""

from pathlib import Path, PurePosixPath
from typing import NamedTuple

from cjm_plugin.loading.files import FileKind, SourceFile
from cjm_plugin.repository.git import git, path_in


class Place(NamedTuple):
    """The top of a repository, and a folder's path below it: `.` for the top itself."""

    top: Path
    prefix: str

    def folders(self, *kinds: FileKind) -> list[str]:
        """The folders of the catalogue, below the top."""
        return [(PurePosixPath(self.prefix) / kind.value).as_posix() for kind in kinds]

    def source(self, path: str) -> SourceFile:
        """A file of the catalogue, by its path below the top."""
        below = PurePosixPath(path).relative_to(self.prefix)
        return SourceFile(FileKind(below.parts[0]), self.top / path, below)


def place_in_repository(folder: Path) -> Place:
    """Where a folder stands. `NotPossibleError` when it is in no repository."""
    top = Path(path_in(git(folder, "rev-parse", "--show-toplevel")))
    return Place(top, folder.resolve().relative_to(top.resolve()).as_posix())
