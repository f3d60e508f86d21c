"""Which map is meant: it is named by its id, or by its file."""

from collections.abc import Iterator

from cjm_plugin.editing.errors import RefusedError
from cjm_plugin.editing.kinds import ids_inside, not_there
from cjm_plugin.editing.text_file import TextFile
from cjm_plugin.editing.workspace import Workspace
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.page_ids import paths_named
from cjm_plugin.model.journey import Journey


def journey_file(workspace: Workspace, named: str, kind: str, *ids: str) -> tuple[TextFile, Journey]:
    """The map that is named, and has things of a kind with these ids.

    A service and a life situation may have the same id. Then the one is meant that alone has what is asked for.
    `RefusedError` where there is no such map, or where it cannot be told.
    """
    found = [each for each in workspace.journeys() if each[1].id == named] or list(_at_path(workspace, named))
    if not found:
        known = [journey.id for _, journey in workspace.journeys()]
        raise not_there(N_("There is no service or life situation {id}."), named, known)
    if len(found) == 1:
        return found[0]
    inside = [ids_inside(file, journey, kind) for file, journey in found]
    having = [each for each, known in zip(found, inside, strict=True) if known.keys() >= set(ids)]
    if len(having) == 1:
        return having[0]
    every = dict.fromkeys(id_ for known in inside for id_ in known)
    for id_ in ids:
        if id_ not in every:
            raise not_there(N_("There is no {id} of this kind."), id_, list(every))
    text = N_("Two maps have the id {id}: {first} and {second}. Name the file of one in place of the id.")
    files = dict(zip(("first", "second"), (file.path for file, _ in found), strict=False))
    raise RefusedError(Message(text, {"id": named, **files}))


def name_of(workspace: Workspace, file: TextFile, journey: Journey) -> str:
    """By what a map can be named: its id, or its file where another has the same id."""
    alone = all(other is file or their.id != journey.id for other, their in workspace.journeys())
    return journey.id if alone else str(file.path.with_suffix(""))


def _at_path(workspace: Workspace, named: str) -> Iterator[tuple[TextFile, Journey]]:
    for path in paths_named(named, workspace.top):
        file = workspace.files.get(str(path))
        if file and isinstance(file.page, Journey):
            yield file, file.page
            return
