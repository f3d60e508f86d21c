"""What is said when the command was called in a wrong way."""

import re
from collections.abc import Collection

import click

from cjm_plugin.cli.commands import COMMANDS
from cjm_plugin.cli.language import words

_ONE_TOO_MANY = re.compile(r"^Got unexpected extra arguments? \((.*)\)$", re.DOTALL)
_IS_FOLDER = re.compile(r"is a directory\.$")
_IS_FILE = re.compile(r"is a file\.$")
"""What click says, and does not let be said in another language."""


class WrongUse(click.UsageError):
    """A command was called in a way that makes no sense; the message is already in the user's language."""


def explain_usage(error: click.UsageError) -> str:
    """The message, and where to read more."""
    if type(error).__name__ == "NoArgsIsHelpError":  # not in every version of click
        return error.format_message()
    text = _text(error)
    path = error.ctx.command_path if error.ctx else "cjm"
    more = words().gettext("{command} --help tells more.").format(command=path)
    return f"{text}\n{more}"


def _text(error: click.UsageError) -> str:
    if isinstance(error, WrongUse):
        return error.message
    if isinstance(error, click.NoSuchOption):
        return _no_such_option(error)
    if isinstance(error, click.MissingParameter):
        return words().gettext("{what} is missing.").format(what=_name(error.param))
    if isinstance(error, click.BadParameter):
        return _bad_value(error)
    if isinstance(error, click.BadOptionUsage):
        return words().gettext("{what} needs a value.").format(what=error.option_name)
    if found := _ONE_TOO_MANY.search(error.message):
        return words().gettext("There is nothing to be done with {given} here.").format(given=found[1])
    return error.message


def _no_such_option(error: click.NoSuchOption) -> str:
    text = words().gettext("There is no option {name}.").format(name=error.option_name)
    return text + _did_you_mean(error.option_name, error.possibilities or ())


def _bad_value(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        text = words().gettext("{what} is one of: {known}.")
        return text.format(what=_name(error.param), known=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.IntRange | click.types.IntParamType):
        return words().gettext("{what} is a whole number.").format(what=_name(error.param))
    if isinstance(kind, click.Path):
        return _bad_path(error, kind)
    return f"{_name(error.param)}: {error.message}" if error.param else error.message


def _bad_path(error: click.BadParameter, kind: click.Path) -> str:
    """What click says of a path in English alone."""
    if not kind.dir_okay and _IS_FOLDER.search(error.message):
        text = words().gettext("{what}: a file is wanted, and this is a folder.")
    elif not kind.file_okay and _IS_FILE.search(error.message):
        text = words().gettext("{what}: a folder is wanted, and this is a file.")
    else:
        text = words().gettext("{what}: this cannot be read.")
    return text.format(what=_name(error.param))


def no_such_command(name: str, ctx: click.Context) -> WrongUse:
    """What to say of a command that does not exist."""
    text = words().gettext("There is no command {name}.").format(name=name)
    return WrongUse(text + _did_you_mean(name, tuple(COMMANDS)), ctx)


def _did_you_mean(name: str, known: Collection[str]) -> str:
    from cjm_plugin.loading.nearest import Nearest  # all of the model comes with it, and a help text needs none

    nearest = Nearest(known).to(name)
    return " " + words().gettext("Did you mean {name}?").format(name=nearest) if nearest else ""


def _name(param: click.Parameter | None) -> str:
    if param is None:
        return ""
    return param.opts[0] if isinstance(param, click.Option) else param.human_readable_name
