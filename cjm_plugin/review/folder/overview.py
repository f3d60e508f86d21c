"""All changes on one page."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cjm_plugin.changes import Change, Kind, Subject
from cjm_plugin.i18n import N_
from cjm_plugin.review.drawn.drawer import mark_of
from cjm_plugin.review.drawn.marks import Mark, Marked
from cjm_plugin.review.folder.documents import Documents, inline_style
from cjm_plugin.review.summary import summary
from cjm_plugin.review.told import Told, ToldPage
from cjm_plugin.review.worded import worded

_GROUPS = (
    ("services", N_("Services"), (Kind.SERVICE,)),
    ("life-situations", N_("Life situations"), (Kind.LIFE_SITUATION,)),
    ("needs", N_("Shared needs"), (Kind.NEED,)),
    (
        "registers",
        N_("Registers"),
        (Kind.AGENCY, Kind.SEGMENT, Kind.CHANNEL, Kind.DOCUMENT, Kind.REGULATION, Kind.PROBLEM_CATEGORY),
    ),
    ("redirects", N_("Redirects"), (Kind.REDIRECT,)),
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The page about a journey, and its places: one for each change and each second look."""

    href: str
    changes: tuple[str, ...]
    looks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A change in a sentence; of a long text its words, with the changed ones marked."""

    mark: Mark
    text: str
    href: str
    """Where it is drawn; empty: nowhere."""
    words: Marked


@dataclass(frozen=True, slots=True)
class Entry:
    """The changes of one page or one entry of a register."""

    anchor: str
    heading: str
    href: str
    """The page about it; empty: everything is said here."""
    lines: tuple[Line, ...]
    consequences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Pages or entries of one kind."""

    name: str
    title: str
    pages: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """What deserves a second look, and the place that tells more."""

    cause: str
    page: str
    """The page in which it is; empty where the cause is about the page as a whole, and names it."""
    href: str


def overview_html(told: Told, pages: Mapping[Subject, Drawn], documents: Documents, *, alone: bool = False) -> str:
    """All changes; `pages` are those about journeys. A page that stands `alone` has its styles inside."""
    return documents.render(
        "overview.html",
        between=told.between,
        summary=summary(told),
        groups=tuple(_groups(told, pages)),
        looks=_looks(told, pages),
        unreadable=[(finding.headline(told.words), "\n".join(finding.frame)) for finding in told.unreadable],
        up="",
        style=inline_style() if alone else "",
    )


def _groups(told: Told, pages: Mapping[Subject, Drawn]) -> Iterator[Group]:
    for name, title, kinds in _GROUPS:
        found = tuple(_entry(page, pages) for page in told.pages if page.subject.kind in kinds)
        if found:
            yield Group(name, told.words.gettext(title), found)


def _entry(page: ToldPage, pages: Mapping[Subject, Drawn]) -> Entry:
    drawn = pages.get(page.subject)
    places = [f"{drawn.href}#{place}" for place in drawn.changes] if drawn else [""] * len(page.changes)
    lines = tuple(
        Line(mark_of(each), each.sentence.text, href, worded(each.sentence))
        for each, href in zip(page.changes, places, strict=True)
    )
    href = drawn.href if drawn else ""
    return Entry(_anchor(page.subject), page.heading, href, lines, page.consequences)


def _looks(told: Told, pages: Mapping[Subject, Drawn]) -> Mapping[str, Sequence[Look]]:
    """Each reason once."""
    found: dict[str, list[Look]] = {}
    for page in told.pages:
        drawn = pages.get(page.subject)
        for place, look in enumerate(page.looks):
            href = f"{drawn.href}#{drawn.looks[place]}" if drawn else f"#{_anchor(page.subject)}"
            whole = isinstance(look.cause, Change) and not look.cause.path
            found.setdefault(told.sentences.consequences.reason(look), []).append(
                Look(told.sentences.cause(look), "" if whole else page.heading, href)
            )
    return found


def _anchor(subject: Subject) -> str:
    return re.sub(r"[^\w-]+", "-", f"{subject.kind.value}-{subject.id}")
