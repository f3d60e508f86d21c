"""Decides what becomes of every value of a file: three versions in, a plan out. Only data are looked at."""

from collections.abc import Mapping
from typing import Any, TypeAlias, TypeGuard

from cjm_plugin.frontmatter import Data
from cjm_plugin.merging.items import merged_items
from cjm_plugin.merging.order import may_have_moved, merged_order
from cjm_plugin.merging.plan import PLACE, Conflict, Fields, Path, Placed, Plan, Settled, Side, Steps
from cjm_plugin.merging.renamed import given_away, renamed_steps

_StepsById: TypeAlias = Mapping[str, dict[str, Data]]
_SECTIONS = ("evidence", "needs", "problems", "recommendations")
"""Where entries stand by their ids: to have none and to have no section is the same."""
_STEPS = (("as_is", "steps"), ("to_be", "steps"))
SHORTHAND = "title"
"""What an entry that is a text alone says: needs of a map, and entries of registers."""
_ONE_VALUE = ("cost",)
"""Mappings that make sense only as a whole: an amount and its currency."""


def decide_file(base: Data, ours: Data, theirs: Data, *, register: bool) -> Fields:
    """What becomes of the mapping that a file holds."""
    versions = _alike(base, ours, theirs) if register else (base, ours, theirs)
    return _fields((), *(version or {} for version in versions))


def decide(base: Data, ours: Data, theirs: Data, path: Path = ()) -> Plan:
    """What becomes of a value. An empty value counts as left out."""
    versions = base, ours, theirs
    if path in _STEPS and _are_steps(versions):
        return _steps(path, *(version or [] for version in versions))
    if path[-1:] != _ONE_VALUE and _are_mappings(path, versions):
        return _fields(path, *(version or {} for version in versions))
    if ours == theirs or theirs == base:
        return Settled(ours)
    if ours == base:
        return Settled(theirs)
    if _is_set(path, versions):
        items = merged_items(*(version if isinstance(version, list) else [] for version in versions))
        if items is not None:
            return Settled(items or None)
    return _in_doubt(path, base, ours, theirs)


def _in_doubt(path: Path, base: Data, ours: Data, theirs: Data) -> Conflict:
    return Conflict(path, base, ours, theirs, whole=ours is None or theirs is None)


def _are_mappings(path: Path, versions: tuple[Data, Data, Data]) -> bool:
    """Whether both sides have a mapping. Where entries stand by their ids, one without any may be left out."""
    _, ours, theirs = versions
    missing = (dict, type(None)) if not path or (len(path) == 1 and path[0] in _SECTIONS) else dict
    some = isinstance(ours, dict) or isinstance(theirs, dict)
    return some and isinstance(ours, missing) and isinstance(theirs, missing)


def _fields(path: Path, base: Any, ours: Any, theirs: Any) -> Fields:
    if path == ("needs",):
        base, ours, theirs = _alike(base, ours, theirs)
    before: Mapping[str, Data] = base if isinstance(base, dict) else {}
    keys = dict.fromkeys((*before, *ours, *theirs))
    doubtful = _doubtful(before, ours, theirs) if len(path) == 1 and path[0] in _SECTIONS else set()
    return Fields(
        {
            key: _in_doubt((*path, key), before.get(key), ours.get(key), theirs.get(key))
            if key in doubtful
            else decide(before.get(key), ours.get(key), theirs.get(key), (*path, key))
            for key in keys
        }
    )


def _doubtful(base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> set[str]:
    """The ids under which one side has another thing now, and the other side changed what was there.

    What that side wrote belongs to a thing that has another id by now: somebody must say where it goes.
    """
    away = given_away(base, ours) | given_away(base, theirs)
    return {
        id_
        for id_ in away
        if base.get(id_) not in (ours.get(id_), theirs.get(id_)) and ours.get(id_) != theirs.get(id_)
    }


def _alike(*versions: Any) -> tuple[Any, Any, Any]:
    """Entries that may be a text alone: where one version says more, the text is its title in the others too."""
    entries = [version if isinstance(version, dict) else {} for version in versions]
    longer = {id_ for version in entries for id_, entry in version.items() if isinstance(entry, dict)}
    base, ours, theirs = (
        {id_: {SHORTHAND: entry} if id_ in longer and isinstance(entry, str) else entry for id_, entry in each.items()}
        for each in entries
    )
    return base, ours, theirs


def _is_set(path: Path, versions: tuple[Data, Data, Data]) -> bool:
    """Whether it is a list whose order means nothing. Of own keys (`x-…`) nobody knows."""
    lists = all(version is None or isinstance(version, list) for version in versions)
    return lists and path not in _STEPS and not any(key.startswith("x-") for key in path)


def _are_steps(versions: tuple[Data, Data, Data]) -> bool:
    """Whether both sides have steps, and every step of all three has an id of its own."""
    base, ours, theirs = versions
    return bool(ours and theirs) and all(map(_have_ids, (base or [], ours, theirs)))


def _have_ids(steps: Data) -> TypeGuard[list[dict[str, Data]]]:
    if not isinstance(steps, list) or not all(isinstance(step, dict) for step in steps):
        return False
    ids = [step.get("id") for step in steps if isinstance(step, dict)]
    return all(isinstance(id_, str) for id_ in ids) and len(set(map(str, ids))) == len(ids)


def _steps(path: Path, *versions: Any) -> Steps:
    base, *sides = ({step["id"]: step for step in version} for version in versions)
    old_ids = renamed_steps(base, *sides)
    ours, theirs = ({old_ids.get(id_, id_): step for id_, step in side.items()} for side in sides)
    ids = dict.fromkeys((*base, *ours, *theirs))
    doubtful = _doubtful(base, ours, theirs)
    steps = {
        id_: _in_doubt((*path, id_), base[id_], ours.get(id_), theirs.get(id_))
        if id_ in doubtful
        else _step((*path, id_), base, ours, theirs)
        for id_ in ids
    }
    kept = [id_ for id_, plan in steps.items() if plan != Settled(None)]
    order = merged_order(list(base), list(ours), list(theirs), kept)
    return Steps(path, steps, _without_choice(order.placed, ours, theirs), order.beside, order.undone, old_ids)


def _step(path: Path, base: _StepsById, ours: _StepsById, theirs: _StepsById) -> Plan:
    """What becomes of a step, which is known by its old id. Where nothing else changed, its place may have."""
    id_ = path[-1]
    versions = before, one, two = base.get(id_), ours.get(id_), theirs.get(id_)
    if before and one and two and before["id"] != one["id"] != two["id"] != before["id"]:
        return Conflict(path, *versions)
    plan = decide(*versions, path)
    left = ours if one else theirs
    if plan == Settled(None) and id_ in left and may_have_moved(id_, list(base), list(left)):
        return Conflict((*path, PLACE), *versions, whole=True)
    return plan


def _without_choice(
    placed: tuple[Placed, ...], ours: Mapping[str, Data], theirs: Mapping[str, Data]
) -> tuple[Placed, ...]:
    """A step that only one side has left stands where that side put it."""
    return tuple(
        Placed(each.id, each.side if each.id in ours and each.id in theirs else None)
        for each in placed
        if each.side is None or each.id in (ours if each.side is Side.OURS else theirs)
    )
