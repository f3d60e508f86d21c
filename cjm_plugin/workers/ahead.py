"""Work whose order is known, done ahead."""

import gc
import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

_PIPE_BYTES = 1 << 20
_RARELY = 50_000
"""So many new objects before the garbage collector looks: a worker's are few, and gone with the value they made."""

if sys.platform == "linux":
    import fcntl

log = logging.getLogger("mkdocs.plugins.cjm")
K = TypeVar("K")
V = TypeVar("V")
_Records = list[logging.LogRecord]


class Job:
    """One piece of work whose results are files; `finish` does it here if it was not done."""

    def __init__(self, work: Callable[[], None]) -> None:
        self._work = work
        self._process = _fork(work)

    def finish(self) -> None:
        """Wait for the worker."""
        self._process.join()
        if self._process.exitcode != 0:
            self._work()

    def stop(self) -> None:
        """Leave the work undone."""
        _end(self._process)


class Ahead(Generic[K, V]):
    """Values made by workers, in the order in which they will be asked for.

    A worker waits when its pipe is full, so only a few finished values are ever in memory.
    """

    def __init__(self, keys: Sequence[K], make: Callable[[K], V], workers: int) -> None:
        """`make` gives the value for a key, anything that can be pickled."""
        self._lanes = [_Lane(keys[number::workers], make) for number in range(workers)]
        self._lane_of = {key: self._lanes[place % workers] for place, key in enumerate(keys)}

    def take(self, key: K) -> V | None:
        """The value for a key, once; `None` when no worker could make it."""
        lane = self._lane_of.pop(key, None)
        value, records = lane.take(key) if lane else (None, [])
        for record in records:
            log.handle(record)
        return value

    def stop(self) -> None:
        """End the workers."""
        for lane in self._lanes:
            lane.stop()


class _Lane(Generic[K, V]):
    """One worker, and the pipe through which its values come."""

    def __init__(self, keys: Sequence[K], make: Callable[[K], V]) -> None:
        from multiprocessing import Pipe  # noqa: PLC0415 - slow to import, and most commands have no workers

        self._values, self._here = Pipe(duplex=False)
        _widen(self._here)
        self._process = _fork(lambda: self._make_all(keys, make))
        self._here.close()

    def _make_all(self, keys: Sequence[K], make: Callable[[K], V]) -> None:
        """In the worker. Its own copy of the reading end is closed: else it would outlive a process that died."""
        self._values.close()
        for key in keys:
            self._here.send((key, *_make(key, make)))

    def take(self, key: K) -> tuple[V | None, _Records]:
        """The value; those before it that nobody asked for are passed over."""
        for made, value, records in _received(self._values):
            if made == key:
                return value, records
        return None, []

    def stop(self) -> None:
        self._values.close()
        _end(self._process)


def _widen(pipe: "Connection") -> None:
    """Make room for some ten pages: a pipe is born with less than one, and its worker would stand still after each."""
    if sys.platform == "linux":
        with suppress(OSError):  # a machine may allow less
            fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _PIPE_BYTES)


def _received(values: "Connection") -> Iterator[tuple[Any, Any, _Records]]:
    try:
        while True:
            yield values.recv()
    except (EOFError, OSError):  # the worker is gone
        return


def _make(key: K, make: Callable[[K], V]) -> tuple[V | None, _Records]:
    """The value and what was logged about it; nothing if it failed, as it will then fail where it is asked for."""
    with _held_back() as records:
        try:
            return make(key), records
        except Exception:
            return None, []


class _Keep(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.records: _Records = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextmanager
def _held_back() -> Iterator[_Records]:
    """Keeps what is logged, to be logged where warnings are counted, and in order."""
    keep = _Keep()
    log.addHandler(keep)
    log.propagate = False
    try:
        yield keep.records
    finally:
        log.removeHandler(keep)
        log.propagate = True


def _fork(work: Callable[[], None]) -> "BaseProcess":
    from multiprocessing import get_context  # noqa: PLC0415 - as above

    # A daemon ends with the process that made it.
    process = get_context("fork").Process(target=_quietly, args=(work,), daemon=True)
    process.start()
    return process


def _quietly(work: Callable[[], None]) -> None:
    """What goes wrong here is met again, and said, by the process that asked."""
    gc.set_threshold(_RARELY)
    try:
        work()
    except (Exception, KeyboardInterrupt):
        sys.exit(1)


def _end(process: "BaseProcess") -> None:
    process.terminate()
    process.join()
