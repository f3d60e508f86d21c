"""Makes references follow: all that name one thing name another afterwards."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePosixPath

from cjm_plugin.editing.edits import replace_text
from cjm_plugin.editing.errors import RefusedError
from cjm_plugin.editing.links import follow_anchor, follow_page
from cjm_plugin.editing.text_file import TextFile
from cjm_plugin.editing.workspace import Workspace
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.references import Reference, Target, need_references, references
from cjm_plugin.loading.source import DataPath
from cjm_plugin.model.journey import Journey
from cjm_plugin.model.mentions import Mention
from cjm_plugin.model.registers import Need

_MENTIONED = frozenset({Target.CHANNEL, Target.DOCUMENT, Target.REGULATION})
"""What is named by a mention, whose id stands one step deeper than the item of the list."""


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


def users(workspace: Workspace, target: Target, id_: str) -> list[TextFile]:
    """The files that name something of the whole catalogue."""
    return [file for file in workspace.catalogue_files() if shared_references(file, target, id_)]


def call_anew(file: TextFile, found: Iterable[Reference], new: str) -> None:
    """Let these references of a file name `new`."""
    file.edits += [replace_text(file.text, each.path, new, markdown=file.markdown) for each in found]


def unite(file: TextFile, found: Collection[Reference], new: str, *, drop: bool = False) -> None:
    """Let these references of a file name `new`; a list that would name it twice keeps one.

    `RefusedError` where the two say different things (one of them, say, holds only `when`), unless `drop` allows to
    let go of what the other says.
    """
    lists: dict[DataPath, list[Reference]] = defaultdict(list)
    for each in references_in(file):
        if each.id == new or each in found:
            lists[_list_of(each)].append(each)
    for named in lists.values():
        kept = next((each for each in named if each.id == new), named[0])
        for each in named:
            if each in found and each is kept:
                call_anew(file, [each], new)
            elif each in found:
                _refuse_difference(file, each, kept, drop=drop)
                file.gone.append(_item(each))


def _list_of(reference: Reference) -> DataPath:
    """The path of the list that a reference stands in; of one that stands alone, its own."""
    item = _item(reference)
    return item[:-1] if isinstance(item[-1], int) else item


def _item(reference: Reference) -> DataPath:
    return reference.path[:-1] if reference.target in _MENTIONED else reference.path


def _refuse_difference(file: TextFile, one: Reference, other: Reference, *, drop: bool) -> None:
    if not drop and _besides(file, one) != _besides(file, other):
        text = N_(
            "{file} names {one} and {other} in one list ({place}), and says different things of them. Make it one by "
            "hand first, or call the command with --drop."
        )
        place = "/".join(map(str, _list_of(one)))
        values = {"file": file.path, "one": one.id, "other": other.id, "place": place}
        raise RefusedError(Message(text, values))


def _besides(file: TextFile, reference: Reference) -> dict[str, object]:
    """What a mention says besides the id."""
    if reference.target not in _MENTIONED:
        return {}
    value: object = file.page
    for step in _item(reference):
        value = value[step] if isinstance(value, tuple) and isinstance(step, int) else getattr(value, str(step))
    if not isinstance(value, Mention):
        raise LookupError(reference.path)
    return {name: getattr(value, name) for name in value.model_fields_set - {value.reference_key}}


def links_follow(workspace: Workspace, old: PurePosixPath, new: PurePosixPath) -> None:
    """Let every link to a page, by the path of its source, lead to another."""
    for file in workspace.files.values():
        file.edits += follow_page(file, old, new)


def anchors_follow(workspace: Workspace, pages: Iterable[TextFile], old: str, new: str) -> None:
    """Let every link to an anchor of some pages lead to another."""
    paths = {str(page.path) for page in pages}
    for file in workspace.files.values():
        file.edits += follow_anchor(file, paths, old, new)
