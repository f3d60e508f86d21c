"""Carries out a list of changes on a state: what `compare` says must be enough for that."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from typing import Any

from cjm_plugin.changes import Change, Op, State, Subject
from cjm_plugin.changes.references import STEP, renamed
from cjm_plugin.changes.state import key_of, sorted_items

_RANK = {op: place for place, op in enumerate(Op)} | {Op.MOVE: list(Op).index(Op.ADD)}


def applied(state: State, changes: Sequence[Change]) -> State:
    """The state afterwards."""
    pages = deepcopy(state)
    shared: dict[str, dict[str, str]] = {}
    for change in changes:
        if change.op is Op.RENAME and not change.path:
            shared.setdefault(change.subject.kind, {})[change.before] = change.after
    pages = {Subject(each.kind, shared.get(each.kind, {}).get(each.id, each.id)): page for each, page in pages.items()}
    touched = {change.subject for change in changes}
    for subject in list(pages):
        mine = [change for change in changes if change.subject == subject]
        pages[subject] = _page(pages[subject], mine, shared) if subject in touched else renamed(pages[subject], shared)
    for change in changes:
        if not change.path and change.op is Op.ADD:
            pages[change.subject] = deepcopy(change.after)
        if not change.path and change.op is Op.REMOVE:
            del pages[change.subject]
    return pages


def _page(page: Any, changes: Sequence[Change], shared: dict[str, dict[str, str]]) -> Any:
    inside = dict(shared)
    for change in changes:
        if change.op is Op.RENAME and change.path:
            section = STEP if change.path[1] == "steps" else change.path[0]
            inside.setdefault(section, {})
            inside[section] = {**inside[section], change.before: change.after}
    page = deepcopy(renamed(page, inside))
    moving: dict[tuple[str, ...], Any] = {}
    for change in changes:
        if change.op is Op.MOVE:
            steps = page[change.path[0]]["steps"]
            moving[change.path] = steps.pop([each["id"] for each in steps].index(change.path[2]))
    for change in sorted((each for each in changes if each.path), key=lambda each: _RANK[each.op]):
        if change.op is Op.MOVE:
            _carry_out(page, replace(change, op=Op.ADD, after=moving[change.path]))
        elif change.op is not Op.RENAME:
            _carry_out(page, change)
    return page


def _carry_out(page: Any, change: Change) -> None:
    *way, key = change.path
    holder = page
    for name in way:
        holder = (
            next(step for step in holder if step["id"] == name) if isinstance(holder, list) else _opened(holder, name)
        )
    if isinstance(holder, list):
        _step(holder, key, change)
    elif change.op in {Op.LINK, Op.UNLINK}:
        _item(holder, key, change)
    elif change.after is None:
        del holder[key]
    else:
        holder[key] = deepcopy(change.after)


def _item(holder: Any, key: str, change: Change) -> None:
    items = {key_of(item): item for item in holder.pop(key, [])}
    if change.op is Op.UNLINK:
        del items[key_of(change.before)]
    else:
        items[key_of(change.after)] = change.after
    if items:
        holder[key] = sorted_items(items.values())


def _opened(holder: Any, name: str) -> Any:
    return holder.setdefault(name, {})


def _step(steps: list[Any], id_: str, change: Change) -> None:
    ids = [each["id"] for each in steps]
    if change.op is Op.REMOVE:
        del steps[ids.index(id_)]
    else:
        steps.insert(ids.index(change.follows) + 1 if change.follows else 0, deepcopy(change.after))


def without_empty(state: State) -> State:
    """Without sections that hold nothing: to write none and to write an empty one is the same."""
    return {
        subject: {key: value for key, value in page.items() if value not in ({}, [])} for subject, page in state.items()
    }
