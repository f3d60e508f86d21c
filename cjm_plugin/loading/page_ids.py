"""Which pages there are, by their ids, and by what else a page can be named; little is read for it."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from cjm_plugin.frontmatter import plain_fields
from cjm_plugin.loading.files import FileKind, SourceFile, scan

_AT_THE_MARGIN = re.compile(rb"---[ \t]*\r?\n(?:#[^\n]*\n)*[A-Za-z]")
"""The beginning of a page whose keys are sure to stand at the beginnings of their lines."""
_ID = re.compile(rb"^[\"']?id[\"']?[ \t]*:", re.MULTILINE)


class PageId(NamedTuple):
    """A page with its id."""

    id: str
    file: SourceFile


def page_ids(folder: Path, kind: FileKind) -> Iterator[PageId]:
    """The pages of one kind with their ids; those that cannot be read are left out."""
    for file in scan(folder, [kind]):
        try:
            yield PageId(_id(file), file)
        except OSError:
            continue


def _id(file: SourceFile) -> str:
    raw = file.file.read_bytes()
    if _AT_THE_MARGIN.match(raw) and not _ID.search(raw):
        return file.stem
    given = plain_fields(raw, ("id",)).get("id")
    return given if isinstance(given, str) else file.stem


def paths_named(named: str, folder: Path) -> tuple[PurePosixPath, ...]:
    """The paths below the catalogue's folder that may be meant where a page is named by its file, with or without its
    ending: from that folder, or from where the command is called. None for what may be an id.
    """
    if "/" not in named and not named.endswith(".md"):
        return ()
    name = PurePosixPath(named if named.endswith(".md") else f"{named}.md")
    # Not the file itself is resolved: a link is what its name says.
    here, top = Path(name).parent.resolve() / name.name, folder.resolve()
    return (name, PurePosixPath(here.relative_to(top).as_posix())) if here.is_relative_to(top) else (name,)
