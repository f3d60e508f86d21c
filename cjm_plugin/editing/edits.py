"""Changes inside one text: everything around them stays as it is, to the byte."""

from collections.abc import Iterable
from dataclasses import dataclass

from cjm_plugin.frontmatter import extent, removal
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
    """The text with the edits made. `ValueError` when two of them overlap and are not the same."""
    pieces, at = [], 0
    for edit in sorted(set(edits)):
        if edit.start < at:
            raise ValueError(f"edits overlap at {edit.start}")
        pieces += [text[at : edit.start], edit.new]
        at = edit.end
    return "".join([*pieces, text[at:]])


def replace_text(text: str, path: DataPath, new: str, *, key: bool = False, markdown: bool) -> Edit:
    """Writes another text (or key) at `path`, in the quotes that are there. `LookupError` where no text stands."""
    place = extent(text, path, key=key, markdown=markdown)
    if place is None:
        raise LookupError(path)
    start, end = place
    quote = text[start]
    if quote in "'\"":
        return Edit(start, end, f"{quote}{new}{quote}")
    form = written(new, was_quoted=False)
    return Edit(start, end, form if form == new else quoted(new))


def take_out(text: str, path: DataPath, *, markdown: bool) -> Edit:
    """Takes out the entry or the item at `path`. `LookupError` where there is none."""
    start, end = removal(text, path, markdown=markdown)
    return Edit(start, end, "")
