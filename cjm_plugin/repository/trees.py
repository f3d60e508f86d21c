"""Folders as git stores them: a tree names the files and the other trees that are in it."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from cjm_plugin.repository.git import git
from cjm_plugin.repository.objects import FILE, contents

_FOLDER = "40000"
"""The mode of a folder."""
_Entry: TypeAlias = tuple[str, str, str]
"""Mode, file name, and the name under which it is stored."""


def trees_at(top: Path, commits: Iterable[str], folder: str) -> dict[str, str]:
    """What a folder below the top holds at commits: the names of its trees, which are the same where it is the same.

    A commit at which there is no such folder is left out.
    """
    wanted = list(dict.fromkeys(commits))
    if "\n" in folder:  # a line is one question
        listings = ((commit, git(top, "ls-tree", "-d", "-z", "--full-tree", commit, "--", folder)) for commit in wanted)
        return {commit: listing.split(b"\t")[0].split(b" ")[2].decode() for commit, listing in listings if listing}
    asked = "".join(f"{commit}:{folder}\n" for commit in wanted).encode(errors="surrogateescape")
    answers = git(top, "cat-file", "--batch-check=%(objectname) %(objecttype)", sent=asked).splitlines()
    found = (answer.decode(errors="replace").partition(" ") for answer in answers)
    return {commit: name for commit, (name, _, kind) in zip(wanted, found, strict=True) if kind == "tree"}


def files_in(top: Path, trees: Iterable[str]) -> dict[str, dict[str, str]]:
    """The files in trees and below them: what is stored, by path, by the name of the tree.

    `NotPossibleError` where the clone does not hold all of it.
    """
    wanted = set(trees)
    entries: dict[str, list[_Entry]] = {}
    new = wanted
    while new:
        stored = contents(top, sorted(new))
        entries |= {tree: list(_entries(raw, len(tree) // 2)) for tree, raw in stored.items()}
        new = {name for tree in new for mode, _, name in entries[tree] if mode == _FOLDER} - entries.keys()
    return {tree: dict(_files_below(tree, entries)) for tree in wanted}


def _files_below(tree: str, entries: Mapping[str, Sequence[_Entry]]) -> Iterator[tuple[str, str]]:
    folders = [("", tree)]
    while folders:
        folder, name = folders.pop()
        for mode, path, stored in entries[name]:
            if mode == _FOLDER:
                folders.append((f"{folder}{path}/", stored))
            elif mode.startswith(FILE):
                yield f"{folder}{path}", stored


def _entries(tree: bytes, size: int) -> Iterator[_Entry]:
    """What stands in a tree; the names under which something is stored have `size` bytes."""
    at = 0
    while at < len(tree):
        end = tree.index(b"\0", at)
        mode, _, path = tree[at:end].partition(b" ")
        at = end + 1 + size
        yield mode.decode(), os.fsdecode(path), tree[end + 1 : at].hex()
