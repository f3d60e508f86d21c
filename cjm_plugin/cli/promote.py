"""`cjm promote`: a need of one map becomes a shared one."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cjm_plugin.cli.click_words import command as make_command
from cjm_plugin.cli.click_words import option
from cjm_plugin.cli.editing import change_files, dry_run_option
from cjm_plugin.cli.language import words
from cjm_plugin.cli.offers import journeys, own_needs
from cjm_plugin.cli.project import project_option
from cjm_plugin.i18n import N_

if TYPE_CHECKING:
    from cjm_plugin.editing.promote import Twin
    from cjm_plugin.editing.workspace import Workspace


@make_command(
    "promote",
    help=N_(
        "Make a need of one map a shared one: it becomes a page in content/needs, and the map names that. Needs of "
        "other maps with the same title are replaced by it too; those with nearly the same title are listed, and "
        "replaced with --twins. All files are changed, or none.\n\n"
        "\b\n"
        "SERVICE is the id of the service or life situation, NEED that of its need.\n"
        "Where a service and a life situation have the same id, name the file: services/fns/a.\n\n"
        "\b\n"
        "cjm promote postuplenie-v-vuz chance-estimate"
    ),
)
@click.argument("service", metavar="SERVICE", shell_complete=journeys)
@click.argument("need", metavar="NEED", shell_complete=own_needs)
@option("--id", "new", metavar="ID", help=N_("The id of the shared need. By default it keeps its own."))
@option("--twins", is_flag=True, help=N_("Replace needs with nearly the same title too."))
@dry_run_option
@project_option
def command(service: str, need: str, new: str | None, twins: bool, dry_run: bool, folder: Path | None) -> int:
    """Promote."""
    from cjm_plugin.editing.promote import promote

    def make(workspace: "Workspace") -> None:
        for twin in promote(workspace, service, need, new or need, twins=twins):
            if not twin.replaced(twins=twins):
                click.echo(_left(twin), err=True)

    return change_files(folder, make, dry_run=dry_run)


def _left(twin: "Twin") -> str:
    """Why a need stays what it is."""
    text = words().gettext("Also called {id}, and stays: «{title}» in {file}.")
    if twin.more and (twin.same or twin.near):
        text = words().gettext("Stays, because it says more ({fields}): {id} in {file}, «{title}».")
    elif twin.near:
        text = words().gettext("Nearly the same: {id} in {file}: «{title}».")
    fields = ", ".join(each.render(words()) for each in twin.more)
    return text.format(id=twin.need.id, file=twin.file.path, title=twin.need.title, fields=fields)
