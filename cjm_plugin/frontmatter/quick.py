"""Reads a page in which nothing is wrong, without noting where everything stands: some four times as fast."""

import re
from typing import Any

import yaml

from cjm_plugin.frontmatter.events import nodes
from cjm_plugin.frontmatter.fences import Fences, find_fences
from cjm_plugin.frontmatter.reader import BAD_IN_TEXT, BAD_IN_YAML
from cjm_plugin.frontmatter.result import Data, Parsed

_NOTHING = ("", "~", "null")
_NO_KEYS = ("", "<<")
_BLOCKS = ("|", ">")
_MAX_DEPTH = 50
_LOOK_CLOSER = re.compile(r"[ \t]#+[^\s#]|(?:^|[\s\[{,])[&*!]", re.MULTILINE)
"""A comment, which may be a text cut short, and what may be an anchor, an alias or a tag."""


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


def data_quickly(text: str) -> Data:
    """What stands in a text of YAML. `ValueError` where something may be wrong with it."""
    if BAD_IN_YAML.search(text) or _LOOK_CLOSER.search(text):
        raise _DoubtfulError
    try:
        return _data(nodes(text), 0)
    except (yaml.YAMLError, OverflowError):
        raise _DoubtfulError from None


def bad_body(text: str) -> bool:
    """Whether there are control characters in the text of a page."""
    return BAD_IN_TEXT.search(text) is not None


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
