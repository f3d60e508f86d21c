"""Finds the files of a catalogue, and tells what each one is."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath

INDEX_STEMS = frozenset({"index", "README"})
"""Files of these names are the text of a section's own page, not an entry of the section."""

REGISTERS = ("agencies", "segments", "channels", "documents", "regulations", "problem-categories")
"""The files of `content/registers/`, without their ending."""


class FileKind(StrEnum):
    """What one file of the catalogue describes; the value is the folder's name."""

    SERVICE = "services"
    LIFE_SITUATION = "life-situations"
    NEED = "needs"
    REGISTER = "registers"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the catalogue: what it is, where it is on disk, and its path below `content/`."""

    kind: FileKind
    file: Path
    path: PurePosixPath

    @property
    def stem(self) -> str:
        """The file's name without its ending: the id of what it describes, unless it names another."""
        return self.path.stem


def scan(folder: Path) -> Iterator[SourceFile]:
    """The files below `folder` that describe something, in the order of their paths.

    Hidden files and folders are passed over, as MkDocs does. A folder that cannot be read stands for what is in it:
    to read it fails, and says so.
    """
    for kind in FileKind:
        top = folder / kind.value
        closed: list[Path] = []
        for file in sorted([*_walk(top, closed), *closed]):
            path = PurePosixPath(file.relative_to(folder).as_posix())
            if _belongs(kind, path) or file in closed:
                yield SourceFile(kind, file, path)


def stems(folder: Path, kind: FileKind) -> Iterator[tuple[str, Path]]:
    """The names of the pages of one kind without their ending, and the files; nothing is opened."""
    for file in _walk(folder / kind.value, []):
        if _belongs(kind, PurePosixPath(file.name)):
            yield file.stem, file


def source_file(folder: Path, file: Path) -> SourceFile | None:
    """A file below `folder`, whether or not it exists; `None` if it would describe nothing."""
    path = PurePosixPath(file.relative_to(folder).as_posix())
    kind = next((kind for kind in FileKind if kind.value == path.parts[0]), None)
    return SourceFile(kind, file, path) if kind and len(path.parts) > 1 and _belongs(kind, path) else None


def _walk(top: Path, closed: list[Path]) -> Iterator[Path]:
    """The files below a folder; the folders that cannot be read are added to `closed`."""

    def note(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            closed.append(Path(error.filename))

    for current, folders, names in os.walk(top, onerror=note):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(current, name) for name in names if not name.startswith("."))


def _belongs(kind: FileKind, path: PurePosixPath) -> bool:
    if kind is FileKind.REGISTER:
        return path.suffix in {".yml", ".yaml"}
    return path.suffix == ".md" and path.stem not in INDEX_STEMS


def describes_something(path: str) -> bool:
    """Whether a file with this path below `content/` is part of the catalogue, and not an ordinary page or asset."""
    parts = PurePosixPath(path).parts
    return len(parts) > 1 and parts[0] in set(FileKind) and _belongs(FileKind(parts[0]), PurePosixPath(path))
