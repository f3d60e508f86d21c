"""Which commits there are, and what each of them did to files.

`git log` tells both at once, but as people like to read it: settings of theirs decide whether it tells what merges and
the first commit did, of which files first, and in which letters. The two commands here follow no such settings.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from cjm_plugin.repository.git import between_nulls, git
from cjm_plugin.repository.objects import FILE

_COMMIT = "\x1e"
"""Begins what is told of a commit; what is told of a file begins with a colon."""
_TOLD = ("--encoding=UTF-8", f"--format=format:{_COMMIT}%H%n%cI%n%an")
_MOVES = ("--find-renames", "-l1000")
"""The limit is git's own of today: settings, and older versions, have others."""

_File: TypeAlias = tuple[str, str] | None
"""The path below the top, and the name under which git stores what stands there; `None`: there is no file."""


class Told(NamedTuple):
    """What a commit did."""

    id: str
    date: str
    author: str
    files: list[tuple[_File, _File]]
    """What it added, changed, moved or removed: as it was before, and afterwards."""


def parents_of_commits(top: Path, *which: str) -> dict[str, list[str]]:
    """Commits of the branch that is checked out, each with its parents, the newest first."""
    lines = git(top, "rev-list", "--parents", *which, "HEAD").decode().splitlines()
    return {commit: parents for commit, *parents in (line.split(" ") for line in lines)}


def what_they_did(top: Path, folders: Sequence[str], commits: Mapping[str, Sequence[str]]) -> Iterator[Told]:
    """What commits, given with their parents, did to the files below folders, against their first parent.

    Of a commit that did nothing to them, nothing is told.
    """
    asked = "".join(f"{' '.join((commit, *parents[:1]))}\n" for commit, parents in commits.items())
    how = ("diff-tree", "--stdin", "--root", "-r", "--raw", "-z", "--no-abbrev", *_MOVES, *_TOLD)
    fields = iter(between_nulls(git(top, *how, "--", *folders, sent=asked.encode())))
    told = None
    for field in fields:
        text = field
        if field.startswith(_COMMIT):
            if told:
                yield told
            # The first of its files stands in the same field, on a line of its own.
            name, date, author, text = field.removeprefix(_COMMIT).split("\n")
            told = Told(name, date, author.strip(), [])
        if told and text:
            told.files.append(_file(text, fields))
    if told:
        yield told


def _file(about: str, paths: Iterator[str]) -> tuple[_File, _File]:
    """One line of what `--raw` prints; its one or two paths follow it."""
    old_mode, new_mode, old, new, status = about.removeprefix(":").split(" ")
    first = next(paths)
    second = next(paths) if status.startswith("R") else first
    return (first, old) if old_mode.startswith(FILE) else None, (second, new) if new_mode.startswith(FILE) else None
