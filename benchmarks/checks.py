"""What `cjm check` costs: of files never seen, of files that have not changed, of one that has."""

import shutil
import sys
from pathlib import Path

from benchmarks.catalogues import WORK, catalogue
from benchmarks.timing import Cost, run

SIZES = (1_000, 10_000)
_CJM = ["-c", "from cjm_plugin.cli import main; main()"]
_ROW = "{:42} {:>8} {:>7} {:>12} {:>10}"
_FINDINGS = (0, 1)
"""The exit codes of a check that went through."""


def measure(sizes: tuple[int, ...]) -> None:
    """Measure and print."""
    print(_ROW.format("command", "seconds", "CPU s", "ratio to cold", "memory MB"))
    start = run(["-c", "pass"], WORK.parent)
    _line("the start of Python", start)
    _line("cjm --help", run([*_CJM, "--help"], WORK.parent))
    for size in sizes:
        _check(f"{size} services of 13 KB", catalogue(size).parent, start)
        _check(f"{size} services of 5 KB", catalogue(size, short=True).parent, start)


def _check(name: str, project: Path, start: Cost) -> None:
    shutil.rmtree(project / ".cjm_cache", ignore_errors=True)
    command = [*_CJM, "check", "--format", "line", "--project", str(project)]
    cold = run(command, project, _FINDINGS)
    _line(f"cjm check, {name}, cold", cold)
    _line("  nothing changed", run(command, project, _FINDINGS), cold)
    _changed(project)
    _line("  one file changed", run(command, project, _FINDINGS), cold)
    alone = run([*command, str(_changed(project))], project, _FINDINGS)
    _line("  that file alone, beyond Python", Cost(alone.seconds - start.seconds, alone.cpu, alone.memory), cold)


def _changed(project: Path) -> Path:
    """Change one word of one service, and back the next time."""
    file = min((project / "content" / "services").rglob("*.md"))
    text = file.read_text(encoding="utf-8")
    mark = "\n<!-- measured -->\n"
    file.write_text(text.removesuffix(mark) if text.endswith(mark) else text + mark, encoding="utf-8")
    return file


def _line(name: str, cost: Cost, cold: Cost | None = None) -> None:
    ratio = f"{cost.seconds / cold.seconds:.3f}" if cold else ""
    print(_ROW.format(name, f"{cost.seconds:.2f}", f"{cost.cpu:.2f}", ratio, f"{cost.memory / 1e6:.0f}"))
    sys.stdout.flush()
