"""Writes what a command has made. What the system refuses is said in words."""

from pathlib import Path

import click

from cjm_plugin.cli.app import Exit
from cjm_plugin.cli.language import words
from cjm_plugin.cli.streams import for_programs
from cjm_plugin.cli.usage_errors import WrongUse
from cjm_plugin.i18n import reason_of


def write_output(file: Path, text: str) -> None:
    """Write a report to the file that the user named, which may be a device. `WrongUse` where that cannot be done."""
    try:
        file.write_bytes(for_programs(f"{text}\n"))
    except OSError as error:
        raise cannot_write(file, error) from None


def cannot_write(file: Path, error: OSError) -> WrongUse:
    """What to say of a place, named by the user or the settings, where nothing can be written."""
    text = words().gettext("{file} cannot be written: {reason}.")
    return WrongUse(text.format(file=file, reason=reason_of(error).render(words())))


def not_written(error: OSError) -> int:
    """Tell why none of several files was written; the exit code."""
    from cjm_plugin.editing.write import NotRestoredError

    if isinstance(error, NotRestoredError):
        text = words().gettext("{file} could not be written, and not be put back either. Its old content is in {kept}.")
        for file, kept in error.kept:
            click.echo(text.format(file=file, kept=kept), err=True)
        return Exit.FAULT
    text = words().gettext("{file} cannot be written: {reason}. Every file is what it was.")
    click.echo(text.format(file=error.filename, reason=reason_of(error).render(words())), err=True)
    return Exit.FINDINGS
