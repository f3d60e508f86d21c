"""git's own merge of three texts by lines."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from cjm_plugin.repository.git import NotPossibleError, git, not_possible, run_git

_MOST_CONFLICTS = 127
"""Higher exit codes of `git merge-file` are no numbers of conflicts, but failures."""


def merge_lines(
    base: bytes, ours: bytes, theirs: bytes, *, labels: Sequence[str], marker_size: int
) -> tuple[bytes, int]:
    """The merged text, with the usual marks around conflicts, and how many there are.

    `labels` are what ours, the base and theirs are called. `NotPossibleError` where git cannot merge them, as texts
    that hold null characters.
    """
    with TemporaryDirectory(prefix="cjm-") as folder:
        names = ["ours", "base", "theirs"]
        for name, raw in zip(names, (ours, base, theirs), strict=True):
            Path(folder, name).write_bytes(raw)
        options = [part for label in labels for part in ("-L", label)]
        files = [str(Path(folder, name)) for name in names]
        code, output, said = run_git(
            Path.cwd(), "merge-file", "-p", "-q", f"--marker-size={marker_size}", *options, "--", *files
        )
    if code > _MOST_CONFLICTS:
        raise not_possible(code, said)
    return output, code


def shows_base(folder: Path) -> bool:
    """Whether whoever works here wants conflicts shown with the version from which both sides were made."""
    try:
        style = git(folder, "config", "--get", "merge.conflictStyle").decode().strip()
    except NotPossibleError:  # nothing is set, or this is no repository
        return False
    return style in {"diff3", "zdiff3"}
