"""The versions of a journey as pages show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cjm_plugin.model.quantities import PartialDate


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A change in a sentence; of a long text its words, some of them marked as added or removed."""

    mark: str
    text: str
    words: Sequence[Any]


@dataclass(frozen=True, slots=True)
class ShownVersion:
    """A version: when, who if that may be told, and what it changed."""

    name: str
    day: PartialDate
    moment: datetime
    time: str
    """The time of day, where the same journey has another version of that day; else empty."""
    author: str
    text: str
    """What the version was, if it was more, or less, than a change."""
    changes: tuple[ShownChange, ...]
    consequences: tuple[str, ...]
    """What follows from the changes: figures, and what the target path does."""
    compared: str
    """The address of the page that compares it with today's; empty for today's own."""


@dataclass(frozen=True, slots=True)
class ShownHistory:
    """All versions of a journey that are shown, the latest first."""

    versions: tuple[ShownVersion, ...]
    address: str
    end: str
    """Why there is nothing before the last one: `first`, `limited` or `shallow`."""
