"""Brings what may be written in several ways to one: a file is then read, and what means the same reads the same."""

from collections.abc import Callable, Iterator
from typing import Any

from cjm_plugin.frontmatter import Data
from cjm_plugin.frontmatter.layout import Node
from cjm_plugin.model.quantities import Money
from cjm_plugin.model.written import is_id, parse_boolean, parse_cost, parse_integer
from cjm_plugin.review.readable.fields import (
    BOOLEANS,
    COUNTS,
    DEFAULTS,
    MENTIONS,
    OWN_PREFIX,
    PATHS,
    SECTIONS,
    rank,
)


def make_canonical(node: Node, *, markdown: bool) -> None:
    """The values of a page, or else of a register. Comments stay with what they are about."""
    _object("page", node) if markdown else _entries("entry", node)
    for part in node.children if markdown else ():
        key = part.key or ""
        if isinstance(part.data, dict) and key in SECTIONS:
            _entries(SECTIONS[key][0], part)
        elif isinstance(part.data, dict) and key in PATHS:
            _path(part, *PATHS[key][::2])


def _path(path: Node, thing: str, step_thing: str) -> None:
    _object(thing, path)
    for steps in path.children:
        for step in steps.children if steps.key == "steps" else ():
            _object(step_thing, step)


def _entries(thing: str, entries: Node) -> None:
    for entry in entries.children:
        _object(thing, entry)


def _object(thing: str, node: Node) -> None:
    for entry in node.children if isinstance(node.data, dict) else ():
        key = entry.key or ""
        if key.startswith(OWN_PREFIX):
            continue
        if key == "cost":
            _cost(entry)
        elif isinstance(entry.data, str):
            entry.data = _text(key, entry.data)
        elif isinstance(entry.data, list) and key != "steps":
            entry.children = _items(key, entry.children)
        if isinstance(entry.data, str) and entry.data == DEFAULTS.get((thing, key)):
            entry.data = None


def _text(key: str, text: str) -> str:
    """A text as the model reads it; what it cannot read stays as it is typed."""
    if key in BOOLEANS:
        return _read(lambda value: "true" if parse_boolean(value) else "false", text)
    return _read(lambda value: str(parse_integer(value)), text) if key in COUNTS else text.strip()


def _amount(text: str) -> str:
    def written(value: str) -> str:
        money: Money | None = parse_cost(value)
        return "free" if money is None else str(money)

    return _read(written, text)


def _read(read: Callable[[str], str], text: str) -> str:
    try:
        return read(text)
    except ValueError:
        return text.strip()


def _cost(cost: Node) -> None:
    """An amount of money: with its currency in one text, and alone where nothing else is said."""
    if isinstance(cost.data, str):
        cost.data = _amount(cost.data)
        return
    parts = {part.key: part for part in cost.children if isinstance(part.data, str)}
    amount = parts.get("amount")
    if amount is None:
        return
    currency = parts.pop("currency", None)
    amount.data = _amount(f"{amount.data} {currency.data}" if currency else str(amount.data))
    if currency:
        amount.beside += _comments(currency)
        cost.children.remove(currency)
    if all(part is amount or part.data is None for part in cost.children):
        cost.data = amount.data
        cost.beside += [comment for part in cost.children for comment in _comments(part)]
        cost.children = []
    for part in cost.children:
        part.data = part.data.strip() if isinstance(part.data, str) else part.data


def _items(key: str, items: list[Node]) -> list[Node]:
    """The items of a list whose order means nothing, each once."""
    found: dict[str, Node] = {}
    for item in items:
        item.data = _item(key, item.data)
        first = found.setdefault(repr(item.data), item)
        if first is not item:
            first.above += item.above
            first.beside += item.beside
            first.below += [*(comment for child in item.children for comment in _comments(child)), *item.below]
    return [found[said] for said in sorted(found)]


def _item(key: str, item: Data) -> Data:
    if isinstance(item, str):
        return item.strip()
    if not isinstance(item, dict):
        return item
    said = dict(sorted(_parts(item), key=lambda part: rank(part[0])))
    reference = MENTIONS.get(key, "")
    title = said.get("title")
    if reference and isinstance(title, str) and not is_id(title):  # words are the same under either key
        del said["title"]
        said = {reference: title, **said}
    return said[reference] if reference and said.keys() == {reference} else said


def _parts(item: dict[str, Data]) -> Iterator[tuple[str, Any]]:
    for key, value in item.items():
        if key.startswith(OWN_PREFIX):
            yield key, value
        elif value is not None:
            yield key, _text(key, value) if isinstance(value, str) else value


def _comments(node: Node) -> list[str]:
    return [*node.above, *node.beside, *(each for child in node.children for each in _comments(child)), *node.below]
