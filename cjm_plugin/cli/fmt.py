"""`cjm fmt`: one canonical form of front matter and registers."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cjm_plugin.cli.app import Exit
from cjm_plugin.cli.click_words import command as make_command
from cjm_plugin.cli.click_words import option
from cjm_plugin.cli.editing import refuse
from cjm_plugin.cli.language import words
from cjm_plugin.cli.project import among, below_content, open_project, project_option, shown
from cjm_plugin.cli.usage_errors import WrongUse
from cjm_plugin.cli.writing import not_written
from cjm_plugin.diagnostic import on_one_line
from cjm_plugin.i18n import N_
from cjm_plugin.settings import Project

if TYPE_CHECKING:
    from cjm_plugin.editing.workspace import Change
    from cjm_plugin.loading.files import SourceFile


@make_command(
    "fmt",
    help=N_(
        "Bring the front matter of files to its canonical form: keys in the order of the model, one item a line, "
        "quotes only where they are needed. Comments stay, and what is said does not change; nor does the text below "
        "the front matter. All files are changed, or none. Without PATH all files of the catalogue are formatted.\n\n"
        "\b\n"
        "Exit code: 0 done, 1 a file cannot be read or written (with --check: or would change),\n"
        "2 the command was called in a wrong way, 3 a fault of the program."
    ),
)
@click.argument("paths", nargs=-1, metavar="[PATH]…", type=click.Path(path_type=Path))
@option("--check", "only_check", is_flag=True, help=N_("Write nothing; tell which files would change."))
@option(
    "--stdin-filename",
    type=click.Path(path_type=Path),
    help=N_("Format what comes from standard input, as if it stood in this file. For editors."),
)
@project_option
def command(paths: tuple[Path, ...], only_check: bool, stdin_filename: Path | None, folder: Path | None) -> int:
    """Format files."""
    from cjm_plugin.editing.carry_out import carry_out
    from cjm_plugin.editing.errors import RefusedError

    project = open_project(folder)
    if stdin_filename:
        return _format_stdin(stdin_filename, project)
    formatted = [_formatted(file, project) for file in _files(paths, project)]
    changes = [change for change in formatted if change and change.before != change.after]
    unread = formatted.count(None)
    if not only_check:
        try:
            carry_out(shown(project.content), changes)
        except RefusedError as error:
            return refuse(error)
        except OSError as error:
            return not_written(error)
    for change in changes:
        click.echo(on_one_line(str(shown(project.content) / change.path)))
    _sum_up(len(changes), unread, only_check=only_check)
    return Exit.FINDINGS if unread or (only_check and changes) else Exit.OK


def _files(paths: tuple[Path, ...], project: Project) -> Iterator["SourceFile"]:
    from cjm_plugin.loading.files import scan

    chosen = below_content(paths, project)
    return (file for file in scan(project.content) if among(str(file.path), chosen))


def _formatted(file: "SourceFile", project: Project) -> "Change | None":
    """A file as it is and in canonical form; `None` if it cannot be read, which is told."""
    from cjm_plugin.editing.format import format_file
    from cjm_plugin.editing.workspace import Change
    from cjm_plugin.i18n import Message
    from cjm_plugin.loading.opening import raw_content

    name = str(shown(project.content) / file.path)
    raw = raw_content(file, project.content)
    if isinstance(raw, Message):
        click.echo(on_one_line(f"{name}: {raw.render(words())}"), err=True)
        return None
    formatted = format_file(file, raw, name)
    if formatted.problems:
        click.echo("\n".join(problem.report(words()) for problem in formatted.problems), err=True)
        return None
    return Change(file.path, raw, formatted.raw)


def _sum_up(changed: int, unread: int, *, only_check: bool) -> None:
    form = words().ngettext("{n} file would change.", "{n} files would change.", changed)
    if not only_check:
        form = words().ngettext("{n} file changed.", "{n} files changed.", changed)
    click.echo(form.format(n=changed), err=True)
    if unread:
        text = words().ngettext(
            "{n} file is left as it is: see above.", "{n} files are left as they are: see above.", unread
        )
        click.echo(text.format(n=unread), err=True)


def _format_stdin(name: Path, project: Project) -> int:
    from cjm_plugin.editing.format import format_file

    raw = sys.stdin.buffer.read()
    formatted = format_file(_named(name, project), raw, str(name))
    if formatted.problems:
        click.echo("\n".join(problem.report(words()) for problem in formatted.problems), err=True)
    sys.stdout.buffer.write(formatted.raw)
    return Exit.FINDINGS if formatted.problems else Exit.OK


def _named(name: Path, project: Project) -> "SourceFile":
    """The file of a catalogue that a name stands for, whether or not it is there yet."""
    from cjm_plugin.loading.files import source_file

    top = project.content.resolve()
    absolute = name.absolute().parent.resolve() / name.name
    found = source_file(top, absolute) if absolute.is_relative_to(top) else None
    if found is None:
        raise WrongUse(words().gettext("{path} is no file of the catalogue.").format(path=name))
    return found
