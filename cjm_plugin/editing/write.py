"""Writes files so that none is ever half-written, and several so that all are written or none is."""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from cjm_plugin.editing.signals import held_signals


@dataclass(frozen=True)
class Replacement:
    """What becomes of one file on disk."""

    file: Path
    after: bytes | None
    """`None` takes the file away."""
    like: Path | None = None
    """The file whose rights a new one gets."""


class NotRestoredError(OSError):
    """Something failed, and then some files could not be put back; `kept` says where the old content of each is."""

    def __init__(self, kept: Sequence[tuple[Path, Path]]) -> None:
        super().__init__(errno.EIO, os.strerror(errno.EIO), str(kept[0][0]))
        self.kept = tuple(kept)


def write_whole(file: Path, raw: bytes) -> None:
    """Put new content in the place of a file at once: whoever reads it sees the old one or the new one.

    `OSError` when it cannot be written; then the old one is still there.
    """
    write_all([Replacement(file, raw)])


def write_all(replacements: Sequence[Replacement]) -> None:
    """Write all files, or none: when one cannot be written, the others are put back.

    Everything that needs space or rights is done beside the files first. `OSError`, with the file as its name, when it
    cannot be done, and `NotRestoredError` when the disk then also refuses to take an old file back. A process that is
    asked to end meanwhile ends when all is put back.
    """
    with held_signals() as held, ExitStack() as folders, ExitStack() as leftovers:
        staged = []
        for wanted in replacements:
            held.check()
            staged.append(_staged(wanted, folders, leftovers))
        try:
            for each in staged:
                held.check()
                with _naming(each.file):
                    each.put()
        except BaseException as error:
            kept = [lost for each in reversed(staged) if (lost := each.put_back())]
            if kept:
                raise NotRestoredError(kept) from error
            raise
        folders.pop_all()


@contextmanager
def _naming(file: Path) -> Iterator[None]:
    """Let an error name the file that was to be written, and not what lies beside it for a while."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(file)) from error


def _staged(wanted: Replacement, folders: ExitStack, leftovers: ExitStack) -> "_Staged":
    with _naming(wanted.file):
        return _Staged(wanted, folders, leftovers)


class _Staged:
    """A file with its new and its old content beside it."""

    def __init__(self, wanted: Replacement, folders: ExitStack, leftovers: ExitStack) -> None:
        self._beside: list[Path] = []
        self._begun = False
        leftovers.callback(self._clean)
        self.file = wanted.file
        self._file = wanted.file if wanted.after is None else wanted.file.resolve()  # a link stays a link
        if self._file.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(self._file))
        _make_folder(self._file.parent, folders)
        self._old = self._keep() if self._file.exists() else None
        self._new = None if wanted.after is None else self._prepare(wanted.after, wanted.like)

    def _keep(self) -> Path:
        """The old file under a second name, or a copy with its rights where the system has no second names."""
        kept = self._temporary()
        kept.unlink()
        try:
            os.link(self._file, kept)
        except OSError:
            shutil.copy2(self._file, kept)
        return kept

    def _prepare(self, raw: bytes, like: Path | None) -> Path:
        new = self._temporary()
        new.write_bytes(raw)
        new.chmod(_rights(self._file if self._old else like))
        return new

    def _temporary(self) -> Path:
        descriptor, name = tempfile.mkstemp(prefix=".cjm-", dir=self._file.parent)
        os.close(descriptor)
        self._beside.append(Path(name))
        return self._beside[-1]

    def put(self) -> None:
        """Let the new content take its place."""
        self._begun = True
        if self._new:
            self._new.replace(self._file)
        else:
            self._file.unlink(missing_ok=True)

    def put_back(self) -> tuple[Path, Path] | None:
        """Let the old content take its place again; where that fails, the file and where its old content is."""
        if not self._begun:
            return None
        if self._old is None:
            _remove(self._file)
            return None
        try:
            self._old.replace(self._file)
        except OSError:
            if self._file.exists() and self._file.read_bytes() == self._old.read_bytes():
                return None
            self._beside.remove(self._old)
            return self._file, self._old
        return None

    def _clean(self) -> None:
        for file in self._beside:
            _remove(file)


def _make_folder(folder: Path, made: ExitStack) -> None:
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir()
        made.callback(_remove_folder, each)


def _remove_folder(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink()


def _rights(like: Path | None) -> int:
    if like and like.exists():
        return like.stat().st_mode & 0o7777
    mask = os.umask(0)  # it can only be read by setting it
    os.umask(mask)
    return 0o666 & ~mask
