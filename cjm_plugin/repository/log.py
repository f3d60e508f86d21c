"""What was committed of a catalogue's files, in one pass over the history."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from cjm_plugin.repository.authors import authors_of_merges
from cjm_plugin.repository.git import between_nulls, git, path_in
from cjm_plugin.repository.objects import FILE

_COMMIT = "\x1e"
"""Begins what is told of a commit; what is told of a file begins with a colon."""
_FORMAT = f"--format=format:{_COMMIT}%H%n%cI%n%P%n%an"


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
    output = git(
        top,
        *("log", "HEAD", "--first-parent", "-m", "--raw", "-z", "--no-abbrev", "--find-renames", _FORMAT),
        *("--no-color", "--no-show-signature", "--no-notes", "--no-ext-diff", "--no-textconv", "--no-decorate"),
        *("--", *folders),
    )
    shallow = _shallow(top)
    found: list[list[Touched]] = []
    merges: set[str] = set()
    fields = iter(between_nulls(output + b"\0"))
    commit: Commit | None = None
    for field in fields:
        text = field.lstrip("\n")
        if text.startswith(_COMMIT):
            # The first of its files stands in the same field, on a line of its own.
            name, date, parents, author, *first = text.removeprefix(_COMMIT).split("\n")
            commit = Commit(name, datetime.fromisoformat(date), author.strip() if authors else "", name in shallow)
            found.append([])
            if " " in parents:
                merges.add(name)
            text = first[0] if first else ""
        if commit and text.startswith(":"):
            found[-1].append(_touched(commit, text, fields))
    told = [touched for commit_files in reversed(found) for touched in commit_files]
    return _by_who_wrote(told, authors_of_merges(top, folders, merges)) if authors else told


def _by_who_wrote(told: list[Touched], authors: Mapping[tuple[str, str], str]) -> list[Touched]:
    """What merges brought under the names of who wrote it."""

    def named(touched: Touched) -> Touched:
        path = (touched.after or touched.before or ("",))[0]
        author = authors.get((touched.commit.id, path))
        return replace(touched, commit=replace(touched.commit, author=author)) if author else touched

    return [named(each) for each in told]


def _touched(commit: Commit, about: str, paths: Iterator[str]) -> Touched:
    """One line of what `--raw` prints; its one or two paths follow it."""
    old_mode, new_mode, old, new, status = about.removeprefix(":").split(" ")
    first = next(paths)
    second = next(paths) if status[0] in "RC" else first
    is_old, is_new = old_mode.startswith(FILE) and status[0] != "C", new_mode.startswith(FILE)
    return Touched(commit, (first, old) if is_old else None, (second, new) if is_new else None)


def _shallow(top: Path) -> frozenset[str]:
    """The commits at which a shallow clone ends."""
    file = top / path_in(git(top, "rev-parse", "--git-path", "shallow"))
    return frozenset(file.read_text(encoding="ascii").split()) if file.is_file() else frozenset()
