"""The file of a clone that says which drivers git takes for which files: `info/attributes`.

It belongs to the clone, and is no part of what is committed: whoever clones a repository anew decides for himself.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from cjm_plugin.repository.git import git

_BEGIN, _END = b"# cjm git-setup: begin\n", b"# cjm git-setup: end\n"
_BLOCK = re.compile(re.escape(_BEGIN) + b"(.*?)" + re.escape(_END), re.DOTALL)
_SPECIAL_IN_PATTERNS = re.compile(r"([\\*?\[])")


def attributes_file(folder: Path) -> Path:
    """Where it is, or would be. `NotPossibleError` where there is no repository."""
    return folder / git(folder, "rev-parse", "--git-path", "info/attributes").decode().rstrip("\n")


def attribute_line(folder: str, files: str, attributes: str) -> str:
    """A line for the files below a folder of the repository (`.` for its top)."""
    below = "" if folder == "." else "/" + _SPECIAL_IN_PATTERNS.sub(r"\\\1", folder)
    return f"{_quoted(f'{below}/{files}')} {attributes}"


def with_lines(raw: bytes, lines: Iterable[str]) -> bytes:
    """The file with these lines among those that were put in before. Everything else stays as it is, to the byte.

    They stand at the top: the author's own lines come later and so have the last word.
    """
    found = _BLOCK.search(raw)
    there = found[1].decode(errors="surrogateescape").splitlines() if found else []
    wanted = dict.fromkeys([*there, *lines])
    block = _BEGIN + "".join(f"{line}\n" for line in wanted).encode(errors="surrogateescape") + _END
    return block + without_lines(raw)


def without_lines(raw: bytes) -> bytes:
    """The file without the lines that were put in."""
    return _BLOCK.sub(b"", raw, count=1)


def _quoted(pattern: str) -> str:
    """A pattern as git reads it: in quotes where there is something in it that would end it."""
    if not re.search(r'[\s"]', pattern):
        return pattern
    codes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\v": "\\v", "\f": "\\f"}
    return '"' + "".join(codes.get(sign, sign) for sign in pattern) + '"'
