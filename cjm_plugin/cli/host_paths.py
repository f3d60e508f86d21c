"""The paths by which GitHub and GitLab know files: from the top of the repository, wherever the command was called."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from cjm_plugin.cli.project import absolute_path

if TYPE_CHECKING:
    from cjm_plugin.diagnostic import Diagnostic

FOR_HOSTS = frozenset({"github", "gitlab", "sarif"})
"""The formats that hosts read."""


def for_host(finding: "Diagnostic", root: Path) -> "Diagnostic":
    """A finding with the path by which a host knows its file; `root` is the folder of the project."""
    file, top = absolute_path(Path(finding.location.path)), _top(root)
    return finding.named(file.relative_to(top).as_posix()) if file.is_relative_to(top) else finding


@cache
def _top(root: Path) -> Path:
    from cjm_plugin.repository import NotPossibleError, place_in_repository

    try:
        return place_in_repository(root).top.resolve()
    except NotPossibleError:
        return root.resolve()
