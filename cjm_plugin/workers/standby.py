"""A copy of this process that gets ready for work while it is still being found out what there is to do.

It is made and spoken to without `multiprocessing`, whose import would take a part of what it is to save.
"""

import os
import pickle
import signal
from collections.abc import Callable, Collection
from contextlib import suppress
from typing import BinaryIO, Generic, TypeVar

from cjm_plugin.workers.cores import free_cores

K = TypeVar("K")
V = TypeVar("V")


class Standby(Generic[K, V]):
    """Makes values for keys in a copy of this process; keys and values can be pickled."""

    def __init__(self, ready: Callable[[], object], make: Callable[[K], V]) -> None:
        """Make the copy, in which `ready` is called at once. Where there can be none, it makes nothing."""
        self._left: set[K] = set()
        self._process = 0
        if not free_cores():
            return
        asked, ask = os.pipe()
        made, answer = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            os.close(ask)
            os.close(made)
            _serve(os.fdopen(asked, "rb"), os.fdopen(answer, "wb"), ready, make)
        os.close(asked)
        os.close(answer)
        self._questions, self._answers = os.fdopen(ask, "wb"), os.fdopen(made, "rb")

    def ask(self, keys: Collection[K]) -> None:
        """Say which values will be taken."""
        if self._process:
            with suppress(OSError):  # the copy is gone, and nothing will come
                pickle.dump(list(keys), self._questions)
                self._questions.flush()
                self._left |= set(keys)

    def take(self, key: K) -> V | None:
        """The value for a key, once, in the order in which they were asked for; `None` for one that is not made."""
        while key in self._left:
            made, value = self._answer()
            self._left -= {made}
            if made == key:
                return value
        return None

    def _answer(self) -> tuple[K | None, V | None]:
        try:
            answer: tuple[K, V | None] = pickle.load(self._answers)  # noqa: S301 - from our own copy
        except (EOFError, OSError, pickle.UnpicklingError):
            self._left.clear()  # the copy is gone
            return None, None
        return answer

    def stop(self) -> None:
        """End the copy, whatever it is doing."""
        if not self._process:
            return
        with suppress(OSError):  # it may have ended by itself
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)
        self._process = 0
        for pipe in (self._questions, self._answers):
            with suppress(OSError):
                pipe.close()


def _serve(questions: BinaryIO, answers: BinaryIO, ready: Callable[[], object], make: Callable[[K], V]) -> None:
    """In the copy, which never comes back from here: nothing of the process that made it is to be done twice."""
    try:
        ready()
        while True:
            for key in pickle.load(questions):  # noqa: S301 - from the process that made this copy
                pickle.dump((key, _made(make, key)), answers)
                answers.flush()
    except BaseException:  # noqa: S110 - the process that asked meets it, and says it, itself
        pass
    finally:
        os._exit(0)


def _made(make: Callable[[K], V], key: K) -> V | None:
    try:
        return make(key)
    except Exception:  # as above
        return None
