"""A text as a tree of entries, each with the comments that belong to it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from cjm_plugin.frontmatter.built import Place
from cjm_plugin.frontmatter.events import end_of, start_of
from cjm_plugin.frontmatter.result import Data


@dataclass(slots=True)
class Node:
    """The whole, an entry of a mapping, or an item of a list."""

    first: int
    """Where it begins: its key, or the value of an item."""
    start: int
    """Where its value begins."""
    end: int
    data: Data
    edge: int
    """A place that stands as far right as its left edge: of an item, the first hyphen of its list."""
    key: str | None = None
    children: list["Node"] = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    """Comments on lines of their own above it."""
    beside: list[str] = field(default_factory=list)
    """Comments behind its first line."""
    below: list[str] = field(default_factory=list)
    """Comments at the end of what is in it."""
    apart: bool = False
    """Whether an empty line stands above it and its comments."""


def tree(data: Data, place: Place, edge: int | None = None) -> Node:
    """The tree of a text from its data and their places; an item's `edge` is that of its list."""
    key = place.key
    first = start_of(key) if key else place.start
    node = Node(first, place.start, place.end, data, first if edge is None else edge, key.value if key else None)
    if isinstance(data, dict) and isinstance(place.inner, dict):
        node.children = [tree(value, place.inner[name]) for name, value in data.items()]
    elif isinstance(data, list) and isinstance(place.inner, list):
        node.children = [tree(value, inner, place.start) for value, inner in zip(data, place.inner, strict=True)]
    return node


def tokens(place: Place) -> Iterator[tuple[int, int]]:
    """Where every key and every text stands, in their order."""
    if place.key:
        yield start_of(place.key), end_of(place.key)
    if place.inner is None:
        yield place.start, place.end
    else:
        for inner in place.inner.values() if isinstance(place.inner, dict) else place.inner:
            yield from tokens(inner)
