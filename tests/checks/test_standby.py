"""Whoever stands by makes a check quicker, and nothing else of it."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from cjm_plugin.checks.cache import FOLDER
from tests.cli.running import cjm

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(
    not hasattr(os, "sched_getaffinity") or len(os.sched_getaffinity(0)) < 2, reason="there is only one core"
)


def said(script: str) -> str:
    """What a program says that is alone in its process: one with threads is never copied."""
    whole = f"import os\nfrom cjm_plugin.workers import Standby\nhere = os.getpid()\n{script}"
    done = subprocess.run([sys.executable, "-c", whole], cwd=ROOT, capture_output=True, text=True)
    assert done.stderr == ""
    return done.stdout


def test_values_are_made_in_a_copy_and_what_fails_there_is_left_to_who_asks() -> None:
    assert (
        said(
            "standby = Standby(lambda: None, lambda number: (60 // (number - 1), os.getpid() != here))\n"
            "standby.ask([3, 1, 2])\n"
            "print([standby.take(number) for number in (5, 3, 1, 2, 2)])\n"
            "standby.ask([7, 11, 13])\n"
            "print([standby.take(number) for number in (11, 7, 13)])\n"
            "standby.stop()\n"
            "standby.stop()\n"
        )
        == f"{[None, (30, True), None, (60, True), None]}\n{[(6, True), None, (5, True)]}\n"
    )


@pytest.mark.parametrize("fault", ["os._exit(1)", "os.kill(os.getpid(), 9)", "1 / 0", "print('twice', flush=True)"])
def test_a_copy_that_is_gone_makes_nothing(fault: str) -> None:
    found = said(
        f"standby = Standby(lambda: {fault}, lambda number: exit())\n"
        "standby.ask([1, 2])\n"
        "print(standby.take(1), standby.take(2))\n"
        "standby.stop()\n"
    )
    assert found.removeprefix("twice\n") == "None None\n"


def test_a_copy_does_nothing_twice_when_it_ends() -> None:
    assert (
        said("print('once', end=' ')\nstandby = Standby(lambda: None, lambda number: number)\nstandby.stop()")
        == "once "
    )


def test_a_check_is_the_same_with_a_copy_and_on_one_core(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
        (folder / "cjm.yml").touch()
        shutil.copytree(ROOT / "content", folder / "content")
        cjm("check", cwd=folder)
        for file in sorted((folder / "content" / "services").rglob("*.md"))[:5]:
            file.write_text(file.read_text("utf-8").replace("severity: high", "severity: low", 1), encoding="utf-8")
    with_copy = cjm("check", cwd=first)
    cores = os.sched_getaffinity(0)
    try:
        os.sched_setaffinity(0, {min(cores)})
        on_one_core = cjm("check", cwd=second)
    finally:
        os.sched_setaffinity(0, cores)
    assert (with_copy.code, with_copy.out, with_copy.err) == (on_one_core.code, on_one_core.out, on_one_core.err)
    assert _kept(first) == _kept(second)


def _kept(project: Path) -> list[tuple[object, ...]]:
    with sqlite3.connect(project / FOLDER / "check.sqlite") as database:
        return database.execute("SELECT * FROM files ORDER BY path").fetchall()
