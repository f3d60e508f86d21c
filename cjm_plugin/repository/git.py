"""Runs git: the only place where another program is run.

Only plumbing commands are used, whose output no configuration changes (`git log` is none of them: see `commits`), and
which run nothing that a configuration names: no pager, no external diff, no hook, no monitor of the file system.
"""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from cjm_plugin.i18n import N_, Message, reason_of

_GIT = ("git", "--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false")
_IGNORED = frozenset(
    """GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_ATTR_SOURCE GIT_CEILING_DIRECTORIES GIT_COMMON_DIR GIT_CONFIG GIT_DIFF_OPTS
    GIT_DIR GIT_EXTERNAL_DIFF GIT_GLOB_PATHSPECS GIT_GRAFT_FILE GIT_ICASE_PATHSPECS GIT_IMPLICIT_WORK_TREE
    GIT_INDEX_FILE GIT_INTERNAL_SUPER_PREFIX GIT_LITERAL_PATHSPECS GIT_NAMESPACE GIT_NOGLOB_PATHSPECS
    GIT_NO_REPLACE_OBJECTS GIT_OBJECT_DIRECTORY GIT_PREFIX GIT_REPLACE_REF_BASE GIT_SHALLOW_FILE
    GIT_WORK_TREE""".split()
)
"""What would lead git to another repository, or to other files of it, than those of the folder in which it is asked.

Hooks and aliases of git are run with such variables. `GIT_CONFIG_COUNT` and its like are no part of them: by these a
container says which repositories are safe, and git hands them on to other repositories too.
"""
_TRACE = "GIT_TRACE"
"""How the names of variables begin by which git tells more than it is asked for."""


_NO_FETCH = "lazy fetching disabled"
PARTIAL = N_("This clone holds only a part of the contents. Clone it without --filter.")


class NotPossibleError(Exception):
    """Why git cannot answer: no git, no repository, no such commit."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text)
        self.message = message


def git(folder: Path, *arguments: str, sent: bytes = b"") -> bytes:
    """What git prints when it is asked in a folder. `NotPossibleError` with its own words when it fails."""
    code, output, said = run_git(folder, *arguments, sent=sent)
    if code != 0:
        raise not_possible(code, said)
    return output


def run_git(folder: Path, *arguments: str, sent: bytes = b"") -> tuple[int, bytes, bytes]:
    """The exit code of git, what it prints and what it says. `NotPossibleError` where it cannot be run."""
    try:
        done = subprocess.run(  # noqa: S603 - a list of arguments: nothing in it is read by a shell
            [*_GIT, *arguments], cwd=folder, input=sent, capture_output=True, env=_environment(), check=False
        )
    except OSError as error:
        raise NotPossibleError(Message(N_("git cannot be run: {reason}."), {"reason": reason_of(error)})) from None
    return done.returncode, done.stdout, done.stderr


def not_possible(code: int, said: bytes) -> NotPossibleError:
    """Why git failed, in its own words where there are no better ones."""
    text = said.decode("utf-8", "replace").strip()
    if _NO_FETCH in text:
        return NotPossibleError(Message(PARTIAL))
    lines = text.splitlines() or [str(code)]
    return NotPossibleError(Message(N_("git says: {said}"), {"said": lines[0]}))


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _IGNORED and not name.startswith(_TRACE)}
    return {**kept, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}


def path_in(output: bytes) -> str:
    """The path that git prints, with a line break after it. It need not be UTF-8, and may end with a line break."""
    return os.fsdecode(output.removesuffix(b"\n"))


def between_nulls(output: bytes) -> Sequence[str]:
    """The texts of an output in which each ends with a null character. File names need not be UTF-8."""
    return [os.fsdecode(part) for part in output.split(b"\0")[:-1]]
