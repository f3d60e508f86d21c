"""Draws the journeys that differ between two states."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from cjm_plugin.audience import Audience
from cjm_plugin.changes import Change, Kind, Moved, Op, Subject, about
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Journey
from cjm_plugin.pages.site import Site
from cjm_plugin.pages.views.journey.names import Names, Register
from cjm_plugin.review.drawn.alike import around_with_names_afterwards, with_names_afterwards
from cjm_plugin.review.drawn.beside import beside
from cjm_plugin.review.drawn.figures import compared_figures, yearly_figures
from cjm_plugin.review.drawn.journey import Card, ComparedPath, DrawnJourney, Line, Look
from cjm_plugin.review.drawn.marks import Mark
from cjm_plugin.review.drawn.path import draw_path
from cjm_plugin.review.drawn.places import Places
from cjm_plugin.review.drawn.side import Side, new_ids
from cjm_plugin.review.figures import FigureWords
from cjm_plugin.review.sentences import Consequence
from cjm_plugin.review.told import Told, ToldChange, ToldPage
from cjm_plugin.review.worded import worded

_JOURNEYS = {Kind.SERVICE: "services", Kind.LIFE_SITUATION: "life_situations"}
_PATHS = ("as_is", "to_be")
_MARKS = {
    Op.ADD: Mark.ADDED,
    Op.LINK: Mark.ADDED,
    Op.REMOVE: Mark.REMOVED,
    Op.UNLINK: Mark.REMOVED,
    Op.MOVE: Mark.MOVED,
}


def mark_of(told: ToldChange) -> Mark:
    """What a change did, as its sentence tells it."""
    return Mark.CHANGED if told.sentence.of_what_stays else _MARKS.get(told.change.op, Mark.CHANGED)


class Drawer:
    """Draws the journeys that differ between two states."""

    def __init__(self, told: Told) -> None:
        self._told, self._figures = told, FigureWords(told.words)

    def draw(self, page: ToldPage) -> DrawnJourney | None:
        """A changed journey; `None` for other pages and entries."""
        if page.subject.kind not in _JOURNEYS:
            return None
        before, after = self._sides(page)
        shown = after or before
        if shown is None:
            return None
        mark = Mark.ADDED if before is None else Mark.REMOVED if after is None else Mark.SAME
        paths = tuple(self._paths(page.subject, before or shown, after or shown))
        places = Places(each.path for each in paths)
        lines = tuple(self._line(each, places) for each in page.changes)
        return DrawnJourney(
            title=shown.journey.title,
            mark=mark,
            paths=paths,
            lines=lines,
            looks=tuple(self._looks(page, lines, places)),
            consequences=_by_heading(page.follows),
            cards=tuple(self._cards(page, lines)),
        )

    @cached_property
    def _registers(self) -> tuple[Register, Register]:
        comparison, language = self._told.comparison, self._told.words.language
        if comparison.around:
            now, then = comparison.around, comparison.around_before
            around = _register(now.catalogue, language)
            return _register(around_with_names_afterwards(then, now), language) if then else around, around
        return _register(with_names_afterwards(comparison), language), _register(comparison.after, language)

    def _sides(self, page: ToldPage) -> tuple[Side | None, Side | None]:
        comparison, subject = self._told.comparison, page.subject
        renamed = next((each.change for each in page.changes if _renamed(each.change)), None)
        old = Subject(subject.kind, renamed.before) if renamed else subject
        ids = new_ids(comparison, subject)
        return (
            _side(self._registers[0], _journey(comparison.before, old), ids),
            _side(self._registers[1], _journey(comparison.after, subject), {}),
        )

    def _paths(self, subject: Subject, before: Side, after: Side) -> Iterator[ComparedPath]:
        """The paths, side by side where they differ; all of a journey that only one state has."""
        for name in _PATHS:
            path, moved = draw_path(name, before, after), self._moved[subject, name == "to_be"]
            concerned = bool(moved) or (name == "to_be" and subject in self._covered)
            if path and (name == "as_is" or before is after or path.touched or concerned):
                yearly = yearly_figures([each for each in moved if each.yearly], self._figures)
                board = compared_figures(name, before, after, tuple(yearly))
                yield ComparedPath(path, board, beside(path) if path.touched else None, concerned)

    @cached_property
    def _moved(self) -> Mapping[tuple[Subject, bool], Sequence[Moved]]:
        """The figures that moved, by journey and by whether they are of its target path."""
        found: dict[tuple[Subject, bool], list[Moved]] = defaultdict(list)
        for moved in self._told.comparison.moved:
            found[moved.subject, moved.target].append(moved)
        return found

    @cached_property
    def _covered(self) -> frozenset[Subject]:
        return frozenset(covered.subject for covered in self._told.comparison.covered)

    def _line(self, told: ToldChange, places: Places) -> Line:
        words = worded(told.sentence)
        return Line(mark_of(told), told.sentence.text, _anchor(told, places), words)

    def _looks(self, page: ToldPage, lines: tuple[Line, ...], places: Places) -> Iterator[Look]:
        anchors = {id(each.change): line.anchor for each, line in zip(page.changes, lines, strict=True)}
        for look in page.looks:
            target = not isinstance(look.cause, Moved) or look.cause.target
            anchor = anchors.get(id(look.cause)) or places.of_path("to_be" if target else "as_is")
            yield Look(self._told.sentences.consequences.reason(look), self._told.sentences.cause(look), anchor)

    def _cards(self, page: ToldPage, lines: tuple[Line, ...]) -> Iterator[Card]:
        found: dict[str, list[tuple[Change, Line]]] = {}
        for told, line in zip(page.changes, lines, strict=True):
            if line.anchor == _card(told.change):
                found.setdefault(line.anchor, []).append((told.change, line))
        for anchor, changes in found.items():
            heading = self._told.sentences.thing(changes[0][0])
            yield Card(anchor, heading, tuple(line for _, line in changes))


def _by_heading(follows: Sequence[Consequence]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in follows:
        found.setdefault(each.heading, []).extend(each.below)
    return found


def _anchor(told: ToldChange, places: Places) -> str:
    """Where a change is to be seen. What a whole journey brings with it in words stands in a card."""
    whole = not told.change.path
    return _card(told.change) if whole and told.sentence.after else places.of(told.change) or _card(told.change)


def _card(change: Change) -> str:
    """The anchor of the card in which a change stands."""
    return "-".join(("about", *about(change).place))


def _renamed(change: Change) -> bool:
    return change.op is Op.RENAME and not change.path


def _register(catalogue: Catalogue, language: str) -> Register:
    return Register(Site(catalogue, audience=Audience.INTERNAL, language=language))


def _journey(catalogue: Catalogue, subject: Subject) -> Journey | None:
    found: Journey | None = getattr(catalogue, _JOURNEYS[subject.kind]).get(subject.id)
    return found


def _side(register: Register, journey: Journey | None, ids: Mapping[str, Mapping[str, str]]) -> Side | None:
    return Side(Names(register, journey), ids) if journey else None
