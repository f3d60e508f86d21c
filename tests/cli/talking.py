"""Talks with the command at a terminal, as a person does: each answer is typed when it is asked for."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.cli.running import ROOT

_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_ENTER, INTERRUPT, END = "\r", "\x03", "\x04"


@dataclass(frozen=True)
class Talk:
    """What stood on the screen."""

    code: int
    screen: str


def talk(*arguments: str | Path, answers: Sequence[str], cwd: Path, language: str = "en", term: str = "dumb") -> Talk:
    """Run `cjm` at a terminal and give each answer to the next prompt."""
    terminal, end = pty.openpty()
    fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 240, 0, 0))
    environment = {
        **{"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "HOME": str(cwd), "NO_COLOR": "1"},
        **{"CJM_LANGUAGE": language, "TERM": term, "LC_ALL": "C.UTF-8"},
    }
    program = [sys.executable, "-c", "from cjm_plugin.cli import main; main()", *map(str, arguments)]

    def own_terminal() -> None:
        os.setsid()
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # a shell in the background lets its programs ignore it
        fcntl.ioctl(end, termios.TIOCSCTTY, 0)

    with subprocess.Popen(
        program,
        stdin=end,
        stdout=end,
        stderr=end,
        cwd=cwd,
        env=environment,
        preexec_fn=own_terminal,  # noqa: PLW1509
    ) as process:
        os.close(end)
        screen = _converse(terminal, answers)
        code = process.wait()
    os.close(terminal)
    return Talk(code, screen)


def _converse(terminal: int, answers: Sequence[str]) -> str:
    screen = ""
    for answer in answers:
        screen += _until_prompt(terminal)
        typed = answer if answer in (INTERRUPT, END) else answer + _ENTER
        os.write(terminal, typed.encode())
    # Python forgets an interrupt that comes just between the prompt and the waiting for an answer.
    return screen + _read(terminal, lambda _: False, again=INTERRUPT if INTERRUPT in answers else "")


def _until_prompt(terminal: int) -> str:
    return _read(terminal, _is_prompt)


def _is_prompt(seen: str) -> bool:
    """Whether an answer is awaited: what is typed too early would be lost.

    What comes may come in pieces, and an advice, or the last answer as it is shown, may hold a colon too.
    """
    before, _, line = seen.rpartition("\n")
    return bool(before or seen.startswith("\n")) and line.find(": ") == len(line) - 2 > 0 and ". " not in line


def _read(terminal: int, enough: Callable[[str], bool], again: str = "") -> str:
    """What comes until there is enough of it, or no more. While nothing comes, `again` is typed once more."""
    raw = b""
    while True:
        seen = _ESCAPES.sub("", raw.decode("utf-8", "ignore")).replace("\r", "")
        if enough(seen):
            return seen
        while again and not select.select([terminal], [], [], 3)[0]:
            os.write(terminal, again.encode())
        try:
            chunk = os.read(terminal, 65536)
        except OSError:  # how Linux says that the program has ended
            chunk = b""
        if not chunk:
            return seen
        raw += chunk
