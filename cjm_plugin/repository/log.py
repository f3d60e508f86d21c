"""What was committed of a catalogue's files, in one pass over the history."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from cjm_plugin.repository.authors import authors_of_merges
from cjm_plugin.repository.commits import parents_of_commits, what_they_did
from cjm_plugin.repository.git import git, path_in


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit of the branch that is checked out."""

    id: str
    date: datetime
    """When it came to be, which is later than when it was written if it was taken over from another branch."""
    author: str
    """Empty where it was not asked for."""
    first: bool
    """Whether nothing is known of what was before it: the clone is shallow."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A file that a commit added, changed, moved or removed.

    Paths are below the top of the repository, contents are the names under which git stores them. `None` stands for no
    file before, or none afterwards.
    """

    commit: Commit
    before: tuple[str, str] | None
    after: tuple[str, str] | None


def read_log(top: Path, folders: Sequence[str], *, authors: bool) -> list[Touched]:
    """Everything that became of the files below folders, the oldest first; `authors` says whether theirs are told.

    Only the first parents of merges are followed: every state that is told of was once that of the branch, and what a
    merge brought is told under its date. `NotPossibleError` where there is no repository, or no commit in it.
    """
    line = parents_of_commits(top, "--first-parent")
    told = list(what_they_did(top, folders, line))
    shallow = _shallow(top)
    found = []
    for each in reversed(told):
        moment = datetime.fromisoformat(each.date)
        commit = Commit(each.id, moment, each.author if authors else "", each.id in shallow)
        found += [Touched(commit, before, after) for before, after in each.files]
    merges = {each.id for each in told if len(line[each.id]) > 1}
    return _by_who_wrote(found, authors_of_merges(top, folders, merges)) if authors else found


def _by_who_wrote(told: list[Touched], authors: Mapping[tuple[str, str], str]) -> list[Touched]:
    """What merges brought under the names of who wrote it."""

    def named(touched: Touched) -> Touched:
        path = (touched.after or touched.before or ("",))[0]
        author = authors.get((touched.commit.id, path))
        return replace(touched, commit=replace(touched.commit, author=author)) if author else touched

    return [named(each) for each in told]


def _shallow(top: Path) -> frozenset[str]:
    """The commits at which a shallow clone ends."""
    file = top / path_in(git(top, "rev-parse", "--git-path", "shallow"))
    return frozenset(file.read_text(encoding="ascii").split()) if file.is_file() else frozenset()
