"""Runs git: the only place where another program is run.

Only plumbing commands are used, whose output no configuration changes, and which run nothing that a configuration
names: no pager, no external diff, no hook, no monitor of the file system.
"""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from cjm_plugin.i18n import N_, Message, reason_of

_GIT = ("git", "--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false")
_IGNORED = ("GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_TRACE")


class NotPossibleError(Exception):
    """Why git cannot answer: no git, no repository, no such commit."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text)
        self.message = message


def git(folder: Path, *arguments: str, sent: bytes = b"") -> bytes:
    """What git prints when it is asked in a folder. `NotPossibleError` with its own words when it fails."""
    try:
        done = subprocess.run(  # noqa: S603 - a list of arguments: nothing in it is read by a shell
            [*_GIT, *arguments], cwd=folder, input=sent, capture_output=True, env=_environment(), check=False
        )
    except OSError as error:
        raise NotPossibleError(Message(N_("git cannot be run: {reason}."), {"reason": reason_of(error)})) from None
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise NotPossibleError(Message(N_("git says: {said}"), {"said": said[0] if said else done.returncode}))
    return done.stdout


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _IGNORED}
    return {**kept, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}


def between_nulls(output: bytes) -> Sequence[str]:
    """The texts of an output in which each ends with a null character. File names need not be UTF-8."""
    return [os.fsdecode(part) for part in output.split(b"\0")[:-1]]
