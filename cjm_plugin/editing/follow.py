"""Makes references follow: all that name one thing name another afterwards."""

from collections.abc import Iterator

from cjm_plugin.editing.edits import Edit, replace_text, take_out
from cjm_plugin.editing.workspace import TextFile, Workspace
from cjm_plugin.loading.references import Reference, Target, need_references, references
from cjm_plugin.model.journey import Journey
from cjm_plugin.model.registers import Need


def references_in(file: TextFile) -> Iterator[Reference]:
    """Everything that a file names."""
    if isinstance(file.page, Journey):
        yield from references(file.page)
    elif isinstance(file.page, Need):
        yield from need_references(file.page)


def shared_references(file: TextFile, target: Target, id_: str) -> list[Reference]:
    """Where a file names something of the whole catalogue. A journey's own need of the same id hides the shared one."""
    hidden = target is Target.NEED and isinstance(file.page, Journey) and id_ in file.page.needs
    return [] if hidden else [each for each in references_in(file) if (each.target, each.id) == (target, id_)]


def follow(workspace: Workspace, target: Target, old: str, new: str) -> None:
    """Let every reference to something of the whole catalogue name `new`."""
    for file in workspace.catalogue_files():
        file.edits += follow_in(file, shared_references(file, target, old), new)


def follow_in(file: TextFile, found: list[Reference], new: str) -> list[Edit]:
    """The edits by which these references of one file name `new`. A list that would name it twice keeps one."""
    edits = []
    named = {(each.target, each.path[:-1], each.id) for each in references_in(file)}
    seen: set[tuple[object, ...]] = set()
    for each in found:
        place = (each.target, _list_of(each))
        twice = (each.target, each.path[:-1], new) in named or (place in seen and isinstance(each.path[-1], int))
        seen.add(place)
        if twice and isinstance(each.path[-1], int):
            edits.append(take_out(file.text, each.path, markdown=file.markdown))
        else:
            edits.append(replace_text(file.text, each.path, new, markdown=file.markdown))
    return edits


def _list_of(reference: Reference) -> tuple[str | int, ...]:
    return reference.path[:-1]
