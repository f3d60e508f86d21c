"""The canonical form of a whole text."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from cjm_plugin.frontmatter.comments import is_of_next
from cjm_plugin.frontmatter.fences import Fences
from cjm_plugin.frontmatter.layout.comments import attach
from cjm_plugin.frontmatter.layout.node import Node, tree
from cjm_plugin.frontmatter.layout.scalars import block, written
from cjm_plugin.frontmatter.opened import opened
from cjm_plugin.frontmatter.source import Source

Order: TypeAlias = Callable[[tuple[str | int, ...]], Sequence[str] | None]
"""The keys of the mapping at a path in the order in which they are written; `None` leaves them as they are."""

_INDENT = "  "
_CLINGING = re.compile(r"\A#+(?=[^\s#])")


def lay_out(text: str, order: Order, *, markdown: bool) -> str:
    """The text with its YAML in canonical form; the body of a page stays as it is.

    The text must be free of problems. One without any data stays as it is.
    """
    found = opened(text, markdown)
    reading = found.reading
    if reading is None or reading.place is None or not isinstance(reading.data, dict) or not reading.data:
        return text
    root = tree(reading.data, reading.place)
    if not isinstance(found.fences, Fences):
        return text
    head = attach(found.source, root, reading.place, found.fences.yaml_end)
    lines = [*_Writer(found.source, order).whole(root, head), *root.below]
    front = text[: found.fences.yaml_end]
    newline = next((end for end in ("\r\n", "\n", "\r") if end in front), "\n")
    opening = front.splitlines(keepends=True)[0] if markdown else ""
    closing = text[found.fences.yaml_end :] if markdown else ""
    return f"{opening}{newline.join(lines)}{newline}{closing}"


class _Writer:
    def __init__(self, source: Source, order: Order) -> None:
        self._source = source
        self._order = order

    def whole(self, root: Node, head: Sequence[str]) -> list[str]:
        """The lines of the outermost mapping, below those at the top of the file."""
        lines = list(head)
        for entry in self._ordered(root, ()):
            # A text that ends with an empty line brings one; another could become a part of it.
            if entry.apart and lines and lines[-1].strip():
                lines.append("")
            lines += self._entry(entry, (entry.key or "",), "")
        return lines

    def lines(self, node: Node, path: tuple[str | int, ...], indent: str) -> Iterator[str]:
        """The lines of what is in a mapping or a list."""
        if isinstance(node.data, list):
            for index, item in enumerate(node.children):
                yield from self._item(item, (*path, index), indent)
        else:
            for entry in self._ordered(node, path):
                yield from self._entry(entry, (*path, entry.key or ""), indent)

    def _ordered(self, node: Node, path: tuple[str | int, ...]) -> list[Node]:
        known = self._order(path)
        if known is None:
            return node.children
        places = {key: place for place, key in enumerate(known)}
        own = len(places)

        def rank(entry: Node) -> int:
            key = entry.key or ""
            return places.get(key, own + (not key.startswith("x-")))

        return sorted(node.children, key=rank)

    def _entry(self, entry: Node, path: tuple[str | int, ...], indent: str) -> Iterator[str]:
        _part_acceptances(entry)
        yield from (f"{indent}{comment}" for comment in entry.above)
        key = f"{indent}{written(entry.key or '', was_quoted=False)}:"
        first, *rest = self._value(entry, indent)
        yield _beside(f"{key} {first}".rstrip(" "), entry.beside)
        yield from rest
        yield from self._inside(entry, path, indent)

    def _item(self, item: Node, path: tuple[str | int, ...], indent: str) -> Iterator[str]:
        _part_acceptances(item)
        yield from (f"{indent}{comment}" for comment in item.above)
        if isinstance(item.data, dict) and item.children:
            yield from self._mapping_item(item, path, indent)
            return
        if isinstance(item.data, list) and item.children:
            # Behind the hyphen of a list in a list a comment would be one about the outer list.
            yield from (f"{indent}{comment}" for comment in item.beside)
            item.beside = []
        first, *rest = self._value(item, indent)
        yield _beside(f"{indent}- {first}".rstrip(" "), item.beside)
        yield from rest
        yield from self._inside(item, path, indent)

    def _mapping_item(self, item: Node, path: tuple[str | int, ...], indent: str) -> Iterator[str]:
        """The first key stands on the line of the hyphen."""
        inner = indent + _INDENT
        entries = self._ordered(item, path)
        entries[0].beside = [*entries[0].beside, *item.beside]
        _part_acceptances(entries[0])
        yield from (f"{indent}{comment}" for comment in entries[0].above)
        entries[0].above = []
        lines = [line for entry in entries for line in self._entry(entry, (*path, entry.key or ""), inner)]
        yield f"{indent}- {lines[0].removeprefix(inner)}"
        yield from lines[1:]
        yield from (f"{inner}{comment}" for comment in item.below)

    def _inside(self, node: Node, path: tuple[str | int, ...], indent: str) -> Iterator[str]:
        inner = indent + _INDENT
        yield from self.lines(node, path, inner)
        yield from (f"{inner}{comment}" for comment in node.below)

    def _value(self, node: Node, indent: str) -> list[str]:
        """What stands on the line of the key, and for a text of several lines those below it."""
        data = node.data
        if data is None:
            return [""]
        if not isinstance(data, str):
            return ["" if node.children else "[]" if isinstance(data, list) else "{}"]
        if "\n" in data:
            lines = block(data, indent + _INDENT)
            if lines:
                return lines
        return [written(data, was_quoted=self._source.text[node.start : node.start + 1] in ("'", '"'))]


def _part_acceptances(node: Node) -> None:
    """Give an acceptance that would be joined with other comments a line of its own: joined it would accept nothing."""
    if len(node.beside) > 1:
        node.above += filter(is_of_next, node.beside)
        node.beside = [comment for comment in node.beside if not is_of_next(comment)]


def _beside(line: str, comments: Sequence[str]) -> str:
    """The line with the comments behind it: several become one."""
    if not comments:
        return line
    comment = "#" + " ".join(comment.removeprefix("#") for comment in comments)
    # Behind a text that has lost its quotes, a sign right behind the `#` would look like a text cut short.
    return f"{line} {_CLINGING.sub(lambda signs: f'{signs[0]} ', comment)}"
