"""What building a site costs, beside bare MkDocs with the same words."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from benchmarks.catalogues import WORK, catalogue
from benchmarks.plain import write_plain
from benchmarks.timing import Cost, run

SIZES = (200, 1_000, 2_000)
COMPARED = 1_000
_ROW = "{:28} {:>8} {:>7} {:>11} {:>10} {:>8} {:>16}"
_CONFIG = "site_name: Benchmark\ndocs_dir: {docs}\ntheme: {{name: material, language: ru, font: false}}\n"


@dataclass(frozen=True)
class Built:
    """One build: what it cost, the size of its site and of its largest page in bytes."""

    cost: Cost
    site: int
    largest: int
    largest_page: str


def measure(sizes: tuple[int, ...]) -> None:
    """Measure and print."""
    print(_ROW.format("build", "seconds", "CPU s", "ms/service", "memory MB", "site MB", "largest page KB"))
    notes = []
    for size in sizes:
        built = _build(WORK / str(size) / "catalogue", catalogue(size), "plugins: [search, cjm]\n")
        _line(f"catalogue of {size}", size, built)
        unchecked = _build(WORK / str(size) / "unchecked", catalogue(size), "plugins: [search, cjm: {checks: false}]\n")
        _line("the same without checks", size, unchecked)
        if size == COMPARED:
            plain = _plain(size)
            _line(f"bare MkDocs, {size} pages", size, plain)
            notes.append(f"ratio at {size}: {_ratio(built.cost, plain.cost)} of bare MkDocs with Material")
        notes.append(f"largest page at {size}: {built.largest_page}")
    print("", *notes, sep="\n")


def _ratio(built: Cost, plain: Cost) -> str:
    return f"{built.seconds / plain.seconds:.2f} of the seconds, {built.cpu / plain.cpu:.2f} of the CPU seconds"


def _plain(size: int) -> Built:
    docs = WORK / str(size) / "plain"
    if not docs.exists():
        write_plain(catalogue(size), docs)
    # As the plugin does: a navigation that lists every page would cost minutes, and is nobody's site.
    hidden = "plugins: [search]\nnav: [index.md]\nnot_in_nav: |\n  /services/\n  /needs/\n  /life-situations/\n"
    return _build(WORK / str(size) / "bare", docs, hidden)


def _build(project: Path, docs: Path, plugins: str) -> Built:
    shutil.rmtree(project, ignore_errors=True)
    project.mkdir(parents=True)
    (project / "mkdocs.yml").write_text(_CONFIG.format(docs=docs.resolve()) + plugins, encoding="utf-8")
    return _with_site(run(["-m", "mkdocs", "build", "--quiet"], project), project / "site")


def _with_site(cost: Cost, site: Path) -> Built:
    files = [file for file in site.rglob("*") if file.is_file()]
    largest = max((file for file in files if file.suffix == ".html"), key=lambda file: file.stat().st_size)
    total = sum(file.stat().st_size for file in files)
    return Built(cost, total, largest.stat().st_size, largest.relative_to(site).as_posix())


def _line(name: str, size: int, built: Built) -> None:
    seconds, cpu = f"{built.cost.seconds:.1f}", f"{built.cost.cpu:.1f}"
    each, memory = f"{built.cost.seconds / size * 1000:.2f}", f"{built.cost.memory / 1e6:.0f}"
    print(_ROW.format(name, seconds, cpu, each, memory, f"{built.site / 1e6:.1f}", f"{built.largest / 1e3:.0f}"))
