"""Holds back the signals that ask the process to end while files are changed: what was begun is undone first."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""Ctrl+C, a stopped job of a CI, a closed window. Which of them there are depends on the system."""


class EndedError(KeyboardInterrupt):
    """The process was asked to end. Whoever asked is answered when all is undone."""


class Held:
    """What was asked meanwhile."""

    def __init__(self) -> None:
        self.number: int | None = None

    def __call__(self, number: int, _frame: FrameType | None) -> None:
        """Take a signal, as its handler."""
        self.number = number

    def check(self) -> None:
        """Raise `EndedError` where the process was asked to end. To be called between two steps."""
        if self.number is not None:
            raise EndedError


@contextmanager
def held_signals() -> Iterator[Held]:
    """Hold the signals until the end, and then let the one that came do what it does otherwise.

    Those that are ignored stay so. Outside the main thread nothing can be held.
    """
    held = Held()
    if threading.current_thread() is not threading.main_thread():
        yield held
        return
    numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    before = {each: signal.getsignal(each) for each in numbers}
    taken = {each: handler for each, handler in before.items() if handler not in {signal.SIG_IGN, None}}
    for each in taken:
        signal.signal(each, held)
    try:
        yield held
    finally:
        for each, handler in taken.items():
            signal.signal(each, handler)
        if held.number is not None:
            signal.raise_signal(held.number)
