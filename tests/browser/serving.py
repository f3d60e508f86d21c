"""Builds the project's own catalogue and serves built sites on this machine."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from filelock import FileLock

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class ServedSite:
    """A built site: its folder, and the address under which it answers, with a slash at the end."""

    folder: Path
    address: str


def build_own_catalogue(audience: str, shared: Path) -> Path:
    """The folder of the project's own site for an audience, built once for all processes that share a folder."""
    folder = shared / f"site-{audience}"
    done = shared / f"site-{audience}.done"
    with FileLock(shared / f"site-{audience}.lock"):
        if not done.exists():
            _build(audience, folder)
            done.touch()
    return folder


def _build(audience: str, folder: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)],
        cwd=ROOT,
        env={**os.environ, "CJM_AUDIENCE": audience},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    if result.returncode:
        raise RuntimeError(f"the project's own catalogue was not built:\n{result.stdout}")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
        """Requests are not for the report of the tests."""


@contextmanager
def serving(folder: Path) -> Iterator[ServedSite]:
    """Serves a folder on a free port of this machine for as long as the context lasts."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield ServedSite(folder, f"http://127.0.0.1:{server.server_port}/")
        server.shutdown()
