"""`cjm schema`: what editors need to help authors."""

import re
from collections.abc import Mapping
from pathlib import Path

import click

from cjm_plugin.cli.app import Exit
from cjm_plugin.cli.click_words import command as make_command
from cjm_plugin.cli.click_words import option
from cjm_plugin.cli.language import words
from cjm_plugin.cli.project import open_project, project_option, shown
from cjm_plugin.cli.writing import not_written
from cjm_plugin.i18n import N_
from cjm_plugin.settings import Project, Settings


@make_command(
    "schema",
    help=N_(
        "Write the JSON Schemas of all kinds of files, made of the model. Editors that know where they are propose "
        "keys and values, say what each means, and mark what is wrong while you type.\n\n"
        "\b\n"
        "Exit code: 0 done, 1 a file cannot be written (with --check: or would change),\n"
        "2 the command was called in a wrong way, 3 a fault of the program."
    ),
)
@option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help=N_("The folder to write to. By default the one that schemas: in cjm.yml names, or else schema."),
)
@option("--check", "only_check", is_flag=True, help=N_("Write nothing; tell which files would change."))
@project_option
def command(output: Path | None, only_check: bool, folder: Path | None) -> int:
    """Write the schemas that are not there yet as they should be."""
    from cjm_plugin.editing.write import Replacement, write_all
    from cjm_plugin.schema import schema_texts

    place = output or shown(_folder(open_project(folder)))
    changed = {place / name: text.encode() for name, text in schema_texts().items()}
    changed = {file: raw for file, raw in changed.items() if _content(file) != raw}
    try:
        if not only_check:
            write_all([Replacement(file, raw) for file, raw in changed.items()])
    except OSError as error:
        return not_written(error)
    _tell(changed, only_check=only_check)
    return Exit.FINDINGS if only_check and changed else Exit.OK


def _folder(project: Project) -> Path:
    """Where the settings have the schemas; one on the web cannot be written to."""
    named = project.settings.schemas
    on_the_web = re.match("https?://", named, re.IGNORECASE)
    return project.root / (Settings.model_fields["schemas"].default if on_the_web else named)


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:  # it is not there, or writing it will tell
        return None


def _tell(changed: Mapping[Path, bytes], *, only_check: bool) -> None:
    for file in changed:
        click.echo(file)
    form = words().ngettext("{n} file would change.", "{n} files would change.", len(changed))
    if not only_check:
        form = words().ngettext("{n} file changed.", "{n} files changed.", len(changed))
    click.echo(form.format(n=len(changed)), err=True)
