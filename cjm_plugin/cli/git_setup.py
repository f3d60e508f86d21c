"""`cjm git-setup`: lets git show and merge the files of the catalogue by what they say."""

import sys
from pathlib import Path

import click

from cjm_plugin.cli.app import Exit
from cjm_plugin.cli.click_words import command as make_command
from cjm_plugin.cli.click_words import option
from cjm_plugin.cli.language import words
from cjm_plugin.cli.project import open_project, project_option, shown
from cjm_plugin.cli.usage_errors import WrongUse
from cjm_plugin.i18n import N_
from cjm_plugin.settings import Project


@make_command(
    "git-setup",
    help=N_(
        "Let git treat the files of the catalogue by what they say, in this clone alone: git diff, git log -p and "
        "git show print them as people read them (cjm textconv), and git merge, rebase and cherry-pick merge them "
        "field by field (cjm merge-driver). With --remove everything is taken out again.\n\n"
        "The settings stand in the clone's configuration, the files that they hold for in its info/attributes; "
        "nothing is committed, and what else stands there stays as it is. Call it again when the project or its "
        "Python environment has moved. If cjm is gone, git shows and merges lines as before.\n\n"
        "\b\n"
        "Exit code: 0 done, 1 a file cannot be written,\n"
        "2 the command was called in a wrong way, 3 a fault of the program."
    ),
)
@option("--remove", is_flag=True, help=N_("Take out everything that the command has put in."))
@project_option
def command(remove: bool, folder: Path | None) -> int:
    """Set the drivers up, or take them out."""
    from cjm_plugin.repository import NotPossibleError

    project = open_project(folder)
    try:
        done = _remove(project) if remove else _set_up(project)
    except NotPossibleError as error:
        raise WrongUse(error.message.render(words())) from None
    except OSError as error:
        text = words().gettext("{file} cannot be written: {reason}. Every file is what it was.")
        click.echo(text.format(file=error.filename2 or error.filename, reason=error.strerror), err=True)
        return Exit.FINDINGS
    click.echo(done)
    return Exit.OK


def _set_up(project: Project) -> str:
    """Write settings and attributes, and tell for which files."""
    from cjm_plugin.repository import place_in_repository
    from cjm_plugin.repository.attributes import attribute_line, attributes_file, with_lines
    from cjm_plugin.repository.configuration import write_settings
    from cjm_plugin.repository.drivers import ATTRIBUTES, FILES, driver_settings

    try:
        content = place_in_repository(project.content)
    except ValueError:
        text = words().gettext("{path} does not lie in {folder}.")
        raise WrongUse(text.format(path=shown(project.content.resolve()), folder=project.root)) from None
    root = project.root.resolve()
    top = content.top.resolve()
    within = root.relative_to(top).as_posix() if root.is_relative_to(top) else "."
    file = attributes_file(project.content)
    lines = [attribute_line(content.prefix, files, ATTRIBUTES) for files in FILES]
    write_settings(project.content, driver_settings(sys.executable, within))
    _write(file, with_lines(_content(file), lines))
    said = words().gettext("git shows and merges these files by what they say now, in this clone:")
    return "\n".join([said, *(f"  {shown(project.content)}/{files}" for files in FILES)])


def _remove(project: Project) -> str:
    """Take them out, and tell so."""
    from cjm_plugin.repository.attributes import attributes_file, without_lines
    from cjm_plugin.repository.configuration import take_out_settings
    from cjm_plugin.repository.drivers import SETTINGS

    file = attributes_file(project.content)
    _write(file, without_lines(_content(file)))
    take_out_settings(project.content, SETTINGS)
    return words().gettext("git shows and merges the files of the catalogue line by line again.")


def _content(file: Path) -> bytes:
    return file.read_bytes() if file.exists() else b""


def _write(file: Path, raw: bytes) -> None:
    """Put new content in place of the old; a file that holds nothing any more goes."""
    from cjm_plugin.editing.write import Replacement, write_all

    if raw != _content(file):
        write_all([Replacement(file, raw or None)])
