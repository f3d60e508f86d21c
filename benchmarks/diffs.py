"""What `cjm diff` costs: twenty changed maps in a repository with very many."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.catalogues import WORK, catalogue
from benchmarks.timing import run

SIZES = (10_000,)
CHANGED = 20
_CJM = ["-c", "from cjm_plugin.cli import main; main()"]
_ROW = "{:44} {:>8} {:>7} {:>10}"


def measure(sizes: tuple[int, ...]) -> None:
    """Measure and print."""
    print(_ROW.format("command", "seconds", "CPU s", "memory MB"))
    start = run(["-c", "pass"], WORK.parent)
    for size in sizes:
        cost = run([*_CJM, "diff", "HEAD", "--project", "."], _repository(size))
        name = f"cjm diff, {CHANGED} of {size} maps, beyond Python"
        print(_ROW.format(name, f"{cost.seconds - start.seconds:.2f}", f"{cost.cpu:.2f}", f"{cost.memory / 1e6:.0f}"))
        sys.stdout.flush()


def _repository(size: int) -> Path:
    """A repository with a generated catalogue, in which some maps are changed since the only commit."""
    folder = WORK / str(size) / "repository"
    if not folder.exists():
        shutil.copytree(catalogue(size), folder / "content")
        for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "generated"]):
            _git(folder, *command)
        for file in sorted((folder / "content" / "services").rglob("*.md"))[:: size // CHANGED]:
            text = file.read_text(encoding="utf-8").replace("interaction: visit", "interaction: remote", 1)
            file.write_text(text.replace("severity: ", "severity: critical # was ", 1), encoding="utf-8")
    _git(folder, "status", "--short")  # as an editor or a prompt does: git reads the files that are new to it once
    return folder


def _git(folder: Path, *arguments: str) -> None:
    name = {"GIT_AUTHOR_NAME": "b", "GIT_AUTHOR_EMAIL": "b@example.org"}
    committer = {"GIT_COMMITTER_NAME": "b", "GIT_COMMITTER_EMAIL": "b@example.org"}
    subprocess.run(
        ["git", *arguments], cwd=folder, check=True, env={**os.environ, **name, **committer}, stdout=subprocess.DEVNULL
    )
