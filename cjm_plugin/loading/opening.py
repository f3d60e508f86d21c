"""Gets the bytes of a catalogue's files: those that lie in the folder, and can be read."""

import errno
import os
import stat
from pathlib import Path

from cjm_plugin.frontmatter import decode
from cjm_plugin.i18n import N_, Message, reason_of
from cjm_plugin.loading.documents import FileContent, read, unreadable
from cjm_plugin.loading.files import FileKind, SourceFile, leads_out
from cjm_plugin.loading.source import Source


def raw_content(file: SourceFile, top: Path) -> bytes | Message:
    """The bytes of a file below the folder `top`, or why they cannot be had."""
    name = os.fspath(file.file)  # tens of thousands are opened, and each step by a path object costs more
    try:
        mode = os.lstat(name).st_mode
        if stat.S_ISLNK(mode):
            if leads_out(file.file, top):
                return Message(N_("it is a link that leads out of the folder"))
            if file.file.is_dir():
                return Message(N_("it is a link to a folder"))
            mode = file.file.stat().st_mode
        if stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or stat.S_ISCHR(mode):
            return Message(N_("it is not a file"))
        # Without a buffer, as it is needed whole.
        with open(name, "rb", buffering=0) as opened:  # noqa: PTH123 - as above
            return opened.read()
    except FileNotFoundError as error:
        return Message(N_("it is a link that leads nowhere")) if file.file.is_symlink() else reason_of(error)
    except OSError as error:
        if error.errno == errno.ELOOP:
            return Message(
                N_("it is a link that leads in a circle; replace it with the file or folder itself, or delete it")
            )
        return reason_of(error)


def read_file(file: SourceFile, top: Path) -> tuple[FileContent, bytes]:
    """One file by itself and its bytes; findings name it by its path below `top`."""
    raw = raw_content(file, top)
    return content_of(file, raw), b"" if isinstance(raw, Message) else raw


def content_of(file: SourceFile, raw: bytes | Message) -> FileContent:
    """What the bytes of a file say, or why they cannot be had; findings name it by its path below the catalogue."""
    return unreadable(file, str(file.path), raw) if isinstance(raw, Message) else read(file, raw, str(file.path))


def source_of(file: SourceFile, top: Path) -> Source:
    """The text of a file once more, to point into it. What cannot be read by now is pointed at as a whole."""
    raw = raw_content(file, top)
    text = None if isinstance(raw, Message) else decode(raw)[0]
    return Source(str(top / file.path), text or "", markdown=file.kind is not FileKind.REGISTER)
