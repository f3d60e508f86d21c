"""One change of meaning."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

Plain: TypeAlias = Any
"""What was written, as text, numbers, lists and mappings: without what is left out or takes its default."""
Path: TypeAlias = tuple[str, ...]
"""Keys from the page or the entry down to what changed. Steps and entries are named by their ids."""


GIVEN_UP = "~"
"""Ends the id by which something is taken out whose own id went to another thing at once. No author writes such ids."""


class Kind(StrEnum):
    """What has a place of its own in the catalogue: a page, or an entry of a register or of the redirects."""

    SERVICE = "service"
    LIFE_SITUATION = "life-situation"
    NEED = "need"
    AGENCY = "agency"
    SEGMENT = "segment"
    CHANNEL = "channel"
    DOCUMENT = "document"
    REGULATION = "regulation"
    PROBLEM_CATEGORY = "problem-category"
    REDIRECT = "redirect"
    """Its id is the address that was given up."""


class Op(StrEnum):
    """What was done. The order is that in which the changes of a subject are carried out.

    Steps that are added or moved make one turn: first those that move are taken out, then all are put in, one after
    another as they are listed.
    """

    RENAME = "rename"
    """The same under another id; everything that names it follows."""
    REMOVE = "remove"
    ADD = "add"
    MOVE = "move"
    """A step among the steps of its path."""
    UNLINK = "unlink"
    """An item was taken out of a list whose order means nothing."""
    LINK = "link"
    SET = "set"


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """The page or the entry in which something changed, by the id that it has afterwards."""

    kind: Kind
    id: str


@dataclass(frozen=True, slots=True)
class Change:
    """One change, complete: carried out on the old state, all of them together give the new one."""

    op: Op
    subject: Subject
    path: Path
    """Where, in the new state; in the old one for what is removed. Empty for the subject as a whole."""
    before: Plain = None
    """The value before; of a rename the old id."""
    after: Plain = None
    """The value afterwards; of a rename the new id."""
    follows: str | None = None
    """For a step that is added or moved, the step after which it stands; `None` at the beginning of the path."""
