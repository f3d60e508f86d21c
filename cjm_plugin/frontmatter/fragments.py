"""A page in fragments: each entry of its front matter by itself, and so on inside, as far as it is plainly written.

Who reads texts that are mostly the same reads again only the fragments that are not.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from cjm_plugin.frontmatter.fences import Fences, find_fences
from cjm_plugin.frontmatter.quick import bad_body, data_quickly
from cjm_plugin.frontmatter.result import Data

_OPENING = re.compile(r" *[A-Za-z0-9_-]+: *\n")
"""The line of a key whose value stands on the lines below it."""
_FIRST = re.compile(r"^( *)([^ \n#])", re.MULTILINE)
_UNUSUAL = ("\t", "\r")


class Fragment(NamedTuple):
    """An entry of a mapping with its key, or an item of a list with its hyphen, indented as it stands in its page."""

    text: str
    indent: int

    def data(self) -> Data:
        """What the entry or the item holds. `ValueError` where it cannot be read by itself, or may have a mistake."""
        read = data_quickly(_unindented(self.text, self.indent))
        if not isinstance(read, dict | list) or len(read) != 1:
            raise ValueError(self.text)
        return next(iter(read.values())) if isinstance(read, dict) else read[0]

    def entries(self) -> Mapping[str, "Fragment"] | None:
        """The entries of the mapping below the key; `None` where it is not plainly one."""
        inner = self._inner()
        return _named(inner) if inner else None

    def items(self) -> Sequence["Fragment"] | None:
        """The items of the list below the key; `None` where it is not plainly one."""
        inner = self._inner()
        return [fragment for _, fragment in inner] if inner and all(not name for name, _ in inner) else None

    def _inner(self) -> list[tuple[str, "Fragment"]] | None:
        opening = _OPENING.match(self.text)
        first = _FIRST.search(self.text, opening.end()) if opening else None
        # The hyphens of a list may stand right below the key.
        if opening is None or first is None or len(first[1]) < self.indent + (first[2] != "-"):
            return None
        return _divided(self.text[opening.end() :], len(first[1]))


@dataclass(frozen=True, slots=True)
class PageInFragments:
    """The entries of a page's front matter by their keys, and its body."""

    entries: Mapping[str, Fragment]
    body: str


def in_fragments(text: str) -> PageInFragments | None:
    """A page in fragments; `None` where it is not plainly written.

    If every fragment can be read by itself, then all of them together say what the whole page says: none of them goes
    on in the next one.
    """
    fences = find_fences(text)
    if not isinstance(fences, Fences):
        return None
    front, body = text[: fences.yaml_end], text[fences.body_start :]
    if any(sign in front for sign in _UNUSUAL) or bad_body(body):
        return None
    fragments = _divided(front[front.index("\n") + 1 :], 0)
    entries = _named(fragments) if fragments else None
    return PageInFragments(entries, body) if entries else None


def _named(fragments: list[tuple[str, Fragment]]) -> dict[str, Fragment] | None:
    found = dict(fragments)
    return found if len(found) == len(fragments) and "" not in found else None


def _divided(block: str, indent: int) -> list[tuple[str, Fragment]] | None:
    """The entries of a block, or its items under empty names; `None` if a line begins with something else."""
    starts: list[tuple[int, str]] = []
    for line in _lines_out_to(indent).finditer(f"\n{block}"):
        if not line.lastgroup:
            return None
        name, items = line["name"] or "", bool(starts) and not starts[0][1]
        if name and items:
            return None
        # Hyphens right below a key are the list that the key holds.
        if name or items or not starts:
            starts.append((line.start(), name))  # in the block, which has no line break before it
    if not starts:
        return None
    # What stands above the first, such as a comment, belongs to it.
    borders = [0, *(at for at, _ in starts[1:]), len(block)]
    return [
        (name, Fragment(block[at:end], indent)) for (_, name), (at, end) in zip(starts, pairwise(borders), strict=True)
    ]


@cache
def _lines_out_to(indent: int) -> re.Pattern[str]:
    """The lines that are indented no further than that, with the name of an entry, or a hyphen, where one begins.

    Empty lines and comments begin nothing. A line break before the line is found far quicker than the beginning of a
    line.
    """
    begun = r"(?P<name>[A-Za-z0-9_-]+):(?=[ \n]|\Z)|(?P<item>-)(?=[ \n]|\Z)"
    return re.compile(rf"\n(?: {{{indent}}}(?:{begun})| {{0,{indent}}}+[^ \n#])")


def _unindented(text: str, indent: int) -> str:
    margin = " " * indent
    return text.removeprefix(margin).replace(f"\n{margin}", "\n") if indent else text
