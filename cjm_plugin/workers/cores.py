"""Whether copies of this process can be made, and how many are worth it."""

import os
import sys
import threading

FEWEST = 200
"""With fewer pieces of work than that, workers are of no use."""
_MOST_WORKERS = 8


def spare_cores(pieces: int) -> int:
    """How many cores there are beside the one that this process keeps busy, if so many pieces of work are worth them.

    0 also where there cannot be workers.
    """
    return min(free_cores(), _MOST_WORKERS) if pieces >= FEWEST else 0


def free_cores() -> int:
    """How many copies of this process could work beside it.

    None where they cannot be made: forking a process that has threads may lock it up, and on macOS the libraries of the
    system do not bear it.
    """
    if sys.platform == "darwin" or not hasattr(os, "fork") or threading.active_count() > 1:
        return 0
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores - 1
