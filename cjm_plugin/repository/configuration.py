"""The settings of a clone: the only place where git is told to change anything, and only these."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from cjm_plugin.repository.git import NotPossibleError, git, not_possible, run_git

_NOT_SET = 5
"""How `git config --unset-all` ends where there is nothing to take out."""


def write_settings(folder: Path, settings: Mapping[str, str]) -> None:
    """Set what is not set so yet. `NotPossibleError` where git refuses."""
    for name, value in settings.items():
        if _setting(folder, name) != value:
            git(folder, "config", "--local", "--replace-all", name, value)


def take_out_settings(folder: Path, names: Iterable[str]) -> None:
    """Unset these, and nothing beside them."""
    for name in names:
        code, _, said = run_git(folder, "config", "--local", "--unset-all", name)
        if code not in {0, _NOT_SET}:
            raise not_possible(code, said)


def _setting(folder: Path, name: str) -> str | None:
    try:
        return git(folder, "config", "--local", "-z", "--get", name).decode(errors="surrogateescape").rstrip("\0")
    except NotPossibleError:
        return None
