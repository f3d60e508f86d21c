"""Finds and starts the browser of the tests: a Chromium or Chrome on this machine, installed where there is none.

`python -m tests.browser.chromium` makes sure that there is one, and ends with 1 and an explanation where not.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

VARIABLE = "CJM_BROWSER"

_COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
_MAC_APPLICATIONS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WHAT_TO_DO = f"""\
The tests in a browser need Chromium, Chrome or Edge, and none could be started. Do one of these:
  - install one with your system's packages, on Debian: sudo apt-get install chromium
  - let Playwright fetch one: .venv/bin/python -m playwright install --with-deps chromium
  - name the program of one that is installed elsewhere: {VARIABLE}=/path/to/chrome ./run test"""


class NoBrowserError(Exception):
    """No browser could be started. The text says what was tried, and what to do."""


def launch(playwright: Playwright) -> Browser:
    """The first browser of this machine that starts. `NoBrowserError` when none does."""
    tried = []
    for program in _candidates(playwright):
        try:
            return playwright.chromium.launch(executable_path=program, args=_arguments())
        except Error as error:
            # A command may be there and not work: Ubuntu's chromium-browser does nothing where snap is missing.
            tried.append(f"{program}: {error.message.splitlines()[0]}")
    raise NoBrowserError("\n".join([WHAT_TO_DO, *tried]))


def _arguments() -> list[str]:
    """Chromium refuses to run as root inside its sandbox, as containers do."""
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*_ARGUMENTS, "--no-sandbox"] if as_root else [*_ARGUMENTS]


def _candidates(playwright: Playwright) -> Iterator[str]:
    """The one that is named is the only one; else those of the system, then Playwright's own."""
    named = os.environ.get(VARIABLE)
    if named:
        yield shutil.which(named) or named
        return
    yield from filter(None, map(shutil.which, _COMMANDS))
    own = playwright.chromium.executable_path
    yield from (program for program in (*_MAC_APPLICATIONS, own) if Path(program).is_file())


def _starts() -> str:
    """Empty when a browser starts, else what is the matter."""
    with sync_playwright() as playwright:
        try:
            launch(playwright).close()
        except NoBrowserError as problem:
            return str(problem)
    return ""


def _installations() -> Iterator[list[list[str]]]:
    """Ways to install a browser, each as commands, as far as this user may without being asked for a password."""
    as_root = _as_root()
    if as_root is not None and shutil.which("apt-get"):
        packages = ["chromium", "fonts-dejavu-core"]
        yield [
            [*as_root, "apt-get", "update", "-qq"],
            [*as_root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
        ]
    yield [[sys.executable, "-m", "playwright", "install", "chromium"]]


def _as_root() -> list[str] | None:
    """What goes before a command that only root may give; `None` when this user may not."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and _run(["sudo", "-n", "true"], quiet=True):
        return ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND"]
    return None


def _run(command: list[str], *, quiet: bool = False) -> bool:
    output = subprocess.DEVNULL if quiet else None
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    result = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=environment)
    return result.returncode == 0


def main() -> int:
    """Make sure that a browser starts. The exit code is 1 when none does."""
    problem = _starts()
    if problem and not os.environ.get(VARIABLE):
        for commands in _installations():
            print("There is no browser for the tests; installing one:", " ".join(commands[-1]), file=sys.stderr)
            if all(_run(command) for command in commands):
                problem = _starts()
            if not problem:
                break
    if problem:
        print(problem, file=sys.stderr)
    return 1 if problem else 0


if __name__ == "__main__":
    sys.exit(main())
