"""The entry: finds the command, and turns whatever happens into words and an exit code."""

import os
import sys
import traceback
from collections.abc import Sequence
from enum import IntEnum
from importlib import import_module
from pathlib import Path

import click

from cjm_plugin.cli.click_words import Group, Option, commands_heading
from cjm_plugin.cli.commands import COMMANDS
from cjm_plugin.cli.language import OPTION, choose_language, is_chosen, without_language, words
from cjm_plugin.cli.process import prepare_process
from cjm_plugin.cli.streams import choose_fallback
from cjm_plugin.cli.usage_errors import explain_usage, no_such_command
from cjm_plugin.i18n import LANGUAGES, N_


class Exit(IntEnum):
    """What the exit code says; the same for every command."""

    OK = 0
    FINDINGS = 1
    """There are findings at or above the level asked for, or files that a `--check` would change."""
    USAGE = 2
    """The command was called in a wrong way."""
    FAULT = 3
    """A fault of the program."""


_HELP = N_(
    "Stands beside the authors of customer journey maps: starts a map, checks it against the method, mends what can "
    "be mended, and says the rest in plain words."
)


class _Commands(Group):
    """All commands, each imported when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"cjm_plugin.cli.{cmd_name.replace('-', '_')}")
        found: click.Command = module.command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and not args[0].startswith("-") and not ctx.resilient_parsing:
            raise no_such_command(args[0], ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(commands_heading()):
            formatter.write_dl([(name, words().gettext(text)) for name, text in COMMANDS.items()])


def _show_version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from importlib.metadata import version  # slow to import, and every other command does without

        click.echo(f"cjm {version('mkdocs-cjm')}")
        ctx.exit()


_OPTIONS = [
    Option([OPTION], type=click.Choice(LANGUAGES), expose_value=False, help=N_("The language of all messages.")),
    Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_show_version,
        help=N_("Show the version."),
    ),
]

cjm = _Commands("cjm", params=list(_OPTIONS), help=_HELP, context_settings={"max_content_width": 110})


def main(arguments: Sequence[str] | None = None) -> None:
    """Run `cjm` and end the process with one of `Exit`."""
    prepare_process()
    given = list(sys.argv[1:] if arguments is None else arguments)
    choose_fallback()
    _choose_language(given)
    sys.exit(_run(without_language(given)))


def _choose_language(given: Sequence[str]) -> None:
    """Settle the language before anything is said; the settings are only read where they have to tell it."""
    if is_chosen(given):
        choose_language(given)
        return
    from cjm_plugin.cli.project_language import choose_project_language

    choose_project_language(Path.cwd(), given)


def _run(arguments: Sequence[str]) -> int:
    try:
        result = cjm.main(list(arguments), prog_name="cjm", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as error:
        click.echo(explain_usage(error), err=True)
        return Exit.USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo(err=True)
        return 130  # as a shell says of a program that was interrupted
    except BrokenPipeError:
        # The reader of our output has gone. Python would complain of it once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except Exception:  # the one place where a fault of the program ends
        return _fault()
    return int(result or Exit.OK)


def _fault() -> int:
    text = words().gettext("This is a fault of the program, not of your files. Please report it with these lines:")
    click.echo(f"{text}\n{traceback.format_exc()}", err=True)
    return Exit.FAULT
