"""The tests in a browser never pass for want of one, and see what a page does."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.axe import violations
from tests.browser.opening import Opener
from tests.browser.serving import ROOT, ServedSite


def test_without_a_browser_the_command_fails_and_says_what_to_do() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "tests.browser.chromium"],
        cwd=ROOT,
        env={**os.environ, "CJM_BROWSER": "/nowhere/chromium"},
        capture_output=True,
        encoding="utf-8",
    )
    assert result.returncode == 1
    assert "apt-get install chromium" in result.stderr
    assert "/nowhere/chromium" in result.stderr


def test_a_request_to_another_host_and_a_failing_script_are_seen(
    tmp_path: Path, serve: Callable[[Path], ServedSite], opener: Callable[[ServedSite], Opener]
) -> None:
    (tmp_path / "index.html").write_text(
        "<title>x</title><img src='https://example.org/x.png' alt=''><script>missing()</script>", encoding="utf-8"
    )
    open_page = opener(serve(tmp_path))
    page = open_page()
    assert sorted(problem.partition(": ")[2] for problem in open_page.problems) == [
        "a script failed: missing is not defined",
        "asked another host: https://example.org/x.png",
    ]
    assert any("html-has-lang" in line for line in violations(page))
    open_page.problems.clear()


def test_readers_differ_in_size_of_text_and_in_scripts(
    tmp_path: Path, serve: Callable[[Path], ServedSite], opener: Callable[[ServedSite], Opener]
) -> None:
    (tmp_path / "index.html").write_text(
        "<style>html {font-size: 125%}</style><p>text</p><script>document.title = 'run'</script>", encoding="utf-8"
    )
    open_page = opener(serve(tmp_path))
    page = open_page(scripts=False, text_zoom=2, width=320)
    assert page.title() == ""
    assert page.evaluate("getComputedStyle(document.querySelector('p')).fontSize") == "40px"
    assert page.evaluate("innerWidth") == 320
    with pytest.raises(ValueError, match="scripts"):
        violations(page)
