"""Workers make a large catalogue sooner, and nothing else of it."""

import multiprocessing
import os
import sys
from pathlib import Path

import pytest

from benchmarks.generate import generate
from cjm_plugin import workers
from tests.site.building import BuiltSite, build

pytestmark = pytest.mark.skipif(
    not hasattr(os, "sched_getaffinity") or len(os.sched_getaffinity(0)) < 2, reason="there is only one core"
)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalogue of as many services as are worth workers, one of them with a link that leads nowhere."""
    content = tmp_path_factory.mktemp("large") / "content"
    generate(content, workers.FEWEST)
    file = content / "services" / "agency-3" / "service-3.md"
    file.write_text(file.read_text("utf-8").replace("summary: ", "summary: '[*](nowhere.md)' #", 1), encoding="utf-8")
    return content


def test_a_site_is_the_same_with_workers_and_without(large: Path, tmp_path: Path) -> None:
    """Every page and every file of data, byte for byte; and the same warnings in the same order."""
    with_workers = build(large, tmp_path / "with")
    cores = os.sched_getaffinity(0)
    try:
        os.sched_setaffinity(0, {min(cores)})  # on one core there are no workers
        without = build(large, tmp_path / "without")
    finally:
        os.sched_setaffinity(0, cores)
    assert with_workers.returncode == 0, with_workers.log
    assert _contents(with_workers) == _contents(without)
    assert _warnings(with_workers) == _warnings(without)
    assert any("nowhere.md" in warning for warning in _warnings(with_workers))


def _contents(site: BuiltSite) -> dict[str, bytes]:
    # The site map holds the day, the archive the second at which it was made.
    return {
        file.relative_to(site.folder).as_posix(): file.read_bytes() for file in site.files() if file.suffix != ".gz"
    }


def _warnings(site: BuiltSite) -> list[str]:
    return [line for line in site.log.splitlines() if line.startswith("WARNING")]


def test_what_a_worker_cannot_make_is_left_to_who_asks() -> None:
    """A failed value is `None`; those after it come as if nothing had been."""
    made = workers.Ahead(range(20), lambda number: 60 // (number - 4), workers=2)
    try:
        assert [made.take(number) for number in range(20)] == [
            60 // (number - 4) if number != 4 else None for number in range(20)
        ]
        assert made.take(7) is None, "a value is given once"
    finally:
        made.stop()


def test_a_worker_that_dies_is_not_missed() -> None:
    made = workers.Ahead(["first", "second"], lambda _: os._exit(3), workers=1)
    try:
        assert made.take("first") is None
        assert made.take("second") is None
    finally:
        made.stop()


def test_a_job_that_failed_is_done_here(tmp_path: Path) -> None:
    """The second time in this process, where it can say what is wrong."""
    here = os.getpid()

    def work() -> None:
        if os.getpid() != here:
            sys.exit(1)
        (tmp_path / "done").touch()

    workers.Job(work).finish()
    assert (tmp_path / "done").exists()


def test_no_worker_outlives_its_build() -> None:
    """Not even one that waits for its pipe to be emptied."""
    made = workers.Ahead(range(100), lambda _: "x" * 1_000_000, workers=2)
    made.stop()
    assert not multiprocessing.active_children()
