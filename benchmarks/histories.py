"""What the history of a catalogue costs, beside a plugin that only dates the pages of the same repository."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.catalogues import WORK, catalogue
from benchmarks.timing import Cost, run

SIZES = (1_000,)
COMMITS_EACH = 5
_READ = """
import sys
from pathlib import Path
import cjm_plugin
from cjm_plugin.audience import Audience, for_audience
from cjm_plugin.history import Limits, Today, read_histories
from cjm_plugin.i18n import translation
"""
_LOAD = "content = Path(sys.argv[1]); catalogue = cjm_plugin.load(content).catalogue\n"
_SHOWN = "today = Today(content, catalogue, Audience.PUBLIC, for_audience(catalogue, Audience.PUBLIC))\n"
_HISTORY = "found = read_histories(today, translation('ru'), Limits(10))\n"
_COUNT = "print(sum(len(each.journal.entries) for each in found.values()))\n"
_DATES = """
import sys
from pathlib import Path
from mkdocs.config import load_config
from mkdocs_git_revision_date_localized_plugin.util import Util
folder = Path(sys.argv[1])
util = Util({"fallback_to_build_date": False, "locale": "ru", "type": "date", "timezone": "UTC", "custom_format": "",
             "enable_git_follow": True, "ignored_commits_file": None}, str(folder))
for page in sorted((folder / "services").rglob("*.md")):
    util.get_git_commit_timestamp(path=str(page), is_first_commit=False)
    util.get_git_commit_timestamp(path=str(page), is_first_commit=True)
"""
_ROW = "{:56} {:>8} {:>7} {:>8} {:>10}"


def measure(sizes: tuple[int, ...]) -> None:
    """Measure and print."""
    print(_ROW.format("reading", "seconds", "CPU s", "ratio", "memory MB"))
    for size in sizes:
        dates = _dates(size) if _has_dates() else None
        for kilobytes, short in ((13, False), (5, True)):
            content = _repository(size, short=short) / "content"
            loading = run(["-c", _READ + _LOAD + _SHOWN, str(content)], WORK)
            history = run(["-c", _READ + _LOAD + _SHOWN + _HISTORY, str(content)], WORK)
            seconds, cpu = history.seconds - loading.seconds, history.cpu - loading.cpu
            ratio = f"{seconds / dates.seconds:.3f}" if dates else "-"
            name = f"history of {size} services of {kilobytes} KB, {size * COMMITS_EACH} commits"
            print(_ROW.format(name, f"{seconds:.2f}", f"{cpu:.2f}", ratio, f"{history.memory / 1e6:.0f}"))
            sys.stdout.flush()


def _dates(size: int) -> Cost:
    """What the plugin costs; how long the pages are is nothing to it."""
    dates = run(["-c", _DATES, str(_repository(size) / "content")], WORK)
    name = f"dates alone, git-revision-date-localized, {size} pages"
    print(_ROW.format(name, f"{dates.seconds:.2f}", f"{dates.cpu:.2f}", "1", f"{dates.memory / 1e6:.0f}"))
    return dates


def _has_dates() -> bool:
    return importlib.util.find_spec("mkdocs_git_revision_date_localized_plugin") is not None


def _repository(size: int, *, short: bool = False) -> Path:
    """A repository in which every service was added and then changed in a commit of its own, four times."""
    source = catalogue(size, short=short)
    folder = source.parent / "history"
    if folder.exists():
        return folder
    shutil.copytree(source, folder / "content")
    _git(folder, "init", "--quiet", "--initial-branch", "main")
    _git(folder, "fast-import", "--quiet", sent=b"".join(_commits(folder)))
    _git(folder, "reset", "--quiet", "--hard", "main")
    _git(folder, "repack", "-a", "-d", "-f", "-q")  # as a clone gets it: versions of one file beside each other
    return folder


def _commits(folder: Path):  # type: ignore[no-untyped-def]
    """What `git fast-import` reads: first the registers and needs, then the services in turns."""
    content = folder / "content"
    services = sorted((content / "services").rglob("*.md"))
    rest = [file for file in sorted(content.rglob("*")) if file.is_file() and file not in set(services)]
    yield _commit(0, [(file.relative_to(folder), file.read_bytes()) for file in rest])
    texts = {file: file.read_text(encoding="utf-8") for file in services}
    for turn in range(COMMITS_EACH):
        for place, file in enumerate(services):
            text = texts[file].replace("effort: ", f"effort: {COMMITS_EACH - turn} h # ", 1)
            if turn % 2:
                text = text.replace("severity: ", "severity: critical # ", 1)
            yield _commit(1 + turn * len(services) + place, [(file.relative_to(folder), text.encode())])


def _commit(number: int, files: list[tuple[Path, bytes]]) -> bytes:
    head = f"commit refs/heads/main\ncommitter B <b@example.org> {1_700_000_000 + number * 600} +0300\ndata 1\nc\n"
    parts = [head.encode()]
    for path, content in files:
        parts += [f"M 100644 inline {path.as_posix()}\ndata {len(content)}\n".encode(), content, b"\n"]
    return b"".join(parts)


def _git(folder: Path, *arguments: str, sent: bytes = b"") -> None:
    subprocess.run(
        ["git", *arguments], cwd=folder, check=True, input=sent, env={**os.environ}, stdout=subprocess.DEVNULL
    )
