"""Carries a plan out: it is tried on a copy first, and then done wholly or not at all."""

import os
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from cjm_plugin.editing.errors import RefusedError
from cjm_plugin.editing.workspace import Change
from cjm_plugin.editing.write import write_whole
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading import load
from cjm_plugin.loading.files import FileKind, scan


def carry_out(top: Path, changes: Sequence[Change]) -> None:
    """Write all changes, or none.

    `RefusedError` if the catalogue would have errors afterwards; `OSError` if a file cannot be written, and then every
    file is what it was.
    """
    _try_out(top, changes)
    done: list[Change] = []
    try:
        for change in sorted(changes, key=lambda each: each.after is None):
            done.append(change)
            _write(top, change)
    except BaseException:
        for change in reversed(done):
            with suppress(OSError):
                _write(top, Change(change.path, change.after, change.before))
        raise


def _write(top: Path, change: Change) -> None:
    file = top / change.path
    if change.after is None:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, change.after)


def _try_out(top: Path, changes: Sequence[Change]) -> None:
    with tempfile.TemporaryDirectory(prefix="cjm-") as name:
        copy = Path(name)
        for source in scan(top):
            _copy(source.file, copy / source.path)
        for change in changes:
            target = copy / change.path
            target.unlink(missing_ok=True)
            if change.after is not None:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(change.after)
        (copy / FileKind.REGISTER.value).mkdir(exist_ok=True)
        found = load(copy).diagnostics
    if found:
        text = N_("This would leave errors in the catalogue, so nothing was changed.")
        raise RefusedError(Message(text), found)


def _copy(file: Path, target: Path) -> None:
    """A second name for the same bytes where the system allows that, else a copy. Neither is ever written to."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(file, target, follow_symlinks=True)
    except OSError:
        shutil.copyfile(file, target)
