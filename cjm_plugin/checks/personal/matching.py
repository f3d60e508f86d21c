"""What the searches have in common: how numbers are set off, and the words before them."""

import re

SPACE = r"[\s\-‐‑–—]"
"""A space or a hyphen of any kind."""
ALONE, END = r"(?<![\w@])(?<!\d[.\s\-])", rf"(?!{SPACE}?\d)(?!\w)"
"""Before and after a number that is not part of a longer one."""


def before(match: re.Match[str]) -> str:
    """The words just before a match, in small letters."""
    return match.string[max(0, match.start() - 40) : match.start()].casefold()


def digits_of(match: re.Match[str]) -> list[int]:
    """The digits of a match."""
    return [int(sign) for sign in match[0] if sign.isdecimal()]


def is_example(digits: list[int]) -> bool:
    """Whether the digits are all the same, as in a form: 000-000-000 00."""
    return len(set(digits)) == 1
