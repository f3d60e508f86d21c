"""A file with conflicts in it, as a merge leaves it: both versions are read, and what differs is marked again."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

_BEGINS = re.compile(r"^(<{7,}) .*\n", re.MULTILINE)
_SIDES = {"<": "ours", "|": "base", "=": "theirs"}


def sides_of(text: str) -> tuple[str, str] | None:
    """The two versions between whose lines the marks stand; `None` where there are no marks."""
    begin = _BEGINS.search(text)
    if not begin:
        return None
    size = len(begin[1])
    ours, theirs, side = [], [], ""
    for line in text.splitlines(keepends=True):
        mark = line[:size] if len(set(line[:size])) == 1 and len(line.rstrip()) >= size else ""
        if mark and line[0] in "<|=>" and (line[size:].strip() == "" or line[size] == " "):
            side = _SIDES.get(line[0], "")
            continue
        ours += [line] if side in {"", "ours"} else []
        theirs += [line] if side in {"", "theirs"} else []
    return "".join(ours), "".join(theirs)


def marked(ours: str, theirs: str) -> str:
    """Two texts in one: what they share once, what differs between marks."""
    return "".join(_lines(ours.splitlines(keepends=True), theirs.splitlines(keepends=True)))


def _lines(ours: list[str], theirs: list[str]) -> Iterator[str]:
    for kind, start, end, other_start, other_end in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from ours[start:end]
        else:
            yield from ("<<<<<<< ours\n", *ours[start:end], "=======\n")
            yield from (*theirs[other_start:other_end], ">>>>>>> theirs\n")
