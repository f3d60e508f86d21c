"""Files as git stores them, and what differs of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cjm_plugin.i18n import Message
from cjm_plugin.repository.git import PARTIAL, NotPossibleError, between_nulls, git

FILE = "100"
"""How the modes of ordinary files begin; links and other repositories have another."""
LYING = ""
"""Stands for what lies on the disk, of which git does not say what it holds."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file that differs: its path below the top of the repository, and what is stored of it on both sides.

    `None` where there is no file; `LYING` where only the disk has it.
    """

    path: str
    before: str | None
    after: str | None


def differing(top: Path, base: str, head: str, folder: str) -> list[Entry]:
    """The files below a folder that differ between two commits."""
    return list(raw_entries(git(top, "diff-tree", "-r", *RAW, base, head, "--", folder)))


RAW = ("-z", "--raw", "--no-renames", "--full-index")


def raw_entries(output: bytes) -> Iterator[Entry]:
    """What `--raw` tells. Another mode alone is no difference."""
    fields = between_nulls(output)
    for about, path in zip(fields[::2], fields[1::2], strict=True):
        old_mode, new_mode, old, new, status = about.removeprefix(":").split(" ")
        before, after = _file(old_mode, old), _file(new_mode, new)
        if before != after and status != "U":  # a file in conflict is told of once more, as it lies there
            yield Entry(path, before, after)


def _file(mode: str, name: str) -> str | None:
    return (name if name.strip("0") else LYING) if mode.startswith(FILE) else None


def listed(top: Path, revision: str, *folders: str) -> dict[str, str]:
    """The files below folders at a commit: what is stored, by path."""
    output = between_nulls(git(top, "ls-tree", "-r", "-z", "--full-tree", revision, "--", *folders))
    found = {}
    for line in output:
        about, _, path = line.partition("\t")
        mode, _, name = about.split(" ")[:3]
        if mode.startswith(FILE):
            found[path] = name
    return found


def contents(top: Path, names: Sequence[str]) -> Mapping[str, bytes]:
    """What is stored under names, all asked for at once.

    `NotPossibleError` where the clone does not hold all of it.
    """
    wanted = list(dict.fromkeys(names))
    if not wanted:
        return {}
    output = git(top, "cat-file", "--batch", sent="".join(f"{name}\n" for name in wanted).encode())
    found, at = {}, 0
    for name in wanted:
        end = output.index(b"\n", at)
        if output[at:end].endswith(b" missing"):
            raise NotPossibleError(Message(PARTIAL))
        size = int(output[at:end].split(b" ")[2])
        found[name] = output[end + 1 : end + 1 + size]
        at = end + size + 2
    return found
