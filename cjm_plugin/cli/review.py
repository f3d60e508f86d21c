"""`cjm review`: pages on what changed."""

from pathlib import Path

import click

from cjm_plugin.cli.app import Exit
from cjm_plugin.cli.click_words import command as make_command
from cjm_plugin.cli.click_words import option
from cjm_plugin.cli.language import words
from cjm_plugin.cli.project import open_project, project_option, shown
from cjm_plugin.i18n import N_


@make_command(
    "review",
    help=N_(
        "Write pages on what changed between two states of the catalogue: every changed map drawn once with its "
        "changes in place, and before beside after. They open from the folder, without a server, a network or "
        "scripts. BASE and HEAD are those of cjm diff.\n\n"
        "\b\n"
        "Exit code: 0 done, 1 a file could not be compared,\n"
        "2 the command was called in a wrong way, 3 a fault of the program.\n\n"
        "\b\n"
        "cjm review --output review\n"
        "cjm review main my-branch --output review"
    ),
)
@click.argument("base", metavar="[BASE]", required=False)
@click.argument("head", metavar="[HEAD]", required=False)
@option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help=N_("The folder for the pages. It is made anew; what is not a review is never replaced."),
)
@project_option
def command(base: str | None, head: str | None, output: Path, folder: Path | None) -> int:
    """Compare two states and write the pages."""
    from cjm_plugin.cli.comparing import compared
    from cjm_plugin.cli.output_folder import replace_folder
    from cjm_plugin.review.folder import review_files
    from cjm_plugin.review.summary import summary

    project = open_project(folder)
    told = compared(shown(project.content), base, head)
    replace_folder(output, review_files(told))
    click.echo(summary(told))
    click.echo(words().gettext(N_("The pages begin with {file}.")).format(file=shown(output / "index.html")))
    return Exit.FINDINGS if told.unreadable else Exit.OK
