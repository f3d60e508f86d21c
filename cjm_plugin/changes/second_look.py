"""Which changes deserve a second look before they are accepted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from cjm_plugin.changes.change import Change, Kind, Op, Plain, Subject
from cjm_plugin.changes.comparison import Comparison
from cjm_plugin.changes.consequences import Covered, Moved
from cjm_plugin.changes.things import About, Inner, about


class Reason(StrEnum):
    """Why to look twice."""

    ADDRESS_GONE = "address-gone"
    """A page that others may link to is gone or has another address, and nothing leads on to a page.

    Or what led on from such an address is gone.
    """
    WITHDRAWN = "withdrawn"
    """A published map is published no longer, or is gone while its address leads on."""
    PATH_REMOVED = "path-removed"
    """Today's path, or the target path, is gone as a whole."""
    SHARED_NEED_REMOVED = "shared-need-removed"
    """A need of the register is gone: other maps may have meant it."""
    EVIDENCE_LOST = "evidence-lost"
    """A published map rests on less than before, as far as its readers see."""
    PROBLEM_DROPPED = "problem-dropped"
    """A problem of a published map is gone: was it resolved in life, or only in the file?"""
    MORE_VISITS = "more-visits"
    """The target path asks for more visits than before."""
    COVERAGE_LOST = "coverage-lost"
    """The target path does less about a problem or a need."""
    QUOTE_ADDED = "quote-added"
    """A client's own words came in, or became public: is there a consent, and does nothing tell who it is?"""


@dataclass(frozen=True, slots=True)
class SecondLook:
    """A reason, and what it is about."""

    reason: Reason
    cause: Change | Moved | Covered

    @property
    def subject(self) -> Subject:
        """The page in which it is."""
        return self.cause.subject


_JOURNEYS = frozenset({Kind.SERVICE, Kind.LIFE_SITUATION})
_FOLDERS = {
    Kind.NEED: "needs",
    Kind.AGENCY: "agencies",
    Kind.SEGMENT: "segments",
    Kind.CHANNEL: "channels",
    Kind.DOCUMENT: "documents",
    Kind.REGULATION: "regulations",
}
"""What has a page whose address is its id, and where. Journeys have theirs where their files stand."""
_SECTIONS = {"services", "life-situations", *_FOLDERS.values()}
"""The folders of pages that stand for something in the catalogue."""


def second_looks(comparison: Comparison) -> Iterator[SecondLook]:
    """Everything that deserves a second look, in the order of the changes."""
    gone: set[Subject] = set()
    for change in comparison.changes:
        reasons = tuple(_reasons(comparison, change))
        yield from (SecondLook(reason, change) for reason in reasons)
        if Reason.PATH_REMOVED in reasons:
            gone.add(change.subject)
    for moved in comparison.moved:
        if moved.target and moved.figure == "visits" and moved.more and not moved.yearly:
            yield SecondLook(Reason.MORE_VISITS, moved)
    for covered in comparison.covered:
        if covered.lost and covered.subject not in gone:
            yield SecondLook(Reason.COVERAGE_LOST, covered)


def _reasons(comparison: Comparison, change: Change) -> Iterator[Reason]:
    published, what = _published(comparison, change.subject), about(change)
    if change.op is Op.REMOVE and not change.path and change.subject.kind is Kind.NEED:
        yield Reason.SHARED_NEED_REMOVED
    address = _old_address(change)
    lost = bool(published and address and not _leads_on(comparison, address))
    if lost:
        yield Reason.ADDRESS_GONE
    removed = change.op is Op.REMOVE and not change.path and change.subject.kind in _JOURNEYS
    if published and (change.path == ("status",) or (removed and not lost)):
        yield Reason.WITHDRAWN
    if change.op is Op.REMOVE and not what.field and what.thing in {Inner.PATH, Inner.TARGET_PATH}:
        yield Reason.PATH_REMOVED
    if published and _evidence_lost(change, what):
        yield Reason.EVIDENCE_LOST
    if published and what.thing == "problem" and change.op is Op.REMOVE:
        yield Reason.PROBLEM_DROPPED
    if _quote_added(change, what) or _quote_published(comparison, change, what):
        yield Reason.QUOTE_ADDED


def _published(comparison: Comparison, subject: Subject) -> bool:
    """Whether the map was published before; what else there is, is."""
    page = comparison.before_of(subject)
    return subject.kind not in _JOURNEYS or (page or {}).get("status") == "published"


def _leads_on(comparison: Comparison, address: str) -> bool:
    """Whether readers who follow an address find a page, there or where it leads. Pages of other kinds are not known
    here, such as lists and ordinary ones.
    """
    target = comparison.redirects.get(address)
    if target is None:
        return _is_page(comparison, address)
    section, _, name = target.partition("/")
    return _is_page(comparison, target) if name and section in _SECTIONS else True


def _is_page(comparison: Comparison, address: str) -> bool:
    """Whether a page stands at an address afterwards."""
    folder, _, id_ = address.rpartition("/")
    kind = next((kind for kind, name in _FOLDERS.items() if name == folder), None)
    if kind:
        return Subject(kind, id_) in comparison.new
    pages = (page for subject, page in comparison.new.items() if subject.kind in _JOURNEYS)
    return any(page["path"] == address and page.get("status") == "published" for page in pages)


def _old_address(change: Change) -> str | None:
    """The address that a change takes away; `None`: it takes none."""
    kind = change.subject.kind
    if kind is Kind.REDIRECT:
        return change.subject.id if change.op is Op.REMOVE else None
    if kind in _JOURNEYS:
        if change.op is Op.REMOVE and not change.path:
            return str(change.before["path"])
        return str(change.before) if change.path == ("path",) else None
    if kind not in _FOLDERS or change.path or change.op not in {Op.REMOVE, Op.RENAME}:
        return None
    return f"{_FOLDERS[kind]}/{change.before if change.op is Op.RENAME else change.subject.id}"


def _evidence_lost(change: Change, what: About) -> bool:
    if what.thing == Inner.EVIDENCE:
        return change.op is Op.REMOVE or bool(what.field == "internal" and change.after)
    return what.thing == Inner.PROBLEM and what.field == "evidence" and change.op is Op.UNLINK


def _quote_added(change: Change, what: About) -> bool:
    if what.thing == Inner.EVIDENCE:
        return bool(change.after.get("quote") if change.op is Op.ADD else what.field == "quote" and change.after)
    evidence = change.after.get("evidence") if change.op is Op.ADD and not change.path else None
    return any(each.get("quote") for each in (evidence or {}).values())


def _quote_published(comparison: Comparison, change: Change, what: About) -> bool:
    """Whether words that were there before are shown to the public now: by a consent, or with the whole map."""
    page = comparison.new.get(change.subject, {})
    evidence = page.get("evidence") or {}
    if change.path == ("status",) and change.after == "published":
        return any(map(_is_quotable, evidence.values()))
    consented = what.thing == Inner.EVIDENCE and what.field in {"consent", "alias", "internal"}
    return consented and page.get("status") == "published" and _is_quotable(evidence.get(change.path[1], {}))


def _is_quotable(evidence: Mapping[str, Plain]) -> bool:
    wanted = ("quote", "consent", "alias")
    return all(evidence.get(key) for key in wanted) and not evidence.get("internal")
