"""The catalogue before, with the names that the entries of its registers have afterwards.

What changed in a register is told once, where the register is, and is no change of the maps that name it.
"""

from dataclasses import replace
from typing import Any

from cjm_plugin.changes import Comparison, Kind, Op
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
    found: dict[str, Any] = {}
    old_ids = {each.subject: each.before for each in comparison.changes if each.op is Op.RENAME and not each.path}
    for subject in {each.subject for each in comparison.changes if each.subject.kind in _REGISTERS}:
        section = _REGISTERS[subject.kind]
        old_id = old_ids.get(subject, subject.id)
        old, new = getattr(comparison.before, section).get(old_id), getattr(comparison.after, section).get(subject.id)
        if old and new:
            entries = found.setdefault(section, dict(getattr(comparison.before, section)))
            entries[old_id] = _named_as(old, new)
    return replace(comparison.before, **found)


def _named_as(old: Any, new: Any) -> RegisterEntry:
    """The entry afterwards, under the id that it had. What a channel means for its steps does change them."""
    meaning = {"interaction": old.interaction} if isinstance(old, Channel) else {}
    entry: RegisterEntry = new.model_copy(update={"id": old.id, **meaning})
    return entry
