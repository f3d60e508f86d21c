"""Which two states are meant."""

from dataclasses import dataclass
from pathlib import Path

from cjm_plugin.i18n import N_, Message
from cjm_plugin.repository.git import NotPossibleError, git

_DEFAULT_BRANCHES = ("origin/HEAD", "origin/main", "origin/master", "main", "master")


@dataclass(frozen=True, slots=True)
class Revisions:
    """Two states: a commit, and a commit or the files as they lie there (`head` is `None`)."""

    base: str
    """The full name of the commit."""
    head: str | None


def chosen_revisions(folder: Path, base: str | None, head: str | None) -> Revisions:
    """What a user means who names neither, the first, or both.

    Without a base it is where the current branch left the default branch; without a head, the files as they are.
    `NotPossibleError` where there is no such commit.
    """
    git(folder, "rev-parse", "--git-dir")
    end = commit(folder, head) if head is not None else None
    return Revisions(commit(folder, base) if base is not None else _fork_point(folder, end or "HEAD"), end)


def commit(folder: Path, name: str) -> str:
    """The full name of a commit. Whatever the name begins with, it is never an option."""
    try:
        found = git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    except NotPossibleError:
        text = N_("There is no commit {name} here. In a shallow clone, fetch more of the history first.")
        raise NotPossibleError(Message(text, {"name": name})) from None
    return found.decode().split()[-1]


def _fork_point(folder: Path, head: str) -> str:
    for branch in _DEFAULT_BRANCHES:
        try:
            return git(folder, "merge-base", commit(folder, branch), commit(folder, head)).decode().split()[0]
        except NotPossibleError:
            continue
    raise NotPossibleError(Message(N_("No default branch was found here. Name the state to compare with.")))
