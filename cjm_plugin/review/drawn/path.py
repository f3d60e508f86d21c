"""A path in both states as one: its steps, and everything that stands with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cjm_plugin.changes.steps import moved
from cjm_plugin.model.journey import Step
from cjm_plugin.model.vocabulary import Interaction
from cjm_plugin.pages.views.journey.bands import Bands
from cjm_plugin.pages.views.journey.typesetting import NARROWEST, Setting, lines, settings
from cjm_plugin.review.drawn.lanes import LANES, Item, is_touched, lane_items, plain
from cjm_plugin.review.drawn.marks import Mark, Marked, marked, unchanged, was_changed
from cjm_plugin.review.drawn.order import together
from cjm_plugin.review.drawn.side import Side


@dataclass(frozen=True, slots=True)
class DrawnStep:
    """A step: its place in both states, and its lanes."""

    key: str
    marks: tuple[Mark, ...]
    """What happened to it, the most important first; empty: nothing."""
    number: int | None
    """Its place afterwards, counted from 1; `None` when it is gone."""
    was: int | None
    """Its place before."""
    title: Marked
    stage: str
    """The stage's name where it begins or a band may break it; else empty."""
    stage_begins: bool
    breaks: tuple[int, ...]
    interaction: Interaction | None
    interaction_before: Interaction | None
    interaction_changed: bool
    lanes: Mapping[str, tuple[Item, ...]]

    def touched(self, lane: str) -> bool:
        """Whether something happened in a lane."""
        return is_touched(self.lanes[lane]) or (lane == "with" and self.interaction_changed)


@dataclass(frozen=True)
class DrawnPath:
    """Today's path or the target path."""

    name: str
    """`as_is` or `to_be`."""
    mark: Mark
    """`ADDED` or `REMOVED` where one of the states has no such path."""
    start_event: Marked
    outcome: Marked
    steps: tuple[DrawnStep, ...]
    lanes: tuple[str, ...]
    """Those that have something to show."""
    outcome_breaks: tuple[int, ...]
    settings: tuple[Setting, ...]
    stage_lines: int

    @property
    def touched(self) -> bool:
        """Whether anything on it is another."""
        events = was_changed(self.start_event) or was_changed(self.outcome)
        return events or self.mark is not Mark.SAME or any(step.marks for step in self.steps)


def draw_path(name: str, before: Side, after: Side) -> DrawnPath | None:
    """A path in both states as one; `None` where neither has it. Where one has it, it is drawn as it is there."""
    old, new = getattr(before.journey, name), getattr(after.journey, name)
    if old is None and new is None:
        return None
    mark = Mark.ADDED if old is None else Mark.REMOVED if new is None else Mark.SAME
    sides = (before if old else after, after if new else before)
    return _drawn(name, mark, *sides)


def _drawn(name: str, mark: Mark, before: Side, after: Side) -> DrawnPath:
    old, new = before.steps(name), after.steps(name)
    order = together(list(old), list(new))
    stages = [*((new.get(key) or old[key]).stage for key in order), None]
    bands = Bands(stages)
    painter = _Painter(before, after, old, new)
    steps = tuple(painter.step(key, place, stages, bands) for place, key in enumerate(order))
    start_event, outcome = (_event(name, end, before, after) for end in ("start_event", "outcome"))
    titles = [_measured(step, mark) for step in steps]
    return DrawnPath(
        name=name,
        mark=mark,
        start_event=start_event,
        outcome=outcome,
        steps=steps,
        lanes=tuple(lane for lane in LANES if any(_filled(step, lane) for step in steps)),
        outcome_breaks=bands.breaks_before(len(steps)),
        settings=settings(bands, titles, "".join(piece.text for piece in start_event)),
        stage_lines=lines([stage for stage in stages if stage], NARROWEST),
    )


def _measured(step: DrawnStep, whole: Mark) -> str:
    """What the row of steps must have room for: the title with its changed words, and a line for each of its marks."""
    marks = [NARROWEST * "-"] * max(len(step.marks), whole is not Mark.SAME)
    return " ".join([*marks, *(piece.text for piece in step.title)])


def _event(name: str, end: str, before: Side, after: Side) -> Marked:
    """The start event or the outcome of a path. Where the target path leaves it to today's, it changes there."""
    old, new = (getattr(getattr(side.journey, name), end) for side in (before, after))
    if old is None and new is None:
        return unchanged(plain(_today(end, after)))
    return marked(plain(old or _today(end, before)), plain(new or _today(end, after)))


def _today(end: str, side: Side) -> str:
    today = side.journey.as_is
    return getattr(today, end) if today else ""


def _filled(step: DrawnStep, lane: str) -> bool:
    return bool(step.lanes[lane]) or (lane == "with" and bool(step.interaction or step.interaction_before))


class _Painter:
    """Draws the steps of a path."""

    def __init__(self, before: Side, after: Side, old: Mapping[str, Step], new: Mapping[str, Step]) -> None:
        self._before, self._after, self._old, self._new = before, after, old, new
        self._was = {key: place for place, key in enumerate(old, 1)}
        self._number = {key: place for place, key in enumerate(new, 1)}
        self._moved = moved(list(old), list(new))

    def step(self, key: str, place: int, stages: Sequence[str | None], bands: Bands) -> DrawnStep:
        """One step; `place` is its column, and `stages` are those of all columns."""
        old, new = self._old.get(key), self._new.get(key)
        breaks = bands.breaks_before(place)
        begins = bool(stages[place]) and (place == 0 or stages[place - 1] != stages[place])
        title = marked(old.title if old else None, new.title if new else None)
        way_before = self._before.interaction(old) if old else None
        way = self._after.interaction(new) if new else way_before
        changed = bool(old and new) and way != way_before
        lanes = self._lanes(old, new)
        touched = changed or was_changed(title) or any(is_touched(items) for items in lanes.values())
        return DrawnStep(
            key=key,
            marks=self._marks(key, touched=touched),
            number=self._number.get(key),
            was=self._was.get(key),
            title=title if old and new else unchanged((new or old).title),  # type: ignore[union-attr]
            stage=stages[place] or "" if begins or breaks else "",
            stage_begins=begins,
            breaks=breaks,
            interaction=way,
            interaction_before=way_before,
            interaction_changed=changed,
            lanes=lanes,
        )

    def _lanes(self, old: Step | None, new: Step | None) -> dict[str, tuple[Item, ...]]:
        before, after = (self._before, old) if old else None, (self._after, new) if new else None
        return {lane: lane_items(lane, before, after) for lane in LANES}

    def _marks(self, key: str, *, touched: bool) -> tuple[Mark, ...]:
        if key not in self._old:
            return (Mark.ADDED,)
        if key not in self._new:
            return (Mark.REMOVED,)
        moved_here = (Mark.MOVED,) if key in self._moved else ()
        return (*moved_here, Mark.CHANGED) if touched else moved_here
