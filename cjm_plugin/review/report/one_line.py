"""Texts that stay on their line: nothing in them can look like another line of a report, or obey a terminal."""

import re

_BREAK = re.compile(r"[ \t]*[\n\r\t\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+[ \t]*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Those that turn the direction of what follows are among them."""


def on_one_line(text: str) -> str:
    """A text with spaces for line breaks and question marks for control characters."""
    return _CONTROL.sub("?", _BREAK.sub(" ", text))
