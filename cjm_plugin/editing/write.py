"""Writes files so that none is ever half-written."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_whole(file: Path, raw: bytes) -> None:
    """Put new content in the place of a file at once: whoever reads it sees the old one or the new one.

    `OSError` when it cannot be written; then the old one is still there.
    """
    file = file.resolve()  # a link stays a link
    descriptor, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(descriptor, "wb") as temporary:
            temporary.write(raw)
        if file.exists():
            Path(name).chmod(file.stat().st_mode & 0o7777)
        else:
            Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(file)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    """The rights that new files of this process lack; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
