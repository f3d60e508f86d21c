"""Where a new file may stand."""

from pathlib import Path, PurePosixPath

from cjm_plugin.i18n import N_, Message, reason_of
from cjm_plugin.loading.files import FileKind
from cjm_plugin.model.fields import is_id
from cjm_plugin.scaffold.answers import RefusedError, read_text


def read_folder(answer: str, top: Path, kind: FileKind, id_: str) -> PurePosixPath:
    """The folder for a page, below that of its kind: folders that are there, or new ones with names like ids.

    Refused where a file of the page's name is there already, or where the folder is not really inside the catalogue.
    """
    text = read_text(answer).removesuffix("/")
    below = top / kind.value
    if text.startswith("/"):
        raise RefusedError(Message(N_("The folder is named by its path below {folder}."), {"folder": below}))
    parts = text.split("/") if text else []
    try:
        for number, part in enumerate(parts):
            _check_name(part, below.joinpath(*parts[: number + 1]))
        _check_place(below.joinpath(*parts), top, f"{id_}.md")
    except OSError as error:  # a name too long for the system, a folder that may not be looked into
        reason = {"file": below / text, "reason": reason_of(error)}
        raise RefusedError(Message(N_("{file} cannot be written: {reason}."), reason)) from None
    return PurePosixPath(*parts)


def _check_name(name: str, folder: Path) -> None:
    if is_id(name) or (name and not name.startswith(".") and Path(name).name == name and folder.is_dir()):
        return
    message = N_("«{name}» cannot be the name of a folder: take a folder that is there, or small Latin letters.")
    raise RefusedError(Message(message, {"name": name}))


def _check_place(folder: Path, top: Path, name: str) -> None:
    inside = [each for each in (folder, *folder.parents) if each.is_relative_to(top) and each != top]
    for each in inside:
        if each.is_symlink():
            message = N_("{folder} is a link. Name the folder itself to which it leads.")
            raise RefusedError(Message(message, {"folder": each}))
        if each.exists() and not each.is_dir():
            raise RefusedError(Message(N_("{folder} is a file and no folder."), {"folder": each}))
    file = folder / name
    if file.exists() or file.is_symlink():
        raise RefusedError(Message(N_("There is already a file {file}."), {"file": file}))
