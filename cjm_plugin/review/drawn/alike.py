"""The catalogue before, with the names that the entries of its registers have afterwards.

What changed in a register is told once, where the register is, and is no change of the maps that name it.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from cjm_plugin.changes import Around, Comparison, Kind, Op
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.registers import Channel, RegisterEntry

_REGISTERS = {
    Kind.AGENCY: "agencies",
    Kind.SEGMENT: "segments",
    Kind.CHANNEL: "channels",
    Kind.DOCUMENT: "documents",
}


def with_names_afterwards(comparison: Comparison) -> Catalogue:
    """The catalogue before; what is gone keeps its name."""
    old_ids = {each.subject: each.before for each in comparison.changes if each.op is Op.RENAME and not each.path}
    changed = {each.subject for each in comparison.changes if each.subject.kind in _REGISTERS}
    ids = ((subject.kind, old_ids.get(subject, subject.id), subject.id) for subject in changed)
    return _renamed(comparison.before, comparison.after, ids)


def around_with_names_afterwards(before: Around, after: Around) -> Catalogue:
    """What stood around journeys before; what is gone keeps its name."""
    new_ids = after.renamed_since(before)
    ids = (
        (kind, id_, new_ids.get(kind, {}).get(id_, id_))
        for kind, section in _REGISTERS.items()
        for id_ in getattr(before.catalogue, section)
    )
    return _renamed(before.catalogue, after.catalogue, ids)


def _renamed(before: Catalogue, after: Catalogue, ids: Iterable[tuple[Kind, str, str]]) -> Catalogue:
    """A catalogue with the names of another one, by kinds, ids here and ids there."""
    found: dict[str, Any] = {}
    for kind, old_id, new_id in ids:
        section = _REGISTERS[kind]
        old, new = getattr(before, section).get(old_id), getattr(after, section).get(new_id)
        if old and new:
            found.setdefault(section, dict(getattr(before, section)))[old_id] = _named_as(old, new)
    return replace(before, **found)


def _named_as(old: Any, new: Any) -> RegisterEntry:
    """The entry afterwards, under the id that it had. What a channel means for its steps does change them."""
    meaning = {"interaction": old.interaction} if isinstance(old, Channel) else {}
    entry: RegisterEntry = new.model_copy(update={"id": old.id, **meaning})
    return entry
