"""Gives something another id, everywhere."""

from collections.abc import Mapping

from cjm_plugin.editing.addresses import entry_page, has_page, move_page, redirect
from cjm_plugin.editing.called import Called
from cjm_plugin.editing.edits import replace_text
from cjm_plugin.editing.errors import RefusedError
from cjm_plugin.editing.follow import (
    anchors_follow,
    call_anew,
    links_follow,
    references_in,
    shared_references,
    users,
)
from cjm_plugin.editing.kinds import (
    INSIDE,
    REGISTERS,
    Place,
    check_new_id,
    ids_inside,
    known_ids,
    not_there,
    target_of,
)
from cjm_plugin.editing.text_file import TextFile
from cjm_plugin.editing.which_map import journey_file, name_of
from cjm_plugin.editing.workspace import Workspace
from cjm_plugin.frontmatter import extent
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.references import Target


def rename(workspace: Workspace, kind: str, old: str, new: str) -> None:
    """Rename something of the whole catalogue. `RefusedError` where that makes no sense."""
    check_new_id(new)
    known = known_ids(workspace, kind)
    if kind == "need" and old not in known:
        _refuse_own(workspace, old)
    place = _existing(known, old, new)
    target, section = target_of(kind), REGISTERS.get(kind, "")
    if kind == "need":
        _refuse_capture(workspace, old, new)
    files = users(workspace, target, old)
    for file in files:
        call_anew(file, shared_references(file, target, old), new)
    if kind == "need":
        anchors_follow(workspace, files, f"need-{old}", f"need-{new}")
    if section:
        _rename_entry(workspace, section, place, old, new)
    else:
        _rename_page(workspace, kind, place.file, old, new)
    workspace.called.append(Called(target, old, new, {str(file.path) for file in files}, section))


def rename_inside(workspace: Workspace, kind: str, old: str, new: str, journey_id: str) -> None:
    """Rename something inside one map."""
    check_new_id(new, of_page=False)
    file, journey = journey_file(workspace, journey_id, kind, old)
    place = _existing(ids_inside(file, journey, kind), old, new)
    if kind == "need" and shared_references(file, Target.NEED, new):
        raise _captured(new, file)
    target = INSIDE[kind]
    call_anew(file, [each for each in references_in(file) if (each.target, each.id) == (target, old)], new)
    where, key = ((*place.path, "id"), False) if kind == "step" else (place.path, True)
    file.edits.append(replace_text(file.text, where, new, key=key, markdown=True))
    anchors_follow(workspace, [file], f"{kind}-{old}", f"{kind}-{new}")
    workspace.called.append(Called(target, old, new, {str(file.path)}))


def _existing(known: Mapping[str, Place], old: str, new: str) -> Place:
    if old not in known:
        raise not_there(N_("There is no {id} of this kind."), old, list(known))
    if old == new:
        raise RefusedError(Message(N_("{id} is already its id."), {"id": new}))
    if new in known:
        text = N_("The id {id} is already taken, in {file}. To make the two one, use cjm merge.")
        raise RefusedError(Message(text, {"id": new, "file": known[new].file.path}))
    return known[old]


def _refuse_own(workspace: Workspace, id_: str) -> None:
    """A need that only one map knows is renamed inside it."""
    for file, journey in workspace.journeys():
        if id_ in journey.needs:
            text = N_("{id} is no shared need: it is one of its own in {file}. Add --in {journey}.")
            values = {"id": id_, "file": file.path, "journey": name_of(workspace, file, journey)}
            raise RefusedError(Message(text, values))


def _refuse_capture(workspace: Workspace, old: str, new: str) -> None:
    """A map's own need goes before the shared one: a reference that comes to be called so would mean the own one."""
    for file, journey in workspace.journeys():
        if new in journey.needs and shared_references(file, Target.NEED, old):
            raise _captured(new, file)


def _captured(new: str, file: TextFile) -> RefusedError:
    text = N_("{file} uses both a shared need and one of its own, and both would be called {id}. Take another id.")
    return RefusedError(Message(text, {"id": new, "file": file.path}))


def _rename_page(workspace: Workspace, kind: str, file: TextFile, old: str, new: str) -> None:
    """A page is called by its `id:`, or by its file. Only the name of the file is part of a journey's address."""
    named = extent(file.text, ("id",), markdown=True)
    if named:
        file.edits.append(replace_text(file.text, ("id",), new, markdown=True))
    else:
        move_page(workspace, file, new)
    if kind == "need":
        redirect(workspace, f"needs/{old}", f"needs/{new}")
    elif not named:
        redirect(workspace, str(file.path.with_suffix("")), str(file.path.with_name(new)))


def _rename_entry(workspace: Workspace, section: str, place: Place, old: str, new: str) -> None:
    place.file.edits.append(replace_text(place.file.text, place.path, new, key=True, markdown=False))
    if not has_page(section):
        return
    text = workspace.files.get(str(entry_page(section, old)))
    if text:
        move_page(workspace, text, new)
    else:
        links_follow(workspace, entry_page(section, old), entry_page(section, new))
    redirect(workspace, f"{section}/{old}", f"{section}/{new}")
