"""Builds generated catalogues of several sizes and prints what that costs.

Everything is measured in one run on one machine, so that the ratios mean something; the seconds do not travel.
`seconds` are those of the clock; `CPU s` are those of all cores together, which a machine that does other things
besides does not stretch.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.generate import generate
from benchmarks.plain import write_plain

WORK = Path(__file__).parent / ".work"
COMPARED = 1_000
_ROW = "{:28} {:>8} {:>7} {:>11} {:>10} {:>8} {:>16}"
_CONFIG = "site_name: Benchmark\ndocs_dir: {docs}\ntheme: {{name: material, language: ru, font: false}}\n"


@dataclass(frozen=True)
class Measured:
    """One build: seconds of wall clock and of all cores, the peak memory of its largest process and the size of its
    site, both in bytes.
    """

    seconds: float
    cpu: float
    memory: int
    site: int
    largest: int
    largest_page: str


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[200, COMPARED, 2_000], help="how many services")
    sizes = parser.parse_args().sizes
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print(_ROW.format("build", "seconds", "CPU s", "ms/service", "memory MB", "site MB", "largest page KB"))
    notes = []
    for size in sizes:
        built = _catalogue(size)
        _line(f"catalogue of {size}", size, built)
        if size == COMPARED:
            plain = _plain(size)
            _line(f"bare MkDocs, {size} pages", size, plain)
            notes.append(f"ratio at {size}: {_ratio(built, plain)} of bare MkDocs with Material")
        notes.append(f"largest page at {size}: {built.largest_page}")
    print("", *notes, sep="\n")


def _ratio(built: Measured, plain: Measured) -> str:
    return f"{built.seconds / plain.seconds:.2f} of the seconds, {built.cpu / plain.cpu:.2f} of the CPU seconds"


def _catalogue(size: int) -> Measured:
    content = WORK / str(size) / "content"
    if not content.exists():
        generate(content, size)
    return _build(WORK / str(size) / "catalogue", content, "plugins: [search, cjm]\n")


def _plain(size: int) -> Measured:
    docs = WORK / str(size) / "plain"
    if not docs.exists():
        write_plain(WORK / str(size) / "content", docs)
    # As the plugin does: a navigation that lists every page would cost minutes, and is nobody's site.
    hidden = "plugins: [search]\nnav: [index.md]\nnot_in_nav: |\n  /services/\n  /needs/\n  /life-situations/\n"
    return _build(WORK / str(size) / "bare", docs, hidden)


def _build(project: Path, docs: Path, plugins: str) -> Measured:
    shutil.rmtree(project, ignore_errors=True)
    project.mkdir(parents=True)
    (project / "mkdocs.yml").write_text(_CONFIG.format(docs=docs.resolve()) + plugins, encoding="utf-8")
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"the build in {project} failed")
    memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return _measure_site(project / "site", seconds, usage.ru_utime + usage.ru_stime, memory)


def _measure_site(site: Path, seconds: float, cpu: float, memory: int) -> Measured:
    files = [file for file in site.rglob("*") if file.is_file()]
    largest = max((file for file in files if file.suffix == ".html"), key=lambda file: file.stat().st_size)
    total = sum(file.stat().st_size for file in files)
    return Measured(seconds, cpu, memory, total, largest.stat().st_size, largest.relative_to(site).as_posix())


def _line(name: str, size: int, measured: Measured) -> None:
    seconds, cpu = f"{measured.seconds:.1f}", f"{measured.cpu:.1f}"
    each, memory = f"{measured.seconds / size * 1000:.2f}", f"{measured.memory / 1e6:.0f}"
    print(_ROW.format(name, seconds, cpu, each, memory, f"{measured.site / 1e6:.1f}", f"{measured.largest / 1e3:.0f}"))


if __name__ == "__main__":
    main()
