"""No file makes the loader or the checks work out of proportion.

Seconds differ from machine to machine, so what is counted is the calls of functions, those in C included.
"""

import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import cjm_plugin
from benchmarks.hostile import SHAPES, closed, spoilt
from cjm_plugin.checks.run import check
from tests.checks.cases import BASE, MAP, TODAY

GOOD = (BASE / MAP).read_text(encoding="utf-8")


def _calls(work: Callable[[], object]) -> int:
    counted = 0

    def count(_: object, event: str, __: object) -> None:
        nonlocal counted
        counted += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return counted


def _work(text: str, content: Path) -> int:
    file = content / "services" / "one.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="")
    # Another process takes every second file, the first one too: its calls are not counted.
    file.with_name("another.md").write_text("---\ntitle: Another\n---\n", encoding="utf-8")
    return _calls(lambda: (cjm_plugin.load(content), check(content, today=TODAY)))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder in which a file was checked before, so that all is imported and remembered."""
    _work(GOOD, tmp_path)
    return tmp_path


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_twice_as_much_takes_no_more_than_twice_the_work(shape: Callable[[int], str], content: Path) -> None:
    once, twice = (_work(closed(shape(number)), content) for number in (300, 600))
    assert twice < 2.3 * once + 5_000


@pytest.mark.parametrize("seed", range(60))
def test_a_spoilt_map_takes_work_in_proportion_to_its_size(seed: int, content: Path) -> None:
    text = spoilt(GOOD, random.Random(seed))
    assert _work(text, content) < 40_000 + 200 * len(text)


@pytest.mark.parametrize("sign", ["«", "“", "](", "["])
def test_signs_that_are_never_closed_are_no_matter(sign: str, content: Path) -> None:
    """Were the end looked for behind each of them, this would not come to an end."""
    text = GOOD.replace("summary: ", f'summary: "{sign * 500_000}"\nmotivation: ')
    assert _work(text, content)


def test_suggestions_are_looked_for_only_so_often(content: Path) -> None:
    """Each is looked for among all ids; what is wrong is reported of every one."""
    _work(closed(SHAPES["references to nothing nearby"](300)), content)
    found = cjm_plugin.load(content).diagnostics
    assert sum(each.name == "unknown-reference" for each in found) == 300
    assert sum(each.hint is not None for each in found) == 200
