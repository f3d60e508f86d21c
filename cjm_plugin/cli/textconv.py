"""`cjm textconv`: a file of the catalogue in readable form, for `git diff` and `git log -p`."""

import sys
from pathlib import Path

import click

from cjm_plugin.cli.app import Exit
from cjm_plugin.cli.click_words import command as make_command
from cjm_plugin.cli.click_words import option
from cjm_plugin.cli.language import words
from cjm_plugin.cli.project_language import choose_project_language
from cjm_plugin.i18n import N_


@make_command(
    "textconv",
    help=N_(
        "Print a map, a need or a register as people read it: the path step by step, every field with its name, "
        "comments too. Whatever means the same is printed the same. What cannot be read is printed as it is.\n\n"
        "git calls it for git diff, git log -p and git show; cjm git-setup tells git to. To see the file itself, "
        "give these commands --no-textconv.\n\n"
        "\b\n"
        "Exit code: 0 done, 1 there is no such file,\n"
        "2 the command was called in a wrong way, 3 a fault of the program."
    ),
)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@option(
    "--project",
    "folder",
    type=click.Path(path_type=Path),
    help=N_("The folder with cjm.yml, which names the language. By default the nearest one above the current folder."),
)
def command(file: Path, folder: Path | None) -> int:
    """Print one file."""
    choose_project_language(folder or Path.cwd())
    try:
        raw = file.read_bytes()
    except OSError as error:
        text = words().gettext("{file} cannot be read: {reason}.")
        click.echo(text.format(file=file, reason=error.strerror), err=True)
        return Exit.FINDINGS
    sys.stdout.buffer.write(_readable(raw))
    return Exit.OK


def _readable(raw: bytes) -> bytes:
    from cjm_plugin.review.readable import readable

    try:
        text = readable(raw, words())
    except Exception:  # git would show no difference at all, of this file and of those behind it
        return raw
    return raw if text is None else text.encode()
