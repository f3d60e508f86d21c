"""Where a folder stands in its repository."""

from pathlib import Path
from typing import NamedTuple

from cjm_plugin.repository.git import git, path_in


class Place(NamedTuple):
    """The top of a repository, and a folder's path below it: `.` for the top itself."""

    top: Path
    prefix: str


def place_in_repository(folder: Path) -> Place:
    """Where a folder stands. `NotPossibleError` when it is in no repository."""
    top = Path(path_in(git(folder, "rev-parse", "--show-toplevel")))
    return Place(top, folder.resolve().relative_to(top.resolve()).as_posix())
