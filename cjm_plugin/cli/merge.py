"""`cjm merge`: two entries become one."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cjm_plugin.cli.click_words import command as make_command
from cjm_plugin.cli.click_words import option
from cjm_plugin.cli.editing import change_files, dry_run_option, inside_option
from cjm_plugin.cli.kinds import checked_kind
from cjm_plugin.cli.offers import ids, kinds
from cjm_plugin.cli.project import project_option
from cjm_plugin.i18n import N_

if TYPE_CHECKING:
    from cjm_plugin.editing.workspace import Workspace


@make_command(
    "merge",
    help=N_(
        "Make two entries one: everything that names FROM names INTO, and FROM is taken out. Its page leaves a "
        "redirect. If FROM says what INTO does not, nothing is done until you have moved it, or allow the loss with "
        "--drop. All files are changed, or none.\n\n"
        "\b\n"
        "KIND: need, agency, segment, channel, document, regulation,\n"
        "problem-category; with --in: problem, recommendation, evidence, need.\n\n"
        "\b\n"
        "cjm merge need know-status track-status"
    ),
)
@click.argument("kind", metavar="KIND", shell_complete=kinds)
@click.argument("source", metavar="FROM", shell_complete=ids)
@click.argument("into", metavar="INTO", shell_complete=ids)
@inside_option
@option("--drop", is_flag=True, help=N_("Let go of what only FROM says."))
@dry_run_option
@project_option
def command(
    kind: str, source: str, into: str, journey: str | None, drop: bool, dry_run: bool, folder: Path | None
) -> int:
    """Merge."""
    from cjm_plugin.editing.merge import merge, merge_inside

    checked_kind(kind, inside=journey is not None)

    def make(workspace: "Workspace") -> None:
        if journey is None:
            merge(workspace, kind, source, into, drop=drop)
        else:
            merge_inside(workspace, kind, source, into, journey, drop=drop)

    return change_files(folder, make, dry_run=dry_run)
