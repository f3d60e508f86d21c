"""Makes two entries one, everywhere."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from cjm_plugin.editing.addresses import entry_page, has_page, redirect
from cjm_plugin.editing.called import Called
from cjm_plugin.editing.errors import RefusedError
from cjm_plugin.editing.follow import anchors_follow, links_follow, references_in, shared_references, unite, users
from cjm_plugin.editing.kinds import (
    INSIDE,
    PAGES,
    REGISTERS,
    SECTIONS,
    Place,
    ids_inside,
    known_ids,
    not_there,
    target_of,
)
from cjm_plugin.editing.loss import TEXT, only_in
from cjm_plugin.editing.which_map import journey_file
from cjm_plugin.editing.workspace import Workspace
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.references import Target
from cjm_plugin.model.entity import Entity


def merge(workspace: Workspace, kind: str, source: str, into: str, *, drop: bool) -> None:
    """Let everything that names `source` name `into`, and take `source` out.

    What only `source` says would be lost: `RefusedError`, unless `drop` allows it.
    """
    if kind in PAGES and kind != "need":
        text = N_("Two maps cannot be made one by a command: bring together by hand what they say, then delete one.")
        raise RefusedError(Message(text))
    place, other = _both(known_ids(workspace, kind), source, into)
    section, target = REGISTERS.get(kind, ""), target_of(kind)
    _refuse_loss(source, _lost(workspace, section, place, other, source, into), drop=drop)
    if kind == "need":
        _refuse_capture(workspace, source, into)
    files = users(workspace, target, source)
    for file in files:
        unite(file, shared_references(file, target, source), into, drop=drop)
    if kind == "need":
        anchors_follow(workspace, files, f"need-{source}", f"need-{into}")
    if section:
        _remove_entry(workspace, section, place, source, into)
    else:
        _remove_page(workspace, place, other, source, into)
    workspace.called.append(Called(target, source, into, {str(file.path) for file in files}, section, gone=True))


def merge_inside(workspace: Workspace, kind: str, source: str, into: str, journey_id: str, *, drop: bool) -> None:
    """The same inside one map."""
    if kind == "step":
        raise RefusedError(Message(N_("Two steps are made one by hand: what each says of time and documents differs.")))
    file, journey = journey_file(workspace, journey_id, kind, source, into)
    place, _ = _both(ids_inside(file, journey, kind), source, into)
    section, target = SECTIONS[kind], INSIDE[kind]
    entries = getattr(journey, section)
    _refuse_loss(source, only_in(entries[source], entries[into]), drop=drop)
    named = [each for each in references_in(file) if (each.target, each.id) == (target, source)]
    unite(file, [each for each in named if each.path[:2] != place.path], into)
    file.gone.append(place.path)
    anchors_follow(workspace, [file], f"{kind}-{source}", f"{kind}-{into}")
    workspace.called.append(Called(target, source, into, {str(file.path)}, section=section, gone=True))


def _both(known: Mapping[str, Place], source: str, into: str) -> tuple[Place, Place]:
    for id_ in (source, into):
        if id_ not in known:
            raise not_there(N_("There is no {id} of this kind."), id_, list(known))
    if source == into:
        raise RefusedError(Message(N_("{id} cannot be merged with itself."), {"id": source}))
    return known[source], known[into]


def _refuse_capture(workspace: Workspace, source: str, into: str) -> None:
    for file, journey in workspace.journeys():
        if into in journey.needs and shared_references(file, Target.NEED, source):
            text = N_(
                "{file} uses the shared need {source}, and has one of its own called {id}. Give its own another id "
                "first, with cjm rename need --in."
            )
            raise RefusedError(Message(text, {"file": file.path, "source": source, "id": into}))


def _lost(workspace: Workspace, section: str, place: Place, other: Place, source: str, into: str) -> list[Message]:
    """What would be lost with an entry, and with the ordinary page that is its text."""
    lost = only_in(_entity(place, source), _entity(other, into))
    text = workspace.files.get(str(entry_page(section, source))) if has_page(section) else None
    return [*lost, TEXT] if text and text.text.strip() else lost


def _entity(place: Place, id_: str) -> Entity:
    content = place.file.content
    entity = place.file.page or (content.entries or {}).get(id_) if content else None
    if entity is None:
        raise LookupError(id_)
    return entity


def _refuse_loss(id_: str, lost: list[Message], *, drop: bool) -> None:
    if lost and not drop:
        text = N_("{id} says what would be lost: {fields}. Move it over first, or call the command with --drop.")
        names = [f"{{f{place}}}" for place in range(len(lost))]
        fields = Message(", ".join(names), {f"f{place}": each for place, each in enumerate(lost)})
        raise RefusedError(Message(text, {"id": id_, "fields": fields}))


def _remove_entry(workspace: Workspace, section: str, place: Place, source: str, into: str) -> None:
    place.file.gone.append(place.path)
    if has_page(section):
        _lead_over(workspace, entry_page(section, source), entry_page(section, into))
        redirect(workspace, f"{section}/{source}", f"{section}/{into}")


def _remove_page(workspace: Workspace, place: Place, other: Place, source: str, into: str) -> None:
    _lead_over(workspace, place.file.path, other.file.path)
    redirect(workspace, f"needs/{source}", f"needs/{into}")


def _lead_over(workspace: Workspace, gone: PurePosixPath, page: PurePosixPath) -> None:
    """Take a page's file away, if it has one; links to it lead to another page."""
    links_follow(workspace, gone, page)
    file = workspace.files.get(str(gone))
    if file:
        workspace.remove(file)
