"""Carries a plan out wholly or not at all."""

from collections.abc import Sequence
from pathlib import Path

from cjm_plugin.editing.errors import RefusedError
from cjm_plugin.editing.workspace import Change
from cjm_plugin.editing.write import Replacement, write_all
from cjm_plugin.i18n import N_, Message


def carry_out(top: Path, changes: Sequence[Change], besides: Sequence[Replacement] = ()) -> None:
    """Write all changes below the folder `top`, and other files `besides`, or none.

    `RefusedError` if somebody has changed one of the files since it was read; `OSError` if a file cannot be written,
    and then every file is what it was.
    """
    for change in changes:
        _refuse_if_changed(top, change)
    moved_from = {change.moved_to: top / change.path for change in changes if change.moved_to}
    found = [Replacement(top / each.path, each.after, moved_from.get(each.path)) for each in changes]
    # What is new comes before what goes: whoever looks meanwhile finds a page twice rather than nowhere.
    write_all(sorted([*found, *besides], key=lambda each: each.after is None))


def _refuse_if_changed(top: Path, change: Change) -> None:
    file = top / change.path
    present = file.read_bytes() if file.is_file() else None
    if present != change.before:
        text = N_("{file} has just been changed by somebody else. Nothing was done; call the command again.")
        raise RefusedError(Message(text, {"file": change.path}))
