"""Which two states are meant."""

from dataclasses import dataclass
from pathlib import Path

from cjm_plugin.i18n import N_, Message
from cjm_plugin.repository.git import NotPossibleError, git

_DEFAULT_BRANCHES = (
    *("refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master"),
    *("refs/heads/main", "refs/heads/master"),
)
"""By their full names: there may be a tag, or anything else, of such a name."""


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
    found = _commit(folder, name)
    if found is None:
        raise _no_commit(folder, name)
    return found


def _commit(folder: Path, name: str) -> str | None:
    try:
        found = git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    except NotPossibleError:
        return None
    return found.decode().split()[-1]


def _no_commit(folder: Path, name: str) -> NotPossibleError:
    if name == "HEAD" or not git(folder, "rev-list", "--all", "--max-count=1"):
        return NotPossibleError(Message(N_("There is no commit here yet: there is nothing to compare with.")))
    if _is_shallow(folder):
        text = N_("There is no commit {name} here. This clone is shallow: git fetch --unshallow brings the rest.")
        return NotPossibleError(Message(text, {"name": name}))
    return NotPossibleError(Message(N_("There is no commit {name} here."), {"name": name}))


def _fork_point(folder: Path, head: str) -> str:
    end = commit(folder, head)
    branches = [found for name in _DEFAULT_BRANCHES if (found := _commit(folder, name))]
    for branch in branches:
        try:
            return git(folder, "merge-base", branch, end).decode().split()[0]
        except NotPossibleError:
            continue
    if branches and _is_shallow(folder):
        text = N_("Where this branch left the default branch is not in this shallow clone: git fetch --unshallow.")
        raise NotPossibleError(Message(text))
    if branches:
        text = N_("This branch has nothing in common with the default branch. Name the state to compare with.")
        raise NotPossibleError(Message(text))
    raise NotPossibleError(Message(N_("No default branch was found here. Name the state to compare with.")))


def _is_shallow(folder: Path) -> bool:
    return git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"
