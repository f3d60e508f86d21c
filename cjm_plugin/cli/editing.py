"""What the commands that change many files have in common."""

import difflib
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cjm_plugin.cli.app import Exit
from cjm_plugin.cli.click_words import option
from cjm_plugin.cli.language import words
from cjm_plugin.cli.offers import journeys
from cjm_plugin.cli.project import open_project, shown
from cjm_plugin.cli.writing import not_written
from cjm_plugin.diagnostic import on_one_line
from cjm_plugin.i18n import N_
from cjm_plugin.settings import SETTINGS_FILE, Project

if TYPE_CHECKING:
    from cjm_plugin.editing.errors import RefusedError
    from cjm_plugin.editing.workspace import Change, Workspace

dry_run_option = option("--dry-run", is_flag=True, help=N_("Write nothing; show what would change."))
inside_option = option(
    "--in",
    "journey",
    metavar="ID",
    shell_complete=journeys,
    help=N_(
        "The service or life situation inside whose map it stands: then KIND may be step, problem, need and so on. "
        "Where two have the same id, their file in place of it: services/fns/a."
    ),
)


def change_files(folder: Path | None, make: "Callable[[Workspace], Any]", *, dry_run: bool) -> int:
    """Plan changes with `make`, then carry them out wholly or not at all, and tell which files changed."""
    from cjm_plugin.cli.accepted import follow_in_baseline
    from cjm_plugin.editing.carry_out import carry_out
    from cjm_plugin.editing.errors import RefusedError
    from cjm_plugin.editing.workspace import Workspace

    project = open_project(folder)
    top = shown(project.content)
    try:
        workspace = Workspace(top)
        make(workspace)
        changes = workspace.changes()
        accepted = shown(project.root / project.settings.checks.baseline)
        baseline = follow_in_baseline(accepted, changes, workspace.called)
        if dry_run:
            _show(changes, top)
            for each in baseline:
                _show_one(str(each.file), str(each.file), each.file.read_bytes(), each.after)
        else:
            carry_out(top, changes, baseline)
            _tell([*_listed(changes, top), *(f"  {each.file}" for each in baseline)])
        _tell_by_hand(project, changes)
        for page in workspace.passed_over:
            text = words().gettext("{file} cannot be read: links in it are as they were.")
            click.echo(on_one_line(text.format(file=top / page)), err=True)
    except RefusedError as error:
        return refuse(error)
    except OSError as error:
        return not_written(error)
    return Exit.OK


def refuse(error: "RefusedError") -> int:
    """Tell why a change was not made; the exit code."""
    for finding in error.findings:
        click.echo(finding.report(words()), err=True)
    click.echo(on_one_line(error.message.render(words())), err=True)
    return Exit.FINDINGS


def _tell(lines: Sequence[str]) -> None:
    for line in lines:
        click.echo(on_one_line(line))
    text = words().ngettext("{n} file changed.", "{n} files changed.", len(lines))
    click.echo(text.format(n=len(lines)), err=True)


def _tell_by_hand(project: Project, changes: "Sequence[Change]") -> None:
    """Say which settings name a file that has another name now: nothing outside the catalogue is changed."""
    for name in (SETTINGS_FILE, "mkdocs.yml"):
        file = project.root / name
        settings = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
        for change in changes:
            if change.after is None and re.search(rf"(?<![\w./-]){re.escape(str(change.path))}(?![\w.-])", settings):
                text = words().gettext("{file} still names {path}: change it there by hand.")
                click.echo(on_one_line(text.format(file=shown(file), path=change.path)), err=True)


def _listed(changes: "Sequence[Change]", top: Path) -> list[str]:
    """A line for each file, and one for a file with its old and its new name."""
    signs = {(True, False): "+", (False, True): "-", (False, False): " "}
    moved = {change.moved_to for change in changes}
    return [
        f"{signs[change.before is None, change.after is None]} {top / change.path}"
        if change.moved_to is None
        else f"  {top / change.path} -> {top / change.moved_to}"
        for change in changes
        if change.path not in moved
    ]


def _show(changes: "Sequence[Change]", top: Path) -> None:
    after = {change.path: change.after for change in changes}
    moved = {change.moved_to for change in changes}
    for change in changes:
        if change.path in moved:
            continue
        target = change.moved_to or change.path
        old = str(top / change.path) if change.before is not None else "/dev/null"
        new = str(top / target) if after[target] is not None else "/dev/null"
        _show_one(old, new, change.before, after[target])


def _show_one(old: str, new: str, before: bytes | None, after: bytes | None) -> None:
    old, new = on_one_line(old), on_one_line(new)
    lines = list(difflib.unified_diff(_lines(before), _lines(after), old, new, lineterm="", n=1))
    click.echo("\n".join(lines or [f"--- {old}", f"+++ {new}"]))


def _lines(raw: bytes | None) -> list[str]:
    return (raw or b"").decode("utf-8", "replace").splitlines()
