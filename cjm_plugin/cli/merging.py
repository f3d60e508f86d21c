"""Merges three files on disk and says on the error output what there is to know of it."""

import traceback
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Self

import click

from cjm_plugin.cli.merge_errors import about_errors, new_errors
from cjm_plugin.cli.merge_report import Reused, Told, about_conflict
from cjm_plugin.editing.write import write_whole
from cjm_plugin.frontmatter import decode, parse_markdown, parse_yaml
from cjm_plugin.i18n import Translation
from cjm_plugin.merging import (
    DEFAULT_MARKER_SIZE,
    LineMerge,
    Marks,
    Merged,
    merge,
    old_names,
    paths_of,
)
from cjm_plugin.repository.line_merge import merge_lines, shows_base
from cjm_plugin.review.conflicts import Conflicts


@dataclass(frozen=True, slots=True)
class Labels:
    """What the versions are called in the marks of conflicts."""

    base: str
    ours: str
    theirs: str

    @classmethod
    def of(cls, base: str, ours: str, theirs: str) -> Self:
        """The names that git gave; an older git gives none, but its placeholders."""
        given = {"base": (base, "%S"), "ours": (ours, "%X"), "theirs": (theirs, "%Y")}
        return cls(
            **{
                side: " ".join(name.split()) if name not in {"", placeholder} else side
                for side, (name, placeholder) in given.items()
            }
        )


@dataclass(frozen=True, slots=True)
class Files:
    """The three versions on disk."""

    ancestor: Path
    ours: Path
    theirs: Path
    path: Path
    """What the file is called in the repository."""
    labels: Labels
    marker_size: int

    def merge(self, words: Translation, *, for_ancestor: bool) -> bool:
        """Put the result in the place of ours; whether somebody must look at it: conflicts, or errors made by it."""
        raw = [file.read_bytes() for file in (self.ancestor, self.ours, self.theirs)]
        lines: LineMerge = partial(merge_lines, labels=self._names(), marker_size=self._size())
        register = self.path.suffix in {".yml", ".yaml"}
        data = [data_of(each, register=register) for each in raw]
        places = Conflicts(words, *reversed(data), register=register)
        marks = None if for_ancestor else self._marks(places)
        base, ours, theirs = raw
        try:
            merged = merge(base, ours, theirs, lines, marks, register=register)
        except Exception:  # a fault of the program must not cost anybody's work: git's own merge is always there
            click.echo(traceback.format_exc(), err=True)
            text, by_lines = lines(base, ours, theirs)
            merged = Merged(text, by_lines=by_lines)
        write_whole(self.ours, merged.raw)
        conflicts = bool(merged.conflicts or merged.by_lines)
        if for_ancestor:
            return conflicts
        after = None if register else data_of(merged.raw, register=False)
        # A file with conflicts cannot be read, and of one that could not be read it is said already.
        errors = [] if conflicts or merged.unreadable else new_errors(self.path, (ours, theirs), merged.raw)
        reused = Reused() if register or merged.plan is None else Reused.in_versions(data)
        renamed = (
            old_names(data[0], data[1], data[2], after) if merged.plan and not conflicts and after is not None else []
        )
        told = Told(self.path, words, places, merged, reused, renamed).lines(data, after)
        for line in (*told, *about_errors(self.path, words, errors)):
            click.echo(line, err=True)
        undone = any(path.undone for path in paths_of(merged.plan))
        return conflicts or undone or bool(errors or reused.names or reused.paths)

    def _names(self) -> tuple[str, str, str]:
        return self.labels.ours, self.labels.base, self.labels.theirs

    def _size(self) -> int:
        return self.marker_size or DEFAULT_MARKER_SIZE

    def _marks(self, places: Conflicts) -> Marks:
        base = self.labels.base if shows_base(Path.cwd()) else None

        return Marks(self.labels.ours, self.labels.theirs, base, partial(about_conflict, places), self._size())


def data_of(raw: bytes, *, register: bool) -> Any:
    """What a version says, for the names of its parts; nothing where it cannot be read."""
    text = decode(raw)[0]
    if text is None:
        return None
    return parse_yaml(text).data if register else parse_markdown(text).data
