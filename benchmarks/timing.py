"""Runs a program and measures what it costs."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """Seconds of the clock, seconds of all cores together, and the peak memory of the largest process in bytes."""

    seconds: float
    cpu: float
    memory: int


def run(arguments: list[str], folder: Path, allowed: tuple[int, ...] = (0,)) -> Cost:
    """Run this Python with arguments in a folder. The benchmark ends when it fails with a code that is not allowed."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if os.waitstatus_to_exitcode(status) not in allowed:
        sys.exit(f"{' '.join(arguments)} failed in {folder}")
    memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Cost(seconds, usage.ru_utime + usage.ru_stime, memory)
