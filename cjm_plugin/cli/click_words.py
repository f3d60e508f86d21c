"""Click's classes in the language of the user: the texts of commands and options are marked with `N_`."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from cjm_plugin.cli.language import words
from cjm_plugin.i18n import N_

F = TypeVar("F", bound=Callable[..., Any] | click.Command)

_USAGE = N_("Usage:")
_ARGUMENTS_PLACEHOLDER = N_("[OPTIONS]")
_COMMAND_PLACEHOLDER = N_("COMMAND [ARGUMENTS]…")
_OPTIONS = N_("Options")
_COMMANDS = N_("Commands")
_HELP = N_("Show this text.")
_REQUIRED = N_("[required]")
_VALUES = (N_("TEXT"), N_("PATH"), N_("FILE"), N_("DIRECTORY"), N_("INTEGER"), N_("NAME"), N_("KIND:TITLE"))
"""What stands for the value of an option. Placeholders of arguments are names that help texts speak of."""


class Option(click.Option):
    """An option whose help is translated when it is shown."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option and what it does."""
        record = super().get_help_record(ctx)
        if record is None or not self.help:
            return record
        written, said = record
        said = said.replace(self.help, words().gettext(self.help), 1)
        return written, said.replace(_REQUIRED, words().gettext(_REQUIRED))

    def make_metavar(self, *context: Any, **named: Any) -> str:
        """What stands for the value, in the user's language. Click gives its context from 8.2 on."""
        written: str = super().make_metavar(*context, **named)
        return words().gettext(written) if written in _VALUES else written


class Command(click.Command):
    """A command whose help is translated when it is shown."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line of usage."""
        pieces = " ".join(words().gettext(piece) for piece in self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=f"{words().gettext(_USAGE)} ")

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """As click's, with our own placeholder."""
        self.options_metavar = _ARGUMENTS_PLACEHOLDER
        return super().collect_usage_pieces(ctx)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(words().gettext(str(self.help)))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of options."""
        options = (param for param in self.get_params(ctx) if isinstance(param, click.Option))
        records = [record for option in options if (record := option.get_help_record(ctx))]
        if records:
            with formatter.section(words().gettext(_OPTIONS)):
                formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, in the user's language."""
        found = super().get_help_option(ctx)
        if found:
            found.help = words().gettext(_HELP)
        return found


class Group(Command, click.Group):
    """A command of commands."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """As click's, with our own placeholders."""
        return [_ARGUMENTS_PLACEHOLDER, _COMMAND_PLACEHOLDER]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of options, then that of commands."""
        Command.format_options(self, ctx, formatter)
        self.format_commands(ctx, formatter)


def command(name: str, **settings: Any) -> Callable[[Callable[..., Any]], click.Command]:
    """A decorator that makes a function a command; `help` is marked with `N_`."""
    return click.command(name, cls=Command, context_settings={"max_content_width": 110}, **settings)


def option(*names: str, **settings: Any) -> Callable[[F], F]:
    """A decorator for an option; `help` is marked with `N_`."""
    return click.option(*names, cls=Option, **settings)


def commands_heading() -> str:
    """The heading over a list of commands."""
    return words().gettext(_COMMANDS)
