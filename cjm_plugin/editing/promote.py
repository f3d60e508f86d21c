"""Makes a need of one map a shared one, and puts it in the place of its twins."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from rapidfuzz import fuzz

from cjm_plugin.editing.edits import take_out
from cjm_plugin.editing.errors import RefusedError
from cjm_plugin.editing.follow import follow_in, references_in
from cjm_plugin.editing.kinds import check_new_id, journey_file, known_ids, not_there
from cjm_plugin.editing.workspace import TextFile, Workspace
from cjm_plugin.frontmatter.layout.scalars import written
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.references import Target
from cjm_plugin.model.journey import Journey, OwnNeed

_NEARLY_THE_SAME = 90.0
"""Of 100: titles that differ by a letter or two."""


@dataclass(frozen=True)
class Twin:
    """A need of another map that says the same, or nearly."""

    file: PurePosixPath
    need: OwnNeed
    same: bool
    """Whether its title is the same but for capitals, ё and spaces."""


def promote(workspace: Workspace, journey_id: str, need_id: str, new: str, *, twins: bool) -> list[Twin]:
    """Make a map's own need the shared need `new`; gives those that were found to say nearly the same.

    Needs of other maps with the same title are replaced; those with nearly the same only with `twins`. `RefusedError`
    where the shared need could not have this id.
    """
    check_new_id(new)
    file, journey = journey_file(workspace, journey_id)
    need = journey.needs.get(need_id)
    if need is None:
        raise not_there(N_("This map has no need of its own called {id}."), need_id, list(journey.needs))
    taken = known_ids(workspace, "need").get(new)
    if taken:
        text = N_("There is already a shared need {id}, in {file}. Use it, or give another id with --id.")
        raise RefusedError(Message(text, {"id": new, "file": taken.file.path}))
    found = [_twin(other, each, need) for other, their in workspace.journeys() for each in their.needs.values()]
    twins_found = [each for each in found if each and (each.file, each.need.id) != (file.path, need_id)]
    for other, their in list(workspace.journeys()):
        replaced = [each for each in twins_found if each.file == other.path and (each.same or twins)]
        own = [need_id] if other is file else []
        _replace(other, their, [*own, *(each.need.id for each in replaced)], new)
    path = PurePosixPath("needs", f"{new}.md")
    if str(path) in workspace.files or (workspace.top / path).exists():
        raise RefusedError(Message(N_("There is already a file {file}."), {"file": path}))
    workspace.create(path, _page(need))
    return twins_found


def _twin(file: TextFile, need: OwnNeed, wanted: OwnNeed) -> Twin | None:
    same = _plain(need.title) == _plain(wanted.title)
    near = same or fuzz.ratio(_plain(need.title), _plain(wanted.title)) >= _NEARLY_THE_SAME
    return Twin(file.path, need, same) if near else None


def _plain(title: str) -> str:
    return " ".join(title.casefold().replace("ё", "е").rstrip(".").split())


def _replace(file: TextFile, journey: Journey, ids: list[str], new: str) -> None:
    """Let a map name the shared need where it named these of its own, and take them out."""
    if not ids:
        return
    if new in journey.needs and new not in ids:
        text = N_("{file} has a need of its own called {id}, which says something else. Give another id with --id.")
        raise RefusedError(Message(text, {"file": file.path, "id": new}))
    named = [each for each in references_in(file) if each.target is Target.NEED and each.id in ids]
    file.edits += follow_in(file, [each for each in named if each.id != new or len(ids) > 1], new)
    if len(ids) == len(journey.needs):
        file.edits.append(take_out(file.text, ("needs",), markdown=True))
    else:
        file.edits += [take_out(file.text, ("needs", id_), markdown=True) for id_ in ids]


def _page(need: OwnNeed) -> str:
    segments = "".join(f"  - {id_}\n" for id_ in need.segments)
    listed = f"segments:\n{segments}" if segments else ""
    return f"---\ntitle: {written(need.title, was_quoted=False)}\n{listed}---\n"
