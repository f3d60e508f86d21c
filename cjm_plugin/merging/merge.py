"""Merges three versions of a file by what they say, and not by their lines."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from cjm_plugin.frontmatter import Data, parse_yaml
from cjm_plugin.frontmatter.layout import lay_out
from cjm_plugin.frontmatter.pieces import NotInBlocksError
from cjm_plugin.merging.decide import decide_file
from cjm_plugin.merging.lines import Line, Marks, text_of
from cjm_plugin.merging.plan import Conflict, Fields, Side, chosen
from cjm_plugin.merging.version import UnreadableError, Version, open_version
from cjm_plugin.merging.write import Writer, decided_for

LineMerge: TypeAlias = Callable[[bytes, bytes, bytes], tuple[bytes, int]]
"""Merges base, ours and theirs by lines: the text with its marks, and how many conflicts there are."""
_SIDES = (Side.BASE, Side.OURS, Side.THEIRS)


@dataclass(frozen=True, slots=True)
class Found:
    """A conflict, and the line of the merged file on which it begins."""

    line: int
    conflict: Conflict


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged file."""

    raw: bytes
    conflicts: tuple[Found, ...] = ()
    by_lines: int = 0
    """How many conflicts there are in what was merged by lines: the story, or the whole file."""
    plan: Fields | None = None
    """`None` where the whole file was merged by lines."""
    unreadable: UnreadableError | None = None
    """Why it was."""


def merge(
    base: bytes, ours: bytes, theirs: bytes, merge_lines: LineMerge, marks: Marks | None, *, register: bool
) -> Merged:
    """Merge three versions of a page or a `register`; without `marks` the base is taken where the sides contradict.

    What cannot be read, or cannot be written so that it means what was decided, is merged by lines.
    """
    try:
        versions = [
            open_version(raw, side, register=register) for raw, side in zip((base, ours, theirs), _SIDES, strict=True)
        ]
    except UnreadableError as error:
        raw, conflicts = merge_lines(base, ours, theirs)
        return Merged(raw, by_lines=conflicts, unreadable=error)
    plan = decide_file(*(version.data for version in versions), register=register)
    lines = _written(plan, versions, marks)
    raw, conflicts = merge_lines(base, ours, theirs)
    if lines is None:
        return Merged(raw, by_lines=conflicts)
    if not conflicts and not any(line.mark for line in lines) and _says(raw, plan, register=register):
        return Merged(raw, plan=plan)
    return _assembled(plan, lines, versions, merge_lines, marks)


def _written(plan: Fields, versions: list[Version], marks: Marks | None) -> list[Line] | None:
    """The lines of the merged YAML; `None` where they would not mean what was decided."""
    texts = [version.yaml for version in versions]
    for prepared in (texts, [lay_out(text, lambda _: None, markdown=False) for text in texts]):
        try:
            lines = Writer(marks).document(plan, *prepared)
        except NotInBlocksError:
            continue
        if all(_means(text_of(decided_for(lines, side)), chosen(plan, side)) for side in _decisions(marks)):
            return lines
    return None


def _decisions(marks: Marks | None) -> tuple[Side, ...]:
    return (Side.OURS, Side.THEIRS) if marks else (Side.BASE,)


def _means(yaml: str, data: Data) -> bool:
    parsed = parse_yaml(yaml)
    return not parsed.problems and _without_nothing(parsed.data) == _without_nothing(data)


def _says(raw: bytes, plan: Fields, *, register: bool) -> bool:
    """Whether a file means what was decided."""
    try:
        version = open_version(raw, Side.OURS, register=register)
    except UnreadableError:
        return False
    return _without_nothing(version.data) == _without_nothing(chosen(plan, Side.OURS))


def _without_nothing(data: Data) -> Data:
    """Without keys that have no value: to leave one out is the same."""
    if isinstance(data, list):
        return [_without_nothing(item) for item in data]
    if not isinstance(data, dict):
        return data
    inner = {key: _without_nothing(value) for key, value in data.items()}
    return {key: value for key, value in inner.items() if value not in (None, {}, [])}


def _assembled(
    plan: Fields, lines: list[Line], versions: list[Version], merge_lines: LineMerge, marks: Marks | None
) -> Merged:
    _, ours, theirs = versions
    frame = ours if ours.opening or not theirs.opening else theirs
    body, conflicts = _body(versions, merge_lines, marks)
    top = frame.opening.count("\n") + 1
    found = (Found(top + number, line.conflict) for number, line in enumerate(lines) if line.conflict)
    return Merged(frame.with_parts(text_of(lines), body), tuple(found), conflicts, plan)


def _body(versions: list[Version], merge_lines: LineMerge, marks: Marks | None) -> tuple[str, int]:
    """The merged story."""
    base, ours, theirs = (version.body for version in versions)
    if base == ours or ours == theirs:
        return theirs, 0
    if base == theirs:
        return ours, 0
    raw, conflicts = merge_lines(base.encode(), ours.encode(), theirs.encode())
    if conflicts and marks is None:
        return base, 0
    return raw.decode(), conflicts
