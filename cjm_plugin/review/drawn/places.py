"""Where on a drawn journey each change is to be seen."""

from collections.abc import Iterable, Iterator

from cjm_plugin.changes import Change, Inner, Op, about
from cjm_plugin.review.drawn.lanes import FIELDS
from cjm_plugin.review.drawn.marks import Mark
from cjm_plugin.review.drawn.path import DrawnPath

_PATHS = {Inner.PATH: "as_is", Inner.TARGET_PATH: "to_be", Inner.STEP: "as_is", Inner.TARGET_STEP: "to_be"}
_EVENTS = {"start_event": "_start", "outcome": "_outcome"}
_SHOWN = {
    Inner.PROBLEM: ("problems", frozenset({"", "text", "severity", "segments"})),
    Inner.RECOMMENDATION: ("recs", frozenset({"", "text"})),
    Inner.OWN_NEED: ("needs", frozenset({"", "title"})),
}
"""What maps show of a thing, and in which lane."""
EVERYTHING = "changed"
"""The anchor of the changed journey as a whole."""


def step_anchor(path: str, key: str, lane: str = "") -> str:
    """The anchor of a step on a map, or of one of its lanes. No id has an underscore, so no two are the same."""
    return "_".join(filter(None, (path, key, lane)))


class Places:
    """The places on the maps of one journey."""

    def __init__(self, paths: Iterable[DrawnPath]) -> None:
        self._paths = {path.name: path for path in paths}
        self._there: dict[tuple[str, str], str] = {}
        self._gone: dict[tuple[str, str], str] = {}
        for lane, key, anchor, there in (found for path in self._paths.values() for found in _items(path)):
            (self._there if there else self._gone).setdefault((lane, key), anchor)

    def of(self, change: Change) -> str:
        """The anchor of the place; empty where no map shows the change."""
        what = about(change)
        if not change.path and change.op in {Op.ADD, Op.REMOVE}:
            return next(iter(self._paths), "")
        if what.thing in {Inner.STEP, Inner.TARGET_STEP}:
            return self._step(_PATHS[Inner(what.thing)], what.place[-1], what.field)
        if what.thing in {Inner.PATH, Inner.TARGET_PATH}:
            name = _PATHS[Inner(what.thing)]
            end = _EVENTS.get(what.field)
            return step_anchor(name, end) if end and name in self._paths else name if not what.field else ""
        lane, fields = _SHOWN.get(Inner(what.thing), ("", frozenset())) if what.place else ("", frozenset())
        if what.field not in fields:
            return ""
        # What is still there, but at none of the steps any more, is not to be seen where it was struck out.
        places = self._gone if change.op is Op.REMOVE and not what.field else self._there
        return places.get((lane, what.place[-1]), "")

    def of_path(self, name: str) -> str:
        """The anchor of a path; where it is not drawn, that of everything."""
        return name if name in self._paths else EVERYTHING

    def _step(self, path: str, key: str, field: str) -> str:
        if path not in self._paths or not any(step.key == key for step in self._paths[path].steps):
            return ""
        if field in {"", "title"}:
            return step_anchor(path, key)
        lane = FIELDS.get(field.split(".", maxsplit=1)[0], "")
        return step_anchor(path, key, lane) if lane else ""


def _items(path: DrawnPath) -> Iterator[tuple[str, str, str, bool]]:
    """The lane, the key and the anchor of each item, and whether it stands there afterwards."""
    for step in path.steps:
        for lane, items in step.lanes.items():
            for item in items:
                there = step.number is not None and item.mark is not Mark.REMOVED
                yield lane, item.key, step_anchor(path.name, step.key, lane), there
