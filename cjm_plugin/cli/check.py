"""`cjm check`: everything that is wrong with a catalogue."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cjm_plugin.checks.report import FORMATS, Reported, write
from cjm_plugin.cli.app import Exit
from cjm_plugin.cli.click_words import command as make_command
from cjm_plugin.cli.click_words import option
from cjm_plugin.cli.host_paths import FOR_HOSTS, for_host
from cjm_plugin.cli.language import words
from cjm_plugin.cli.project import among, below_content, not_over, open_project, project_option, shown
from cjm_plugin.cli.streams import for_programs
from cjm_plugin.cli.usage_errors import WrongUse
from cjm_plugin.cli.writing import cannot_write, write_output
from cjm_plugin.i18n import N_
from cjm_plugin.settings import SETTINGS_FILE, Project

if TYPE_CHECKING:
    from cjm_plugin.checks.run import Checked, Finding
    from cjm_plugin.diagnostic import Diagnostic

_RANK = {"info": 0, "warning": 1, "error": 2}


class _Least(click.Choice):  # type: ignore[type-arg]
    """The words of `fail_on:`, and what else that takes."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        from cjm_plugin.checks.policy import least

        return super().convert(least(value), param, ctx)


@make_command(
    "check",
    help=N_(
        "Check maps against the method and report everything that is wrong: what cannot be read, what does not "
        "resolve, and what the rules find. Without PATH the whole catalogue is checked. With files or folders only "
        "what stands in them is reported.\n\n"
        "cjm explain CODE tells about one finding. A finding is accepted in its place with a comment on the line "
        "above: # cjm: accept CODE: the reason.\n\n"
        "\b\n"
        "Exit code: 0 nothing found, 1 findings at or above --fail-on,\n"
        "2 the command was called in a wrong way, 3 a fault of the program."
    ),
)
@click.argument("paths", nargs=-1, metavar="[PATH]…", type=click.Path(path_type=Path))
@option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    default="text",
    help=N_("text shows the lines, line is one line a finding; the others are for programs."),
)
@option("--output", type=click.Path(path_type=Path, dir_okay=False), help=N_("Write the report to a file."))
@option(
    "--fail-on",
    type=_Least(["info", "warning", "error", "never"]),
    help=N_("The least severity that makes the exit code 1. By default error, or fail_on: of cjm.yml."),
)
@option(
    "--write-baseline",
    is_flag=True,
    help=N_(
        "Accept all present findings of rules in the baseline file. With PATH only those in it: what is accepted "
        "elsewhere stays as it is."
    ),
)
@option("--no-baseline", is_flag=True, help=N_("Report what the baseline accepts too."))
@option("--no-cache", is_flag=True, help=N_("Do not use or write .cjm_cache."))
@project_option
def command(
    paths: tuple[Path, ...],
    format_: str,
    output: Path | None,
    fail_on: str | None,
    write_baseline: bool,
    no_baseline: bool,
    no_cache: bool,
    folder: Path | None,
) -> int:
    """Check a catalogue and report."""
    project = open_project(folder)
    chosen = below_content(paths, project)
    not_over(output, project)
    if write_baseline:
        not_over(shown(project.root / project.settings.checks.baseline), project)
        return _write_baseline(project, chosen, cache=not no_cache)
    checked, stale = _checked(project, baseline=not no_baseline, cache=not no_cache)
    findings = [finding for path, finding in (*checked.findings, *stale) if among(path, chosen)]
    if not chosen:
        findings += _idle(project, checked)
    files = sum(among(path, chosen) for path in checked.files)
    accepted = sum(among(path, chosen) for path, _ in checked.accepted)
    told = [for_host(finding, project.root) for finding in findings] if format_ in FOR_HOSTS else findings
    _report(told, files, accepted, format_, output)
    return _exit_code(findings, fail_on or project.settings.checks.fail_on.value)


def _checked(project: Project, *, baseline: bool, cache: bool) -> tuple["Checked", list["Finding"]]:
    """What is found, and what the baseline accepts in vain, by the file in which that no longer occurs."""
    from cjm_plugin.checks.baseline import BadBaselineError, Baseline, read_baseline
    from cjm_plugin.checks.run import check

    file = shown(project.root / project.settings.checks.baseline)
    try:
        accepted, text = read_baseline(file) if baseline else (Baseline(), "")
    except BadBaselineError as error:
        raise WrongUse(error.problem.report(words())) from None
    policy, top = project.settings.checks, shown(project.content)
    checked = check(top, policy, baseline=accepted, cache=project.root if cache else None)
    return checked, list(checked.left.stale(file, text))


def _idle(project: Project, checked: "Checked") -> list["Diagnostic"]:
    from cjm_plugin.checks.idle_paths import idle_paths

    return list(idle_paths(project.settings.checks, checked.files, shown(project.root / SETTINGS_FILE)))


def _write_baseline(project: Project, chosen: Sequence[str], *, cache: bool) -> int:
    """Accept what is found in the chosen files and folders; elsewhere stays accepted what was."""
    from cjm_plugin.editing.write import write_whole

    try:
        checked, _ = _checked(project, baseline=True, cache=cache)
    except WrongUse:  # what is no baseline is replaced
        if chosen:  # but not by a part of it
            raise
        checked, _ = _checked(project, baseline=False, cache=cache)
    file = shown(project.root / project.settings.checks.baseline)
    new = [each for each in checked.findings if among(each[0], chosen)]
    kept = checked.unknown.and_all_of(checked.left.outside(chosen))
    accepted = kept.with_findings([*new, *checked.accepted])
    try:
        write_whole(file, accepted.text.encode())
    except OSError as error:
        raise cannot_write(file, error) from None
    said = words().ngettext(
        "{n} finding is now accepted in {file}.", "{n} findings are now accepted in {file}.", len(accepted)
    )
    click.echo(said.format(n=len(accepted), file=file))
    if checked.unknown:
        text = words().gettext("What was accepted in files that cannot be read stays accepted: cjm check names them.")
        click.echo(text, err=True)
    return Exit.OK


def _report(found: list["Diagnostic"], files: int, accepted: int, format_: str, output: Path | None) -> None:
    color = output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    painted = {"paint": _paint} if color else {}
    reported = Reported(tuple(found), words(), files, accepted, **painted)
    text = write(reported, format_)
    if output:
        write_output(output, text)
    elif text:
        click.echo(text if format_ == "text" else for_programs(text), color=color)


_LOOKS: dict[str, dict[str, Any]] = {
    "place": {"bold": True},
    "frame": {"dim": True},
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "info": {"fg": "cyan", "bold": True},
}


def _paint(role: str, text: str) -> str:
    return click.style(text, **_LOOKS[role])


def _exit_code(found: list["Diagnostic"], fail_on: str) -> int:
    """Whether one of the findings is at or above the level."""
    least = _RANK.get(fail_on)
    failed = least is not None and any(_RANK[finding.severity.value] >= least for finding in found)
    return Exit.FINDINGS if failed else Exit.OK
