"""Trees and files as git stores them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cjm_plugin.i18n import N_, Message
from cjm_plugin.repository.git import NotPossibleError, between_nulls, git

FILE = "100"
"""How the modes of ordinary files begin; links and other repositories have another."""
_NONE = "0" * 40


@dataclass(frozen=True, slots=True)
class Entry:
    """A file that differs: its path below the top of the repository, and what is stored of it on both sides.

    `None` where there is no file; of the files as they lie there git does not say what they hold.
    """

    path: str
    before: str | None
    after: str | None


def differing(top: Path, base: str, head: str | None, folder: str) -> Iterator[Entry]:
    """The files below a folder that differ; for the files as they lie there, also those that git does not know."""
    command = ("diff-index", base) if head is None else ("diff-tree", "-r", base, head)
    output = between_nulls(
        git(top, command[0], "-z", "--raw", "--no-renames", "--full-index", *command[1:], "--", folder)
    )
    for about, path in zip(output[::2], output[1::2], strict=True):
        modes_and_names = about.removeprefix(":").split(" ")
        before, after = (
            name if mode.startswith(FILE) else None
            for mode, name in zip(modes_and_names[:2], modes_and_names[2:4], strict=True)
        )
        yield Entry(path, before, after)
    if head is None:
        for path in between_nulls(git(top, "ls-files", "-z", "--others", "--exclude-standard", "--", folder)):
            yield Entry(path, None, _NONE)


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
            text = N_("This clone holds only a part of the contents. Clone it without --filter.")
            raise NotPossibleError(Message(text))
        size = int(output[at:end].split(b" ")[2])
        found[name] = output[end + 1 : end + 1 + size]
        at = end + size + 2
    return found
