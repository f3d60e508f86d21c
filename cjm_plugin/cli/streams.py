"""What is printed reaches its reader in any encoding, and whatever is in the name of a file.

People read text in the encoding of their terminal; programs read UTF-8, wherever it goes.
"""

import codecs
import sys
from io import TextIOWrapper

_ALIKE = {
    **dict.fromkeys("−–—", "-"),
    **dict.fromkeys("«»„“", '"'),
    **dict.fromkeys("\u00a0\u202f", " "),
    **{"→": "->", "•": "*", "…": "...", "≈": "~"},
}
"""What stands for signs of ours that an encoding does not have."""


def choose_fallback() -> None:
    """Let what an encoding cannot say be said otherwise: a sentence with another arrow is better than none."""
    codecs.register_error("cjm.alike", _alike)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="cjm.alike")


def for_programs(text: str) -> bytes:
    """A text in UTF-8. What is no sign, but a byte of a file's name, is written by its number."""
    return text.encode("utf-8", "backslashreplace")


def _alike(error: UnicodeError) -> tuple[str | bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    signs = error.object[error.start : error.end]
    return "".join(_ALIKE.get(sign) or sign.encode("ascii", "backslashreplace").decode() for sign in signs), error.end
