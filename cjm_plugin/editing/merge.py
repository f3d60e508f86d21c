"""Makes two entries one, everywhere."""

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel

from cjm_plugin.editing.addresses import entry_address, redirect
from cjm_plugin.editing.edits import take_out
from cjm_plugin.editing.errors import RefusedError
from cjm_plugin.editing.follow import follow, follow_in, references_in
from cjm_plugin.editing.kinds import (
    INSIDE,
    REGISTERS,
    SECTIONS,
    Place,
    ids_inside,
    journey_file,
    known_ids,
    not_there,
    target_of,
)
from cjm_plugin.editing.workspace import Workspace
from cjm_plugin.i18n import N_, Message

_OF_THE_ENTRY = frozenset({"id", "title", "text", "path"})
"""Fields that may differ: two entries for one thing have two ids and two names."""


def merge(workspace: Workspace, kind: str, source: str, into: str, *, drop: bool) -> None:
    """Let everything that names `source` name `into`, and take `source` out.

    What only `source` says would be lost: `RefusedError`, unless `drop` allows it.
    """
    if kind in {"service", "life-situation"}:
        text = N_("Two maps cannot be made one by a command: bring together by hand what they say, then delete one.")
        raise RefusedError(Message(text))
    known = known_ids(workspace, kind)
    place, other = _both(known, source, into)
    _refuse_loss(_entity(place, source), _entity(other, into), source, drop=drop)
    follow(workspace, target_of(kind), source, into)
    section = REGISTERS.get(kind, "needs")
    if kind in REGISTERS:
        place.file.edits.append(take_out(place.file.text, place.path, markdown=False))
    else:
        workspace.remove(place.file)
    address, moved = entry_address(section, source), entry_address(section, into)
    if address and moved:
        redirect(workspace, address, moved)


def merge_inside(workspace: Workspace, kind: str, source: str, into: str, journey_id: str, *, drop: bool) -> None:
    """The same inside one map."""
    if kind == "step":
        raise RefusedError(Message(N_("Two steps are made one by hand: what each says of time and documents differs.")))
    file, journey = journey_file(workspace, journey_id)
    place, _ = _both(ids_inside(file, journey, kind), source, into)
    entries = getattr(journey, SECTIONS[kind])
    _refuse_loss(entries[source], entries[into], source, drop=drop)
    gone = place.path
    named = [each for each in references_in(file) if (each.target, each.id) == (INSIDE[kind], source)]
    # What stands in the entry that goes away goes with it.
    file.edits += follow_in(file, [each for each in named if each.path[: len(gone)] != gone], into)
    file.edits.append(take_out(file.text, gone, markdown=True))


def _both(known: Any, source: str, into: str) -> tuple[Place, Place]:
    for id_ in (source, into):
        if id_ not in known:
            raise not_there(N_("There is no {id} of this kind."), id_, list(known))
    if source == into:
        raise RefusedError(Message(N_("{id} cannot be merged with itself."), {"id": source}))
    return known[source], known[into]


def _entity(place: Place, id_: str) -> BaseModel:
    content = place.file.content
    entity = place.file.page or (content.entries or {})[id_] if content else None
    if entity is None:
        raise LookupError(id_)
    return entity


def _refuse_loss(source: BaseModel, into: BaseModel, id_: str, *, drop: bool) -> None:
    lost = sorted(_only_in(source, into))
    if lost and not drop:
        text = N_("{id} says what would be lost: {fields}. Move it over first, or call the command with --drop.")
        raise RefusedError(Message(text, {"id": id_, "fields": ", ".join(lost)}))


def _only_in(source: BaseModel, into: BaseModel) -> Iterable[str]:
    """The fields that say something, and something else than the same field there."""
    for name in type(source).model_fields:
        value = getattr(source, name)
        if name not in _OF_THE_ENTRY and value and value != getattr(into, name, None):
            yield name
