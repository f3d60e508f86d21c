"""Makes a need of one map a shared one, and puts it in the place of its twins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from rapidfuzz import fuzz

from cjm_plugin.editing.called import Called
from cjm_plugin.editing.edits import apply
from cjm_plugin.editing.errors import RefusedError
from cjm_plugin.editing.follow import anchors_follow, references_in, unite
from cjm_plugin.editing.format import format_file
from cjm_plugin.editing.kinds import check_new_id, known_ids, not_there
from cjm_plugin.editing.links import follow_text
from cjm_plugin.editing.loss import only_in
from cjm_plugin.editing.text_file import TextFile
from cjm_plugin.editing.which_map import journey_file
from cjm_plugin.editing.workspace import Workspace
from cjm_plugin.frontmatter import excerpt, extent, remarks
from cjm_plugin.frontmatter.layout.scalars import written
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.files import FileKind, SourceFile
from cjm_plugin.loading.references import Target
from cjm_plugin.model.journey import Journey, OwnNeed

_NEARLY_THE_SAME = 90.0
"""Of 100: titles that differ by a letter or two."""


@dataclass(frozen=True)
class Twin:
    """A need of another map, or of the same, that says the same or nearly; or one that is called the same."""

    file: TextFile = field(repr=False)
    need: OwnNeed
    same: bool
    """Whether its title is the same but for capitals, ё, spaces and a full stop."""
    near: bool
    more: tuple[Message, ...]
    """What it says that the shared need will not."""

    def replaced(self, *, twins: bool) -> bool:
        """Whether the shared need takes its place; what would be lost with it stays."""
        return not self.more and (self.same or (twins and self.near))


def promote(workspace: Workspace, journey_id: str, need_id: str, new: str, *, twins: bool) -> list[Twin]:
    """Make a map's own need the shared need `new`; gives those that were found to say the same, or nearly.

    Needs of other maps with the same title are replaced; those with nearly the same only with `twins`. `RefusedError`
    where the shared need could not have this id.
    """
    check_new_id(new)
    file, journey = journey_file(workspace, journey_id, "need", need_id)
    need = journey.needs.get(need_id)
    if need is None:
        raise not_there(N_("This map has no need of its own called {id}."), need_id, list(journey.needs))
    taken = known_ids(workspace, "need").get(new)
    if taken:
        text = N_("There is already a shared need {id}, in {file}. Use it, or give another id with --id.")
        raise RefusedError(Message(text, {"id": new, "file": taken.file.path}))
    found = list(_twins(workspace, file, need, new))
    for other, their in workspace.journeys():
        replaced = [each.need.id for each in found if each.file is other and each.replaced(twins=twins)]
        _replace(workspace, other, their, [*([need_id] if other is file else []), *replaced], new)
    page = PurePosixPath("needs", f"{new}.md")
    workspace.create(page, _page(file, need, page))
    return found


def _twins(workspace: Workspace, file: TextFile, wanted: OwnNeed, new: str) -> Iterator[Twin]:
    for other, journey in workspace.journeys():
        for need in journey.needs.values():
            if other is file and need.id == wanted.id:
                continue
            same = _plain(need.title) == _plain(wanted.title)
            near = same or fuzz.ratio(_plain(need.title), _plain(wanted.title)) >= _NEARLY_THE_SAME
            if near or need.id == new:
                yield Twin(other, need, same, near, tuple(only_in(need, wanted)))


def _plain(title: str) -> str:
    return " ".join(title.casefold().replace("ё", "е").rstrip(".").split())


def _replace(workspace: Workspace, file: TextFile, journey: Journey, ids: Sequence[str], new: str) -> None:
    """Let a map name the shared need where it named these of its own, and take them out."""
    if not ids:
        return
    if new in journey.needs and new not in ids:
        text = N_("{file} has a need of its own called {id}, which says something else. Give another id with --id.")
        raise RefusedError(Message(text, {"file": file.path, "id": new}))
    named = [each for each in references_in(file) if each.target is Target.NEED and each.id in ids and each.id != new]
    unite(file, named, new)
    file.gone += [("needs", id_) for id_ in ids]
    for id_ in ids:
        anchors_follow(workspace, [file], f"need-{id_}", f"need-{new}")
        workspace.called.append(Called(Target.NEED, id_, new, {str(file.path)}, section="needs", gone=True))


def _page(file: TextFile, need: OwnNeed, path: PurePosixPath) -> str:
    """The page of the shared need: what the map says of it, as it says it, in canonical form."""
    place = ("needs", need.id)
    is_text = extent(file.text, place, markdown=True) is not None
    # Links follow in the whole map, of which only the need is taken: what is code there can be told nowhere else.
    text = file.text if is_text else apply(file.text, [*file.edits, *follow_text(file, path)])
    fields = f"title: {written(need.title, was_quoted=False)}" if is_text else excerpt(text, place, markdown=True)
    raw = f"---\n{remarks(text, place, markdown=True)}{fields}\n---\n".replace("\r\n", "\n").encode()
    formatted = format_file(SourceFile(FileKind.NEED, Path(path), path), raw, str(path))
    if formatted.problems:
        raise RuntimeError(formatted.problems[0].headline("en"))
    return formatted.raw.decode()
