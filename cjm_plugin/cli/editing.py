"""What the commands that change many files have in common."""

import difflib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cjm_plugin.cli.app import Exit
from cjm_plugin.cli.click_words import option
from cjm_plugin.cli.language import words
from cjm_plugin.cli.project import open_project, shown
from cjm_plugin.i18n import N_
from cjm_plugin.settings import Project

if TYPE_CHECKING:
    from cjm_plugin.editing.errors import RefusedError
    from cjm_plugin.editing.workspace import Change, Workspace

dry_run_option = option("--dry-run", is_flag=True, help=N_("Write nothing; show what would change."))
inside_option = option(
    "--in",
    "journey",
    metavar="ID",
    help=N_(
        "The service or life situation inside whose map it stands: then KIND may be step, problem, need and so on."
    ),
)


def change_files(folder: Path | None, make: "Callable[[Workspace], Any]", *, dry_run: bool) -> int:
    """Plan changes with `make`, then carry them out wholly or not at all, and tell which files changed."""
    from cjm_plugin.editing.carry_out import carry_out
    from cjm_plugin.editing.errors import RefusedError
    from cjm_plugin.editing.workspace import Workspace

    project = open_project(folder)
    top = shown(project.content)
    try:
        workspace = Workspace(top)
        make(workspace)
        changes = workspace.changes()
        if not dry_run:
            carry_out(top, changes)
    except RefusedError as error:
        return _refuse(error)
    except OSError as error:
        text = words().gettext("{file} cannot be written: {reason}. Every file is what it was.")
        click.echo(text.format(file=error.filename, reason=error.strerror), err=True)
        return Exit.FINDINGS
    if dry_run:
        _show(changes, top)
    else:
        _follow_in_baseline(project, changes)
        _tell(changes, top)
    return Exit.OK


def _follow_in_baseline(project: Project, changes: "Sequence[Change]") -> None:
    """Accepted findings stay accepted in a file that has moved."""
    from cjm_plugin.editing.write import write_whole

    file = project.root / project.settings.checks.baseline
    if not file.is_file():
        return
    text = file.read_text(encoding="utf-8")
    for change in changes:
        if change.moved_to:
            text = text.replace(f'"path": "{change.path}"', f'"path": "{change.moved_to}"')
    write_whole(file, text.encode())


def _refuse(error: "RefusedError") -> int:
    for finding in error.findings:
        click.echo(finding.report(words()), err=True)
    click.echo(error.message.render(words()), err=True)
    return Exit.FINDINGS


def _tell(changes: "Sequence[Change]", top: Path) -> None:
    signs = {(True, False): "+", (False, True): "-", (False, False): " "}
    for change in changes:
        click.echo(f"{signs[change.before is None, change.after is None]} {top / change.path}")
    text = words().ngettext("{n} file changed.", "{n} files changed.", len(changes))
    click.echo(text.format(n=len(changes)), err=True)


def _show(changes: "Sequence[Change]", top: Path) -> None:
    after = {change.path: change.after for change in changes}
    moved = {change.moved_to for change in changes}
    for change in changes:
        if change.path in moved:
            continue
        target = change.moved_to or change.path
        old = str(top / change.path) if change.before is not None else "/dev/null"
        new = str(top / target) if after[target] is not None else "/dev/null"
        lines = list(difflib.unified_diff(_lines(change.before), _lines(after[target]), old, new, lineterm="", n=1))
        click.echo("\n".join(lines or [f"--- {old}", f"+++ {new}"]))


def _lines(raw: bytes | None) -> list[str]:
    return (raw or b"").decode("utf-8", "replace").splitlines()
