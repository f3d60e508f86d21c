"""The language in which the command speaks."""

import os
from collections.abc import Sequence

from cjm_plugin.i18n import DEFAULT_LANGUAGE, LANGUAGES, Translation, translation

OPTION = "--language"
VARIABLE = "CJM_LANGUAGE"
_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")

_chosen = DEFAULT_LANGUAGE


def choose_language(arguments: Sequence[str], configured: str | None = None) -> None:
    """Settle the language: the option, else the variable, else the settings file, else that of the system.

    It is read from the arguments here because the texts of `--help` and of wrong arguments need it too.
    """
    global _chosen  # noqa: PLW0603 - one process speaks one language
    _chosen = _option(arguments) or _known(os.environ.get(VARIABLE)) or _known(configured) or _system()


def is_chosen(arguments: Sequence[str]) -> bool:
    """Whether an option or the variable settles the language, so that the settings need not be asked."""
    return bool(_option(arguments) or _known(os.environ.get(VARIABLE)))


def without_language(arguments: Sequence[str]) -> list[str]:
    """The arguments without the option, which may stand behind the command too. With a value that is none, or without
    one, it comes first, where it is known and refused.
    """
    for place, argument in enumerate(arguments):
        if argument == "--":
            break
        length = 2 if argument == OPTION else 1 if argument.startswith(f"{OPTION}=") else 0
        option, rest = arguments[place : place + length], [*arguments[:place], *arguments[place + length :]]
        if length > len(option):
            return list(option)
        if length:
            return without_language(rest) if _option(option) else [*option, *rest]
    return list(arguments)


def words() -> Translation:
    """The texts of the chosen language."""
    return translation(_chosen)


def _option(arguments: Sequence[str]) -> str | None:
    for place, argument in enumerate(arguments):
        if argument == OPTION and place + 1 < len(arguments):
            return _known(arguments[place + 1])
        if argument.startswith(f"{OPTION}="):
            return _known(argument.partition("=")[2])
    return None


def _system() -> str:
    for name in _LOCALE_VARIABLES:
        value = os.environ.get(name)
        if value:
            return _known(value) or DEFAULT_LANGUAGE
    return DEFAULT_LANGUAGE


def _known(value: str | None) -> str | None:
    """The language of `ru`, `ru-RU` or `ru_RU.UTF-8`, if it is one of the interface's."""
    code = (value or "").replace("_", "-").split("-")[0].split(".")[0].lower()
    return code if code in LANGUAGES else None
