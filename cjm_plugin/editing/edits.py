"""Changes inside one text: everything around them stays as it is, to the byte."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from cjm_plugin.frontmatter import extent, removals
from cjm_plugin.frontmatter.entry import quoted
from cjm_plugin.frontmatter.layout.scalars import written
from cjm_plugin.loading.source import DataPath


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Puts `new` in the place of what stands from `start` up to `end`."""

    start: int
    end: int
    new: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made; what is to change inside a part that is taken out goes with it.

    `ValueError` when two of them overlap otherwise and are not the same.
    """
    pieces, at, taken_out = [], 0, False
    for edit in sorted(set(edits), key=lambda each: (each.start, -each.end, each.new)):
        if edit.start < at:
            if taken_out and edit.end <= at:
                continue
            raise ValueError(f"edits overlap at {edit.start}")
        pieces += [text[at : edit.start], edit.new]
        at, taken_out = edit.end, not edit.new
    return "".join([*pieces, text[at:]])


def replace_text(text: str, path: DataPath, new: str, *, key: bool = False, markdown: bool) -> Edit:
    """Writes another text (or key) at `path`, in the quotes that are there. `LookupError` where no text stands."""
    place = extent(text, path, key=key, markdown=markdown)
    if place is None:
        raise LookupError(path)
    start, end = place
    end = start + len(text[start:end].rstrip())  # a text of several lines ends behind its last line break
    quote = text[start]
    if quote in "'\"":
        return Edit(start, end, f"{quote}{new}{quote}")
    form = written(new, was_quoted=False)
    return Edit(start, end, form if form == new else quoted(new))


def take_out(text: str, paths: Collection[DataPath], *, markdown: bool) -> list[Edit]:
    """Takes out the entries and items at `paths`, with the comments about them. `LookupError` where there is none."""
    return [Edit(start, end, "") for start, end in (removals(text, paths, markdown=markdown) if paths else [])]
