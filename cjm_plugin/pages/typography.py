"""What must not part at the end of a line in texts of the interface, as pages show them.

The texts of templates are settled once, when the templates are compiled; so this costs nothing for each page. What
authors wrote, and what other programs read, stays as it is.
"""

import re
from collections.abc import Callable
from functools import cache

from cjm_plugin.pages.format import NO_BREAK_SPACE

_LEADS = re.compile(r"(?<![\w«])([АВИКОСУЯавикосуя]|№|\{n\}) (?=\S)")
"""A word of one letter, the sign of a number, or a number, before what it belongs to."""
_SOFT = {"Взаимодействие": "Взаимо\u00adдействие"}
"""Names of lanes that are too long for their room where letters are set apart, and may part there."""
_DASH = re.compile(r"(?<=\S) (?=—)")


@cache
def joined(text: str) -> str:
    """A text with spaces that do not break: `{n} шаг`, `в карте`, before a dash."""
    if text in _SOFT:
        return _SOFT[text]
    return _DASH.sub(NO_BREAK_SPACE, _LEADS.sub(rf"\1{NO_BREAK_SPACE}", text))


def whole(text: str) -> str:
    """A short text that stays on one line, such as a date."""
    return text.replace(" ", NO_BREAK_SPACE)


def joining(ngettext: Callable[[str, str, int], str]) -> Callable[[str, str, int], str]:
    """The same for texts that count."""
    return lambda singular, plural, number: joined(ngettext(singular, plural, number))
