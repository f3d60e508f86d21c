"""`cjm diff`: what changed in meaning."""

from pathlib import Path

import click

from cjm_plugin.cli.app import Exit
from cjm_plugin.cli.click_words import command as make_command
from cjm_plugin.cli.click_words import option
from cjm_plugin.cli.project import not_over, open_project, project_option, shown
from cjm_plugin.cli.streams import for_programs
from cjm_plugin.cli.writing import write_output
from cjm_plugin.i18n import N_

FORMATS = ("text", "markdown", "json", "html")


@make_command(
    "diff",
    help=N_(
        "Tell what changed in meaning between two states of the catalogue that git keeps: steps, problems, needs, "
        "figures. Order and formatting alone are no change. Without BASE it is the state in which the current branch "
        "left the default branch, without HEAD the files as they lie there, with those that git does not know yet.\n\n"
        "A sentence is marked with ! where the change deserves a second look.\n\n"
        "\b\n"
        "Exit code: 0 done, 1 with --exit-code something has changed, or a file could not be compared,\n"
        "2 the command was called in a wrong way, 3 a fault of the program.\n\n"
        "\b\n"
        "cjm diff\n"
        "cjm diff main\n"
        "cjm diff v1.0 v1.1 --format markdown"
    ),
)
@click.argument("base", metavar="[BASE]", required=False)
@click.argument("head", metavar="[HEAD]", required=False)
@option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    default="text",
    help=N_("text for people, markdown for a comment in a merge request, json for programs, html for a browser."),
)
@option("--output", type=click.Path(path_type=Path, dir_okay=False), help=N_("Write the report to a file."))
@option("--exit-code", "tells", is_flag=True, help=N_("Exit with 1 when something has changed."))
@project_option
def command(
    base: str | None, head: str | None, format_: str, output: Path | None, tells: bool, folder: Path | None
) -> int:
    """Compare two states and report."""
    from cjm_plugin.cli.comparing import compared
    from cjm_plugin.review.report import FORMATS as WRITERS

    project = open_project(folder)
    not_over(output, project)
    told = compared(shown(project.content), base, head)
    text = WRITERS[format_](told)
    if output:
        write_output(output, text)
    else:
        click.echo(text if format_ == "text" else for_programs(text))
    if told.unreadable or (tells and told.pages):
        return Exit.FINDINGS
    return Exit.OK
