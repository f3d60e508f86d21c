"""What a parse gives, and what it holds on to on the way."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from yaml.events import ScalarEvent
from yaml.nodes import ScalarNode

from cjm_plugin.frontmatter.finding import Finding
from cjm_plugin.frontmatter.result import Data

Places: TypeAlias = dict[str, "Place"] | list["Place"]


class Place:
    """Where a value stands, its key if it has one, and the places inside it."""

    __slots__ = ("_inner", "end", "key", "start")

    def __init__(
        self,
        key: ScalarEvent | ScalarNode | None,
        start: int,
        end: int,
        inner: Places | Callable[[], Places] | None = None,
    ) -> None:
        """`inner` may find the places inside when they are first asked for."""
        self.key = key
        self.start = start
        self.end = end
        self._inner = inner

    @property
    def inner(self) -> Places | None:
        """The places of the entries of a mapping, by their keys, or of the items of a list."""
        if callable(self._inner):
            self._inner = self._inner()
        return self._inner


@dataclass(slots=True)
class Frame:
    """A mapping or a list that is being read."""

    data: dict[str, Data] | list[Data]
    place: Place
    flow: bool
    key: ScalarEvent | None = None
    """The key whose value comes next."""
    refused: bool = False
    """Whether that key is refused, so that its value is read only to get past it."""
    last: ScalarEvent | None = None
    """The value of the entry before, if it is a scalar."""
    rest: bool = False
    """Whether the entry before was no entry, but the rest of a text behind a comma."""


@dataclass(slots=True)
class Failure:
    """Where YAML gave up, where what it was reading began (if it says), and the last scalar before."""

    at: int
    context: int | None
    last: ScalarEvent | None
    in_flow: bool

    def sign_before(self, text: str) -> str:
        """The sign with which began what YAML was reading; empty if it does not say."""
        return text[self.context : self.context + 1] if self.context is not None else ""


@dataclass(slots=True)
class Built:
    """What one parse gives. With a `failure`, the data are incomplete."""

    data: Data = None
    place: Place | None = None
    findings: list[Finding] = field(default_factory=list)
    failure: Failure | None = None
