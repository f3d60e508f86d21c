"""Writes a folder whole or not at all."""

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from cjm_plugin.cli.language import words
from cjm_plugin.cli.usage_errors import WrongUse
from cjm_plugin.cli.writing import cannot_write
from cjm_plugin.i18n import N_

_MARK = ".cjm-review"
"""A file that says that the folder was made by us, and may be made anew."""


def replace_folder(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files by their paths. `WrongUse` where the folder holds something else than what was written before.

    An error on the way leaves what was there.
    """
    try:
        if not _may_be_replaced(folder):
            text = N_("{folder} is not empty, and no review: nothing was written. Name another folder.")
            raise WrongUse(words().gettext(text).format(folder=folder))
        _replace(folder, files)
    except OSError as error:
        raise cannot_write(folder, error) from None


def _replace(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as made:
        new = Path(made) / "new"
        for path, content in files:
            file = new / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        (new / _MARK).touch()
        if folder.exists():
            shutil.move(folder, Path(made) / "old")
        shutil.move(new, folder)


def _may_be_replaced(folder: Path) -> bool:
    return not folder.exists() or (folder / _MARK).is_file() or not any(folder.iterdir())
