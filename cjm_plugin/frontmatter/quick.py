"""Reads what has nothing wrong with it, and looks for places only when asked: two or three times as fast."""

import re
from functools import partial
from typing import Any

import yaml

from cjm_plugin.frontmatter.built import Place, Places
from cjm_plugin.frontmatter.events import end_of, nodes, start_of
from cjm_plugin.frontmatter.fences import Fences, find_fences
from cjm_plugin.frontmatter.reader import BAD_IN_TEXT, BAD_IN_YAML, Reading
from cjm_plugin.frontmatter.result import Data, Parsed

_NOTHING = ("", "~", "null")
_NO_KEYS = ("", "<<")
_BLOCKS = ("|", ">")
_MAX_DEPTH = 50
_LOOK_CLOSER = re.compile(r"[#&*!](?:(?<=[ \t]#)#*[^\s#]|(?<=[&*!])(?<![^\s\[{,].))")
"""A comment, which may be a text cut short, and what may be an anchor, an alias or a tag.

The sign comes first, and then what stands before it: so all other signs are passed over at once.
"""


class _DoubtfulError(ValueError):
    """Something may be wrong: only a full reading can tell."""


def parse_quickly(text: str) -> Parsed | None:
    """What `parse_markdown` gives for a page without problems; `None` where there may be some.

    The line on which the body begins is not told: it is 0.
    """
    fences = find_fences(text)
    if not isinstance(fences, Fences) or bad_body(text):
        return None
    try:
        data = data_quickly(text[: fences.yaml_end])
    except ValueError:
        return None
    return Parsed(data, text[fences.body_start :], 0, ()) if isinstance(data, dict) else None


def read_quickly(text: str) -> Reading | None:
    """What a full reading gives for YAML without problems; `None` where there may be some."""
    try:
        root, data = _read(text)
    except ValueError:
        return None
    return Reading(data, _place(None, root), []) if isinstance(data, dict) else None


def data_quickly(text: str) -> Data:
    """What stands in a text of YAML. `ValueError` where something may be wrong with it."""
    return _read(text)[1]


def bad_body(text: str) -> bool:
    """Whether there are control characters in the text of a page."""
    return not _is_printable(text) and BAD_IN_TEXT.search(text) is not None


def _is_printable(text: str) -> bool:
    """Whether there is nothing in it but signs, spaces and line ends. To ask this takes a tenth of a search."""
    return text.replace("\n", " ").isprintable()


def _read(text: str) -> tuple[Any, Data]:
    if _LOOK_CLOSER.search(text) or (not _is_printable(text) and BAD_IN_YAML.search(text)):
        raise _DoubtfulError
    try:
        root = nodes(text)
    except (yaml.YAMLError, OverflowError):
        raise _DoubtfulError from None
    return root, _data(root, 0)


def _place(key: yaml.ScalarNode | None, node: Any) -> Place:
    inner = None if isinstance(node, yaml.ScalarNode) else partial(_inside, node)
    return Place(key, start_of(node), end_of(node), inner)


def _inside(node: Any) -> Places:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _place(key, value) for key, value in node.value}
    return [_place(None, item) for item in node.value]


def _data(node: Any, depth: int) -> Data:
    if isinstance(node, yaml.ScalarNode):
        return _text(node)
    if depth == _MAX_DEPTH:
        raise _DoubtfulError
    if isinstance(node, yaml.SequenceNode):
        return [_data(item, depth + 1) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, depth)
    raise _DoubtfulError


def _text(node: yaml.ScalarNode) -> str | None:
    if not node.style:
        return None if node.value in _NOTHING else str(node.value)
    if node.style in "'\"" and (node.start_mark.line != node.end_mark.line or BAD_IN_TEXT.search(node.value)):
        raise _DoubtfulError
    return str(node.value)


def _mapping(node: yaml.MappingNode, depth: int) -> dict[str, Data]:
    found: dict[str, Data] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode) or key.value in found or key.value in _NO_KEYS or key.style in _BLOCKS:
            raise _DoubtfulError
        found[key.value] = _data(value, depth + 1)
        if node.flow_style and found[key.value] is None:
            raise _DoubtfulError
    return found
