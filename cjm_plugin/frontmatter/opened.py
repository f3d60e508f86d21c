"""A text as it was last read. To read it and then to point into it takes one parse and not two."""

from dataclasses import dataclass

from cjm_plugin.frontmatter.fences import Fences, find_fences
from cjm_plugin.frontmatter.finding import Finding
from cjm_plugin.frontmatter.quick import read_quickly
from cjm_plugin.frontmatter.reader import Reading, read
from cjm_plugin.frontmatter.source import Source


@dataclass(frozen=True, slots=True)
class Opened:
    """A text, where its YAML ends, and what that gives; nothing of a page without front matter."""

    source: Source
    fences: Fences | Finding
    reading: Reading | None


_last: list[tuple[str, bool, Opened]] = []


def opened(text: str, markdown: bool) -> Opened:
    """Read a page (`markdown`) or a register, or give what was read of the same text before.

    The text asked for last is kept, though it is equal to the one before: thousands of places are asked for with the
    same object, and two objects would be compared letter by letter each time.
    """
    found = _last[0][2] if _last and _last[0][:2] == (text, markdown) else _opened(text, markdown)
    _last[:] = [(text, markdown, found)]
    return found


def _opened(text: str, markdown: bool) -> Opened:
    source = Source(text)
    fences = find_fences(text) if markdown else Fences(len(text), len(text))
    if not isinstance(fences, Fences):
        return Opened(source, fences, None)
    end = fences.yaml_end
    return Opened(source, fences, read_quickly(text[:end]) or read(source, end))
