"""The files as they lie there, against a commit."""

import os
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path

from cjm_plugin.repository.git import NotPossibleError, between_nulls, git
from cjm_plugin.repository.objects import LYING, RAW, Entry, raw_entries


def differing_here(top: Path, base: str, folder: str) -> list[Entry]:
    """The files below a folder that differ from those of a commit, also those that git does not know yet.

    By its index git knows quickly which files are surely the same. That of a copied repository tells of none: then what
    they hold is compared before anybody reads it.
    """
    found = {entry.path: entry for entry in raw_entries(git(top, "diff-index", *RAW, base, "--", folder))}
    for path in between_nulls(git(top, "ls-files", "-z", "--others", "--exclude-standard", "--", folder)):
        if not (top / path).is_symlink():  # as when it is committed: a link is no file
            found[path] = Entry(path, found[path].before if path in found else None, LYING)
    same = _same(top, [entry for entry in found.values() if entry.before and entry.after == LYING])
    return [entry for path, entry in sorted(found.items()) if path not in same]


def _same(top: Path, entries: Iterable[Entry]) -> set[str]:
    """The paths of files that hold what is stored, in the form in which git would store them."""
    asked = [entry for entry in entries if _can_be_read(top / entry.path)]
    try:
        hashes = _hashes(top, [entry.path for entry in asked])
    except NotPossibleError:  # a filter fails: they are compared by what they say
        return set()
    return {entry.path for entry, name in zip(asked, hashes, strict=True) if entry.before == name}


def _can_be_read(file: Path) -> bool:
    try:
        return stat.S_ISREG(file.lstat().st_mode) and os.access(file, os.R_OK)
    except OSError:
        return False


def _hashes(top: Path, paths: Sequence[str]) -> list[str]:
    sent = b"".join(_quoted(path) + b"\n" for path in paths)
    return git(top, "hash-object", "--stdin-paths", sent=sent).decode().split() if paths else []


def _quoted(path: str) -> bytes:
    """A path on a line of its own: every sign that could mean something is written by its number."""
    return (
        b'"' + b"".join(b"\\%03o" % sign if sign in b'"\\\r\n' else b"%c" % sign for sign in os.fsencode(path)) + b'"'
    )
