"""A text as a tree of entries with their comments, for those who show it."""

from dataclasses import dataclass

from cjm_plugin.frontmatter.fences import Fences
from cjm_plugin.frontmatter.layout.comments import attach
from cjm_plugin.frontmatter.layout.node import Node, tree
from cjm_plugin.frontmatter.opened import opened
from cjm_plugin.frontmatter.parse import parse_markdown, parse_yaml


@dataclass(frozen=True, slots=True)
class Commented:
    """What a file says."""

    head: list[str]
    """Comments about the file."""
    node: Node
    body: str
    markdown: bool


def commented(text: str, *, markdown: bool) -> Commented | None:
    """The tree of a page or a register; `None` where something is wrong with its form, or it says nothing."""
    parsed = parse_markdown(text) if markdown else parse_yaml(text)
    found = opened(text, markdown)
    place = found.reading.place if found.reading else None
    if parsed.problems or not isinstance(parsed.data, dict) or not parsed.data or place is None:
        return None
    node = tree(parsed.data, place)
    end = found.fences.yaml_end if isinstance(found.fences, Fences) else len(text)
    head = attach(found.source, node, place, end)
    return Commented(head, node, parsed.body, markdown)
