"""Links in Markdown to a file whose name, or one of whose anchors, changes."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from cjm_plugin.editing.edits import Edit
from cjm_plugin.editing.workspace import TextFile

_CODE = r"(?P<code>^(?:```|~~~).*?^(?:```|~~~)|`[^`\n]+`)"
_INLINE = r"\]\(\s*<?(?P<inline>[^\s()<>]+)"
_REFERENCE = r"^ {0,3}\[[^\]\n]+\]:\s*<?(?P<reference>[^\s<>]+)"
_HTML = r"\b(?:href|src)=[\"'](?P<html>[^\"']+)"
_LINK = re.compile(f"{_CODE}|{_INLINE}|{_REFERENCE}|{_HTML}", re.MULTILINE | re.DOTALL)


def follow_move(file: TextFile, old: PurePosixPath, new: PurePosixPath) -> Iterator[Edit]:
    """The edits by which links of a page to the file `old` lead to `new`, in the same folder."""
    for start, target in _links(file.text):
        path, _, _ = target.partition("#")
        if _resolved(file.path, path) == str(old):
            end = start + len(path)
            name = path.rpartition("/")[2]
            yield Edit(end - len(name), end, new.name)


def follow_anchor(file: TextFile, page: PurePosixPath, old: str, new: str) -> Iterator[Edit]:
    """The edits by which links to the anchor `old` of a page lead to `new`."""
    for start, target in _links(file.text):
        path, hash_, anchor = target.partition("#")
        there = _resolved(file.path, path) if path else str(file.path)
        if hash_ and anchor == old and there == str(page):
            yield Edit(start + len(path) + 1, start + len(target), new)


def _links(text: str) -> Iterator[tuple[int, str]]:
    for match in _LINK.finditer(text):
        for name in ("inline", "reference", "html"):
            if match[name]:
                yield match.start(name), match[name]


def _resolved(page: PurePosixPath, target: str) -> str:
    """The path below `content/` that a relative link names; empty for any other link."""
    if not target or target.startswith("/") or re.match(r"[a-zA-Z][\w+.-]*:", target):
        return ""
    return posixpath.normpath(posixpath.join(str(page.parent), unquote(target.partition("?")[0])))
