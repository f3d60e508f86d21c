"""`mkdocs serve` stays up when the content breaks, says in the browser what is wrong, and comes back."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

PAGE = "services/registry/birth/"
_PATIENCE = 600
"""How often a page is asked for, with a fifth of a second between."""


@pytest.fixture
def serve(tmp_path: Path, content: Path) -> Iterator[Callable[[], str]]:
    """Starts the server; gives its address."""
    started: list[subprocess.Popen[bytes]] = []

    def start() -> str:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        (tmp_path / "mkdocs.yml").write_text(
            f"site_name: J\ndocs_dir: {content}\ntheme: {{name: material, language: ru}}\nplugins: [cjm]\n",
            encoding="utf-8",
        )
        command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}"]
        started.append(
            subprocess.Popen(
                command,
                cwd=tmp_path,
                env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )
        return f"http://127.0.0.1:{port}/"

    yield start
    for process in started:
        process.terminate()
        process.wait()


def _wait_for(address: str, text: str) -> str:
    """The page once it holds a text. A server that never shows it must not hold the tests for ever."""
    page = ""
    for _ in range(_PATIENCE):
        try:
            with urlopen(address) as answer:
                page = answer.read().decode()
        except URLError:
            page = ""
        if text in page:
            return page
        time.sleep(0.2)
    raise AssertionError(f"{address} never showed {text!r}; at last it was:\n{page[:2000]}")


def test_errors_are_shown_in_the_browser_and_go_when_they_are_mended(content: Path, serve: Callable[[], str]) -> None:
    file = content / "services" / "registry" / "birth.md"
    good = file.read_text(encoding="utf-8")
    address = serve()
    _wait_for(address + PAGE, "Agree on a name")

    file.write_text(good.replace("needs: [once]", "needs: [onse]"), encoding="utf-8")
    page = _wait_for(address + PAGE, "birth.md:13:103")
    assert "Возможно, вы имели в виду once?" in page
    assert "Сайт не собран" in _wait_for(address, "birth.md:13:103")

    file.write_text(good, encoding="utf-8")
    _wait_for(address + PAGE, "Agree on a name")


def test_a_server_that_starts_on_a_broken_catalogue_stays_up(content: Path, serve: Callable[[], str]) -> None:
    file = content / "services" / "registry" / "birth.md"
    good = file.read_text(encoding="utf-8")
    file.write_text(good.replace("title: Registering", "titel: Registering"), encoding="utf-8")
    address = serve()
    _wait_for(address, "birth.md:2:1")
    file.write_text(good, encoding="utf-8")
    _wait_for(address + PAGE, "Agree on a name")
