"""The lines of an object: its fields with their labels, and the comments that its author wrote beside them."""

import json
from collections.abc import Iterable, Iterator

from cjm_plugin.frontmatter.layout import Node
from cjm_plugin.review.readable.fields import OWN_PREFIX, rank
from cjm_plugin.review.readable.values import Values

_INDENT = "  "


class Lines:
    """Writes objects in one language."""

    def __init__(self, values: Values) -> None:
        self._values = values

    def fields(self, thing: str, node: Node, without: Iterable[str] = (), indent: str = _INDENT) -> Iterator[str]:
        """The fields of an object, save some; a field without a value is left out, as the model does."""
        left_out = set(without)
        for entry in sorted(node.children, key=lambda each: rank(each.key or "")):
            if entry.key not in left_out:
                yield from self._field(thing, entry, indent)
        yield from _comments(node.below, indent)

    def _field(self, thing: str, entry: Node, indent: str) -> Iterator[str]:
        yield from _comments(entry.above, indent)
        key = entry.key or ""
        label = f"{indent}{self._values.label(thing, key)}:"
        thing = OWN_PREFIX if key.startswith(OWN_PREFIX) else thing
        if isinstance(entry.data, str) and "\n" not in entry.data.rstrip("\n"):
            yield beside(f"{label} {self._values.text(thing, key, entry.data.rstrip())}", entry)
        elif entry.data or entry.beside or entry.below:
            yield beside(label, entry)
            yield from self._inside(thing, entry, indent + _INDENT)
        elif thing == OWN_PREFIX:
            yield beside(f"{label} {json.dumps(entry.data)}", entry)

    def _inside(self, thing: str, entry: Node, indent: str) -> Iterator[str]:
        if isinstance(entry.data, str):
            yield from indented(entry.data, indent)
        elif isinstance(entry.data, list):
            yield from self._items(thing, entry, indent)
        else:
            yield from self.fields(thing, entry, indent=indent)

    def _items(self, thing: str, entry: Node, indent: str) -> Iterator[str]:
        """One item a line."""
        key = entry.key or ""
        for item in entry.children:
            yield from _comments(item.above, indent)
            said = self._values.own_item(item.data) if thing == OWN_PREFIX else self._values.item(key, item.data)
            first, *rest = said.rstrip("\n").split("\n")
            yield beside(f"{indent}{first}", item)
            yield from (f"{indent}{_INDENT}{line}" for line in rest)
            yield from _comments(_inner_comments(item), indent + _INDENT)
        yield from _comments(entry.below, indent)


def beside(line: str, node: Node) -> str:
    """A line with the comments that stand behind it."""
    return "  ".join([line.rstrip(), *node.beside])


def indented(text: str, indent: str) -> Iterator[str]:
    """The lines of a text, further right; empty ones stay empty."""
    return (f"{indent}{line}" if line else "" for line in text.rstrip("\n").split("\n"))


def _comments(comments: Iterable[str], indent: str) -> Iterator[str]:
    return (f"{indent}{comment}" for comment in comments)


def _inner_comments(node: Node) -> list[str]:
    """The comments of everything inside."""
    inner = (
        comment
        for child in node.children
        for comment in (*child.above, *child.beside, *_inner_comments(child), *child.below)
    )
    return [*inner, *node.below]
