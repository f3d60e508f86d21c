"""Which changes deserve a second look before they are accepted."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from cjm_plugin.changes.change import Change, Kind, Op, Subject
from cjm_plugin.changes.comparison import Comparison
from cjm_plugin.changes.consequences import Covered, Moved
from cjm_plugin.changes.things import About, about


class Reason(StrEnum):
    """Why to look twice."""

    ADDRESS_GONE = "address-gone"
    """A page that others may link to is gone, or has another address."""
    WITHDRAWN = "withdrawn"
    """A published map is published no longer."""
    SHARED_NEED_REMOVED = "shared-need-removed"
    """A need of the register is gone: other maps may have meant it."""
    EVIDENCE_LOST = "evidence-lost"
    """A published map rests on less than before."""
    PROBLEM_DROPPED = "problem-dropped"
    """A problem of a published map is gone: was it resolved in life, or only in the file?"""
    MORE_VISITS = "more-visits"
    """The target path asks for more visits than before."""
    COVERAGE_LOST = "coverage-lost"
    """The target path does less about a problem or a need."""
    QUOTE_ADDED = "quote-added"
    """A client's own words came in: is there a consent, and does nothing tell who it is?"""


@dataclass(frozen=True, slots=True)
class SecondLook:
    """A reason, and what it is about."""

    reason: Reason
    cause: Change | Moved | Covered

    @property
    def subject(self) -> Subject:
        """The page in which it is."""
        return self.cause.subject


_WITH_PAGES = frozenset({Kind.SERVICE, Kind.LIFE_SITUATION, Kind.NEED})


def second_looks(comparison: Comparison) -> Iterator[SecondLook]:
    """Everything that deserves a second look, in the order of the changes."""
    for change in comparison.changes:
        for reason in _reasons(change, about(change), published=_published(comparison, change.subject)):
            if reason is not Reason.ADDRESS_GONE or _old_path(change) not in comparison.redirects:
                yield SecondLook(reason, change)
    for moved in comparison.moved:
        if moved.target and moved.figure == "visits" and moved.after > moved.before:
            yield SecondLook(Reason.MORE_VISITS, moved)
    for covered in comparison.covered:
        if covered.lost:
            yield SecondLook(Reason.COVERAGE_LOST, covered)


def _published(comparison: Comparison, subject: Subject) -> bool:
    """Whether the map was published before; what else there is, is."""
    page = comparison.before_of(subject)
    return subject.kind not in {Kind.SERVICE, Kind.LIFE_SITUATION} or (page or {}).get("status") == "published"


def _reasons(change: Change, what: About, *, published: bool) -> Iterator[Reason]:
    if change.op is Op.REMOVE and not change.path and change.subject.kind is Kind.NEED:
        yield Reason.SHARED_NEED_REMOVED
    if published and change.subject.kind in _WITH_PAGES and _address_gone(change):
        yield Reason.ADDRESS_GONE
    if published and change.path == ("status",):
        yield Reason.WITHDRAWN
    if published and what.thing == "evidence" and change.op is Op.REMOVE:
        yield Reason.EVIDENCE_LOST
    if published and what == About("problem", what.place, "evidence") and change.op is Op.UNLINK:
        yield Reason.EVIDENCE_LOST
    if published and what.thing == "problem" and change.op is Op.REMOVE:
        yield Reason.PROBLEM_DROPPED
    if what.thing == "evidence" and _quote(change, what):
        yield Reason.QUOTE_ADDED


def _address_gone(change: Change) -> bool:
    return (change.op is Op.REMOVE and not change.path) or (change.op is Op.SET and change.path == ("path",))


def _old_path(change: Change) -> str:
    """The path of the page that was there, which is its address too."""
    return str(change.before["path"] if change.op is Op.REMOVE else change.before)


def _quote(change: Change, what: About) -> Any:
    if change.op is Op.ADD and not what.field:
        return change.after.get("quote")
    return what.field == "quote" and change.after
