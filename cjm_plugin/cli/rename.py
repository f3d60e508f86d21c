"""`cjm rename`: another id for something, everywhere."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cjm_plugin.cli.click_words import command as make_command
from cjm_plugin.cli.editing import change_files, dry_run_option, inside_option
from cjm_plugin.cli.kinds import checked_kind
from cjm_plugin.cli.offers import ids, kinds
from cjm_plugin.cli.project import project_option
from cjm_plugin.i18n import N_

if TYPE_CHECKING:
    from cjm_plugin.editing.workspace import Workspace


@make_command(
    "rename",
    help=N_(
        "Give something another id, everywhere: every reference in every file follows, and so do links to a file whose "
        "name changes. A page whose address changes leaves a redirect in redirects.yml. All files are changed, or "
        "none.\n\n"
        "\b\n"
        "KIND: service, life-situation, need, agency, segment, channel, document,\n"
        "regulation, problem-category; with --in: step, problem, recommendation,\n"
        "evidence, need.\n\n"
        "\b\n"
        "cjm rename agency fns nalogovaya-sluzhba\n"
        "cjm rename step apply submit --in postuplenie-v-vuz"
    ),
)
@click.argument("kind", metavar="KIND", shell_complete=kinds)
@click.argument("old", metavar="OLD", shell_complete=ids)
@click.argument("new", metavar="NEW")
@inside_option
@dry_run_option
@project_option
def command(kind: str, old: str, new: str, journey: str | None, dry_run: bool, folder: Path | None) -> int:
    """Rename."""
    from cjm_plugin.editing.rename import rename, rename_inside

    checked_kind(kind, inside=journey is not None)

    def make(workspace: "Workspace") -> None:
        if journey is None:
            rename(workspace, kind, old, new)
        else:
            rename_inside(workspace, kind, old, new, journey)

    return change_files(folder, make, dry_run=dry_run)
