"""The kinds of things that have an id, as they are called on the command line, and where they stand."""

from collections.abc import Mapping
from dataclasses import dataclass

from cjm_plugin.editing.errors import RefusedError
from cjm_plugin.editing.text_file import TextFile
from cjm_plugin.editing.workspace import Workspace
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.files import INDEX_STEMS, FileKind
from cjm_plugin.loading.nearest import Nearest
from cjm_plugin.loading.outline import TARGETS
from cjm_plugin.loading.references import Target
from cjm_plugin.loading.source import DataPath
from cjm_plugin.model.fields import is_id
from cjm_plugin.model.journey import Journey

PAGES = {"service": FileKind.SERVICE, "life-situation": FileKind.LIFE_SITUATION, "need": FileKind.NEED}
"""A page each."""
REGISTERS = {
    "agency": "agencies",
    "segment": "segments",
    "channel": "channels",
    "document": "documents",
    "regulation": "regulations",
    "problem-category": "problem-categories",
}
"""An entry of a register each."""
INSIDE = {
    "step": Target.AS_IS_STEP,
    "problem": Target.PROBLEM,
    "recommendation": Target.RECOMMENDATION,
    "evidence": Target.EVIDENCE,
    "need": Target.NEED,
}
"""What stands inside one map."""
KINDS = (*PAGES, *REGISTERS)
KINDS_INSIDE = tuple(INSIDE)
SECTIONS = {"problem": "problems", "recommendation": "recommendations", "evidence": "evidence", "need": "needs"}
"""The key of a map under which things inside it stand by their ids."""


@dataclass(frozen=True)
class Place:
    """Where something is introduced: its file, and the path of its entry; an empty path for a page."""

    file: TextFile
    path: DataPath


def target_of(kind: str) -> Target:
    """What references to a kind of things are called."""
    return TARGETS[REGISTERS.get(kind) or PAGES[kind].value]


def known_ids(workspace: Workspace, kind: str) -> Mapping[str, Place]:
    """Everything of a kind in the catalogue, by id."""
    if kind in PAGES:
        files = (file for file in workspace.catalogue_files() if file.content and file.content.file.kind is PAGES[kind])
        return {file.page.id: Place(file, ()) for file in files if file.page}
    register = workspace.files.get(f"registers/{REGISTERS[kind]}.yml")
    entries = register.content.entries if register and register.content else None
    return {id_: Place(register, (id_,)) for id_ in entries or ()} if register else {}


def ids_inside(file: TextFile, journey: Journey, kind: str) -> Mapping[str, Place]:
    """Everything of a kind inside one map, by id."""
    if kind == "step":
        return {
            step.id: Place(file, (name, "steps", index))
            for name, path in (("as_is", journey.as_is), ("to_be", journey.to_be))
            for index, step in enumerate(path.steps if path else ())
        }
    return {id_: Place(file, (SECTIONS[kind], id_)) for id_ in getattr(journey, SECTIONS[kind])}


def not_there(text: str, id_: str, known: "list[str] | tuple[str, ...]") -> RefusedError:
    """What to say of an id that does not exist, with the nearest one that does."""
    nearest = Nearest(known).to(id_)
    message = Message(text, {"id": id_})
    if nearest:
        hint = Message(N_("Did you mean {name}?"), {"name": nearest})
        message = Message("{said} {hint}", {"said": message, "hint": hint})
    return RefusedError(message)


def check_new_id(new: str, *, of_page: bool = True) -> None:
    """`RefusedError` for what cannot be an id, or that of something with a page."""
    if not is_id(new):
        text = N_("«{value}» is not an id: an id is small Latin letters and digits with single hyphens between them.")
        raise RefusedError(Message(text, {"value": new}))
    if of_page and new in INDEX_STEMS:
        raise RefusedError(
            Message(N_("«{value}» is the name of a section's own page. Take another id."), {"value": new})
        )
