"""The parser of YAML, and what its events say."""

from typing import Any

import yaml
from yaml.events import Event, ScalarEvent
from yaml.nodes import Node

HAS_LIBYAML: bool = yaml.__with_libyaml__
"""Whether YAML is read by its C library; without it, reading takes some fifteen times as long."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parser(text: str) -> Any:
    """Gives event after event by `get_event()`, and `None` after the last."""
    return _LOADER(text)


def nodes(text: str) -> Any:
    """The one document in a text as YAML's nodes, every scalar as typed; `None` when it is empty."""
    loader = _Composer(text)
    try:
        return loader.get_single_node()
    finally:
        loader.dispose()


class _Composer(getattr(yaml, "CBaseLoader", yaml.BaseLoader)):  # type: ignore[misc]
    """Gives nodes without tags. Nobody asks for them here, and to think about them takes a third of the time."""

    def resolve(self, _kind: object, _value: object, _implicit: object) -> None:
        pass

    def descend_resolver(self, _parent: object, _index: object) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


def start_of(event: Event | Node) -> int:
    """Where the event begins, properties (`&anchor`, `!tag`) included."""
    return event.start_mark.index  # type: ignore[union-attr] # parsers always give marks


def end_of(event: Event | Node) -> int:
    """Where the event ends; a plain text ends with its last sign."""
    return event.end_mark.index  # type: ignore[union-attr]


def is_plain(event: ScalarEvent) -> bool:
    """Whether a text stands without quotes; the C parser gives an empty style then, the Python one none."""
    return not event.style


def spans_lines(event: Event) -> bool:
    """Whether it goes on over the end of its line."""
    return event.start_mark.line != event.end_mark.line  # type: ignore[union-attr]
