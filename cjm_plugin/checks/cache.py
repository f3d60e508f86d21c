"""What is remembered from one check to the next. It may be deleted at any time, and is never needed.

It is a database of texts in `.cjm_cache/` beside the settings. What stands in it is data: nothing of it is run.
"""

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

FOLDER = ".cjm_cache"
_TABLES = (
    "CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, key BLOB, record TEXT, later BLOB) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS latest (name TEXT PRIMARY KEY, key BLOB, findings TEXT) WITHOUT ROWID",
)


def key_of(*parts: bytes) -> bytes:
    """What a record was made of: the program, and `parts`, such as the content of the file."""
    made = _program().copy()
    for part in parts:
        made.update(len(part).to_bytes(8))
        made.update(part)
    return made.digest()


@cache
def _program() -> "hashlib.blake2b":
    """What tells this version of the program from others. A changed file counts too, for those who develop it."""
    states = sorted(_states(str(Path(__file__).parents[1])))
    return hashlib.blake2b("\n".join([version("mkdocs-cjm"), _libraries(), *states]).encode(), digest_size=16)


def _libraries() -> str:
    """When something last came into the folder of libraries, or left it: some of them say which words are alike."""
    stemmer = find_spec("Stemmer")
    return str(Path(stemmer.origin).parent.stat().st_mtime_ns) if stemmer and stemmer.origin else ""


def _states(folder: str) -> Iterator[str]:
    """Name, size and time of every file of the program; a path object for each would take twice as long."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _states(entry.path)
            elif entry.name.endswith(".py"):
                found = entry.stat()
                yield f"{entry.name} {found.st_size} {found.st_mtime_ns}"


class Kept(NamedTuple):
    """What is kept of a file."""

    key: bytes
    """What it was made of (see `key_of`)."""
    record: str
    later: bytes
    """What of the record is rarely asked for, and so read later or not at all."""


class Cache:
    """The records of a catalogue's files by their paths, each with the key under which it was kept.

    Whatever goes wrong with the database, nothing is remembered and nothing fails.
    """

    def __init__(self, folder: Path | None) -> None:
        """`folder` is where the cache's own folder is made; `None` remembers nothing."""
        self._database = _open(folder / FOLDER) if folder else None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._database:
            with suppress(sqlite3.Error):
                self._database.close()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is kept: then it need not even be found out under which keys it would be."""
        if not self._database:
            return True
        try:
            return self._database.execute("SELECT 1 FROM files LIMIT 1").fetchone() is None
        except sqlite3.Error:
            return True

    def read(self) -> dict[str, Kept]:
        """Everything that is kept, by path."""
        if not self._database:
            return {}
        try:
            rows = self._database.execute("SELECT path, key, record, later FROM files")
            return {path: Kept(*kept) for path, *kept in rows}
        except sqlite3.Error:
            return {}

    def write(self, records: Mapping[str, Kept], gone: Iterable[str]) -> None:
        """Keep records, and forget those of files that are gone."""
        if not self._database:
            return
        with suppress(sqlite3.Error), self._database:
            rows = ((path, *kept) for path, kept in records.items())
            self._database.executemany("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)", rows)
            self._database.executemany("DELETE FROM files WHERE path = ?", ((path,) for path in gone))

    def clear(self) -> None:
        """Forget everything."""
        if not self._database:
            return
        with suppress(sqlite3.Error), self._database:
            self._database.execute("DELETE FROM files")
            self._database.execute("DELETE FROM latest")

    def latest(self, name: str, key: bytes) -> str | None:
        """What was found last by something that looks at more than one file; `None` unless it was kept under this
        very key.
        """
        if not self._database:
            return None
        try:
            query = "SELECT findings FROM latest WHERE name = ? AND key = ?"
            row = self._database.execute(query, (name, key)).fetchone()
        except sqlite3.Error:
            return None
        return row[0] if row else None

    def keep_latest(self, name: str, key: bytes, findings: str) -> None:
        """Keep what it found, in place of what was kept before."""
        if not self._database:
            return
        with suppress(sqlite3.Error), self._database:
            self._database.execute("INSERT OR REPLACE INTO latest VALUES (?, ?, ?)", (name, key, findings))


def _open(folder: Path) -> sqlite3.Connection | None:
    try:
        folder.mkdir(exist_ok=True)
        ignore = folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
        return _connect(folder / "check.sqlite")
    except (OSError, sqlite3.Error):
        return None


def _connect(file: Path) -> sqlite3.Connection:
    """Open the database; one that is damaged is made anew."""
    try:
        return _with_tables(file)
    except sqlite3.DatabaseError:
        file.unlink()
        return _with_tables(file)


def _with_tables(file: Path) -> sqlite3.Connection:
    database = sqlite3.connect(file)
    database.execute("PRAGMA synchronous = OFF")  # after a loss of power it is simply made anew
    for table in _TABLES:
        database.execute(table)
    return database
