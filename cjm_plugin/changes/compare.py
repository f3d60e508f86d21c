"""Compares two states of a catalogue."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from cjm_plugin.changes.change import GIVEN_UP, Change, Kind, Op, Path, Plain, Subject
from cjm_plugin.changes.needs_of_same_id import needs_of_same_id
from cjm_plugin.changes.new_ids import new_ids, new_ids_inside
from cjm_plugin.changes.references import SECTIONS, STEP, Renames, renamed
from cjm_plugin.changes.state import State, key_of
from cjm_plugin.changes.steps import moved, predecessors

_PATHS = ("as_is", "to_be")


Renamed: TypeAlias = Mapping[Kind, Mapping[str, str]]
"""New ids by old ones of pages and entries, by what they are."""


def compare(before: State, after: State, around: Renamed | None = None) -> tuple[Change, ...]:
    """Everything that changed, by subject in the order of the new state; what is gone comes last.

    Carried out in this order, the operations of each subject in that of `Op`, it makes the new state of the old one.
    `around` is what is called otherwise afterwards of what neither state holds: it is followed and not told.
    """
    shared = renamed_subjects(before, after)
    old_ids = {Subject(kind, new): old for kind, ids in shared.items() for old, new in ids.items()}
    found: list[Change] = []
    for subject, page in after.items():
        old_id = old_ids.get(subject, subject.id)
        old = before.get(Subject(subject.kind, old_id))
        if old is None:
            found.append(Change(Op.ADD, subject, (), after=page))
            continue
        if old_id != subject.id:
            found.append(Change(Op.RENAME, subject, (), old_id, subject.id))
        found += _in_page(subject, old, page, _both(around, shared) if around else shared)
    kept = {Subject(kind, old) for kind, ids in shared.items() for old in ids}
    gone = (subject for subject in before if subject not in after and subject not in kept)
    return (*found, *(Change(Op.REMOVE, subject, (), before=before[subject]) for subject in gone))


def _both(one: Renamed, other: Renamed) -> Renamed:
    return {kind: {**one.get(kind, {}), **other.get(kind, {})} for kind in Kind}


def renamed_subjects(before: State, after: State) -> dict[Kind, dict[str, str]]:
    """What has another id afterwards."""
    old, new = _others(before, after), _others(after, before)
    # An address is not called otherwise: it is another one.
    return {kind: new_ids(old[kind], new[kind]) for kind in Kind if kind is not Kind.REDIRECT}


def _others(state: State, other: State) -> Mapping[Kind, Mapping[str, Plain]]:
    """What a state has that is not the same in another one."""
    found: dict[Kind, dict[str, Plain]] = {kind: {} for kind in Kind}
    for subject, page in state.items():
        if other.get(subject) != page:
            found[subject.kind][subject.id] = page
    return found


def _in_page(
    subject: Subject, before: Plain, after: Plain, shared: Mapping[Kind, Mapping[str, str]]
) -> Iterator[Change]:
    inside = dict(_renamed_inside(before, after))
    renames: Renames = {**{str(kind): ids for kind, ids in shared.items()}, **inside}
    for section, ids in inside.items():
        for old, new in ids.items():
            yield Change(Op.RENAME, subject, _place(section, old, new, before, after), old, new)
    before = renamed(before, renames)
    yield from _mapping(subject, (), before, after)
    yield from needs_of_same_id(subject, before, after)


def _renamed_inside(before: Plain, after: Plain) -> Iterator[tuple[str, dict[str, str]]]:
    """New ids by old ones, of the entries of each section and of the steps.

    What names others is looked at by their new names: who numbers problems anew changes every step that has some.
    """
    for section in SECTIONS:
        old, new = before.get(section), after.get(section)
        if isinstance(old, dict) and isinstance(new, dict) and (ids := new_ids_inside(old, new)):
            yield section, ids
            before = renamed(before, {section: ids})
    ids = {}
    for name in _PATHS:
        old, new = ({step["id"]: step for step in page.get(name, {}).get("steps", ())} for page in (before, after))
        if found := new_ids_inside(old, new):
            ids |= found
            before = renamed(before, {STEP: found})
    if ids:
        yield STEP, ids


def _place(section: str, old: str, new: str, before: Plain, after: Plain) -> Path:
    if section != STEP:
        return section, new
    id_, page = (old, before) if new.endswith(GIVEN_UP) else (new, after)
    name = next(name for name in _PATHS if any(step["id"] == id_ for step in page.get(name, {}).get("steps", ())))
    return name, "steps", new


def _mapping(subject: Subject, path: Path, before: Plain, after: Plain) -> Iterator[Change]:
    """The changes of an object, key by key; the new keys in their order, then those that are gone."""
    for key in dict.fromkeys((*after, *before)):
        yield from _value(subject, (*path, key), before.get(key), after.get(key))


def _value(subject: Subject, path: Path, before: Plain, after: Plain) -> Iterator[Change]:
    if before == after:
        return
    key = path[-1]
    if key == "steps":
        yield from _steps(subject, path, before, after)
    elif _are_entries(path, before, after):
        yield from _entries(subject, path, before or {}, after or {})
    elif key in _PATHS and before and after:
        yield from _mapping(subject, path, before, after)
    elif key in _PATHS:
        yield Change(Op.ADD if after else Op.REMOVE, subject, path, before, after)
    elif isinstance(before or after, list) and isinstance(after or before, list) and not key.startswith("x-"):
        yield from _items(subject, path, before or [], after or [])
    else:
        yield Change(Op.SET, subject, path, before, after)


def _are_entries(path: Path, *values: Any) -> bool:
    return len(path) == 1 and path[0] in SECTIONS and any(isinstance(value, dict) for value in values)


def _entries(subject: Subject, path: Path, before: Plain, after: Plain) -> Iterator[Change]:
    for id_, entry in after.items():
        if id_ in before:
            yield from _mapping(subject, (*path, id_), before[id_], entry)
        else:
            yield Change(Op.ADD, subject, (*path, id_), after=entry)
    yield from (
        Change(Op.REMOVE, subject, (*path, id_), before=entry) for id_, entry in before.items() if id_ not in after
    )


def _items(subject: Subject, path: Path, before: list[Plain], after: list[Plain]) -> Iterator[Change]:
    old, new = {key_of(item): item for item in before}, {key_of(item): item for item in after}
    yield from (Change(Op.UNLINK, subject, path, before=item) for key, item in old.items() if key not in new)
    yield from (Change(Op.LINK, subject, path, after=item) for key, item in new.items() if key not in old)


def _steps(subject: Subject, path: Path, before: list[Plain], after: list[Plain]) -> Iterator[Change]:
    old, new = {step["id"]: step for step in before}, {step["id"]: step for step in after}
    yield from (Change(Op.REMOVE, subject, (*path, id_), before=old[id_]) for id_ in old if id_ not in new)
    moving = moved(list(old), list(new))
    for id_, follows in predecessors(list(new)):
        if id_ not in old:
            yield Change(Op.ADD, subject, (*path, id_), after=new[id_], follows=follows)
        elif id_ in moving:
            yield Change(Op.MOVE, subject, (*path, id_), follows=follows)
    for id_, step in new.items():
        if id_ in old and old[id_] != step:
            yield from _mapping(subject, (*path, id_), old[id_], step)
