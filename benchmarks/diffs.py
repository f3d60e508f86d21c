"""What `cjm diff` and `cjm review` cost: some changed maps in a repository with very many."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.catalogues import WORK, catalogue
from benchmarks.timing import run

SIZES = (10_000,)
CHANGED, REVIEWED = 20, 100
_CJM = ["-c", "from cjm_plugin.cli import main; main()"]
_ROW = "{:44} {:>8} {:>7} {:>10}"


def measure(sizes: tuple[int, ...]) -> None:
    """Measure and print."""
    print(_ROW.format("command", "seconds", "CPU s", "memory MB"))
    start = run(["-c", "pass"], WORK.parent)
    for size in sizes:
        folder = _repository(size)
        for changed, command in (
            (CHANGED, ["diff", "HEAD"]),
            (REVIEWED, ["review", "HEAD~1", "--output", "../review"]),
        ):
            cost = run([*_CJM, *command, "--project", "."], folder)
            name = f"cjm {command[0]}, {changed} of {size} maps, beyond Python"
            seconds = cost.seconds - start.seconds
            print(_ROW.format(name, f"{seconds:.2f}", f"{cost.cpu:.2f}", f"{cost.memory / 1e6:.0f}"))
            sys.stdout.flush()


def _repository(size: int) -> Path:
    """A repository with a generated catalogue: `CHANGED` maps are others than in the last commit, and together with
    those that it changed, `REVIEWED` are others than in the one before.
    """
    folder = WORK / str(size) / "repository"
    if not folder.exists():
        shutil.copytree(catalogue(size), folder / "content")
        _git(folder, "init", "--quiet")
        _commit(folder)
        files = sorted((folder / "content" / "services").rglob("*.md"))[:: size // REVIEWED]
        for file in files[CHANGED:]:
            _change(file)
        _commit(folder)
        for file in files[:CHANGED]:
            _change(file)
    _git(folder, "status", "--short")  # as an editor or a prompt does: git reads the files that are new to it once
    return folder


def _change(file: Path) -> None:
    text = file.read_text(encoding="utf-8").replace("interaction: visit", "interaction: remote", 1)
    file.write_text(text.replace("severity: ", "severity: critical # was ", 1), encoding="utf-8")


def _commit(folder: Path) -> None:
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--message", "generated")


def _git(folder: Path, *arguments: str) -> None:
    name = {"GIT_AUTHOR_NAME": "b", "GIT_AUTHOR_EMAIL": "b@example.org"}
    committer = {"GIT_COMMITTER_NAME": "b", "GIT_COMMITTER_EMAIL": "b@example.org"}
    subprocess.run(
        ["git", *arguments], cwd=folder, check=True, env={**os.environ, **name, **committer}, stdout=subprocess.DEVNULL
    )
