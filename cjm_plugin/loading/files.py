"""Finds the files of a catalogue, and tells what each one is."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path, PurePosixPath

INDEX_STEMS = frozenset({"index", "README"})
"""Files of these names are the text of a section's own page, not an entry of the section."""

REGISTERS = ("agencies", "segments", "channels", "documents", "regulations", "problem-categories")
"""The files of `content/registers/`, without their ending."""
_REGISTER_ENDINGS = ("yml", "yaml")


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


def scan(folder: Path, kinds: Iterable[FileKind] = FileKind) -> Iterator[SourceFile]:
    """The files below `folder` that describe something of these kinds, kind after kind in the order of their paths.

    Hidden files and folders are passed over, as MkDocs does. A folder that cannot be read stands for what is in it,
    and so does a link to a folder: to read it fails, and says so.
    """
    for kind in kinds:
        closed: list[SourceFile] = []
        files = list(_walk(folder, kind, closed))
        yield from sorted([*files, *closed], key=lambda file: file.path.parts)


def leads_out(file: Path, top: Path) -> bool:
    """Whether a file or folder is a link to something outside the folder `top`."""
    # Before Python 3.13 `resolve` fails where links lead in a circle; this follows them as far as they go.
    return file.is_symlink() and not Path(os.path.realpath(file)).is_relative_to(top.resolve())


def _leads_nowhere(file: Path) -> bool:
    return file.is_symlink() and not file.exists()


def source_file(folder: Path, file: Path) -> SourceFile | None:
    """A file below `folder`, whether or not it exists; `None` if it would describe nothing."""
    path = PurePosixPath(file.relative_to(folder).as_posix())
    kind = next((kind for kind in FileKind if kind.value == path.parts[0]), None)
    return SourceFile(kind, file, path) if kind and len(path.parts) > 1 and _belongs(kind, path.name) else None


def _walk(folder: Path, kind: FileKind, closed: list[SourceFile]) -> Iterator[SourceFile]:
    """The files that describe something of a kind. Folders that cannot be read, or are links, are added to `closed`;
    so are links that lead nowhere: to a folder, it may be.
    """

    def found(file: Path) -> SourceFile:
        return SourceFile(kind, file, PurePosixPath(file.relative_to(folder).as_posix()))

    def note(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            closed.append(found(Path(error.filename)))

    def seen(name: str) -> bool:
        return not name.startswith(".") and _belongs(kind, name)

    if leads_out(folder / kind.value, folder) or _leads_nowhere(folder / kind.value):
        closed.append(found(folder / kind.value))
        return
    for current, folders, names in os.walk(folder / kind.value, onerror=note):
        folders[:] = [name for name in folders if not name.startswith(".")]
        closed += (found(inner) for name in folders if (inner := Path(current, name)).is_symlink())
        mine = [name for name in names if seen(name)]
        others = (Path(current, name) for name in set(names).difference(mine) if not name.startswith("."))
        closed += (found(other) for other in others if _leads_nowhere(other))
        here = found(Path(current))
        yield from (SourceFile(kind, here.file / name, here.path / name) for name in mine)


_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd"})
"""The endings of what MkDocs makes pages of."""


def is_markdown(path: PurePosixPath | Path) -> bool:
    """Whether MkDocs would make a page of a file."""
    return path.suffix in _MARKDOWN


def ordinary_pages(top: Path) -> Iterator[tuple[Path, PurePosixPath]]:
    """The files of pages that describe nothing of the catalogue, and their paths below `top`, in order.

    Hidden ones are passed over, and links that lead out.
    """
    found = []
    for current, folders, names in os.walk(top):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            file = Path(current, name)
            path = PurePosixPath(file.relative_to(top).as_posix()) if is_markdown(file) else None
            if path and not name.startswith(".") and not describes_something(str(path)) and not leads_out(file, top):
                found.append((file, path))
    yield from sorted(found, key=lambda each: each[1].parts)


def in_letters(file: SourceFile) -> SourceFile:
    """The file under a path that can be printed and kept: bytes that are no UTF-8, as old archives have them in names,
    stand in it as numbers.
    """
    if is_text(file.file):
        return file
    return replace(file, path=PurePosixPath(os.fsencode(file.path).decode("utf-8", "backslashreplace")))


def is_text(path: Path) -> bool:
    """Whether the name of a file is text: in UTF-8, as everything that is written of it."""
    try:
        os.fspath(path).encode()
    except UnicodeEncodeError:
        return False
    return True


def _belongs(kind: FileKind, name: str) -> bool:
    stem, _, ending = name.rpartition(".")
    if kind is FileKind.REGISTER:
        return bool(stem) and ending in _REGISTER_ENDINGS
    return bool(stem) and ending == "md" and stem not in INDEX_STEMS


def describes_something(path: str) -> bool:
    """Whether a file with this path below `content/` is part of the catalogue, and not an ordinary page or asset."""
    parts = PurePosixPath(path).parts
    return len(parts) > 1 and parts[0] in set(FileKind) and _belongs(FileKind(parts[0]), parts[-1])
