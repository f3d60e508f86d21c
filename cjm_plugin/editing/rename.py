"""Gives something another id, everywhere."""

from collections.abc import Mapping

from cjm_plugin.editing.addresses import entry_address, move_page, move_text_page, redirect
from cjm_plugin.editing.edits import replace_text
from cjm_plugin.editing.errors import RefusedError
from cjm_plugin.editing.follow import follow, follow_in, references_in, shared_references
from cjm_plugin.editing.kinds import (
    INSIDE,
    PAGES,
    REGISTERS,
    Place,
    check_new_id,
    ids_inside,
    journey_file,
    known_ids,
    not_there,
    target_of,
)
from cjm_plugin.editing.links import follow_anchor
from cjm_plugin.editing.workspace import TextFile, Workspace
from cjm_plugin.frontmatter import extent
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.references import Target


def rename(workspace: Workspace, kind: str, old: str, new: str) -> None:
    """Rename something of the whole catalogue. `RefusedError` where that makes no sense."""
    check_new_id(new)
    known = known_ids(workspace, kind)
    place = _existing(known, old, new)
    if kind == "need":
        _refuse_capture(workspace, old, new)
    follow(workspace, target_of(kind), old, new)
    if kind in PAGES:
        _rename_page(workspace, kind, place.file, old, new)
    else:
        _rename_entry(workspace, REGISTERS[kind], place, old, new)


def rename_inside(workspace: Workspace, kind: str, old: str, new: str, journey_id: str) -> None:
    """Rename something inside one map."""
    check_new_id(new)
    file, journey = journey_file(workspace, journey_id)
    place = _existing(ids_inside(file, journey, kind), old, new)
    if kind == "need" and shared_references(file, Target.NEED, new):
        raise _captured(new, file)
    named = [each for each in references_in(file) if (each.target, each.id) == (INSIDE[kind], old)]
    file.edits += follow_in(file, named, new)
    where, key = ((*place.path, "id"), False) if kind == "step" else (place.path, True)
    file.edits.append(replace_text(file.text, where, new, key=key, markdown=True))
    for other in workspace.files.values():
        if other.markdown:
            other.edits += follow_anchor(other, file.path, f"{kind}-{old}", f"{kind}-{new}")


def _existing(known: Mapping[str, Place], old: str, new: str) -> Place:
    if old not in known:
        raise not_there(N_("There is no {id} of this kind."), old, list(known))
    if new in known:
        text = N_("The id {id} is already taken, in {file}. To make the two one, use cjm merge.")
        raise RefusedError(Message(text, {"id": new, "file": known[new].file.path}))
    return known[old]


def _refuse_capture(workspace: Workspace, old: str, new: str) -> None:
    """A map's own need goes before the shared one: a reference that comes to be called so would mean the own one."""
    for file, journey in workspace.journeys():
        if new in journey.needs and shared_references(file, Target.NEED, old):
            raise _captured(new, file)


def _captured(new: str, file: TextFile) -> RefusedError:
    text = N_("{file} uses both a shared need and one of its own, and both would be called {id}. Take another id.")
    return RefusedError(Message(text, {"id": new, "file": file.path}))


def _rename_page(workspace: Workspace, kind: str, file: TextFile, old: str, new: str) -> None:
    """A page is called by its `id:`, or by its file; only the name of the file is part of a journey's address."""
    if extent(file.text, ("id",), markdown=True):
        file.edits.append(replace_text(file.text, ("id",), new, markdown=True))
        before, after = f"needs/{old}", f"needs/{new}"
    else:
        move_page(workspace, file, new)
        before, after = str(file.path.with_suffix("")), str(file.path.with_name(new))
    if kind == "need":
        redirect(workspace, f"needs/{old}", f"needs/{new}")
    elif not extent(file.text, ("id",), markdown=True):
        redirect(workspace, before, after)


def _rename_entry(workspace: Workspace, section: str, place: Place, old: str, new: str) -> None:
    place.file.edits.append(replace_text(place.file.text, place.path, new, key=True, markdown=False))
    move_text_page(workspace, section, old, new)
    address, moved = entry_address(section, old), entry_address(section, new)
    if address and moved:
        redirect(workspace, address, moved)
