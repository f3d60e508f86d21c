"""What a rule finds, before it is known where in the file that stands."""

from dataclasses import dataclass

from cjm_plugin.i18n import Message
from cjm_plugin.loading.source import DataPath

BODY: DataPath = ("@body",)
"""The path of the Markdown below the front matter."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a rule says of the value at `path`."""

    path: DataPath
    message: Message
    hint: Message | None = None
    """What to write instead, where that is known."""
    key: bool = False
    """Whether the key is to be marked, and not the value."""
    excerpt: str = ""
    """The words inside the value that are meant, exactly as they stand there; empty: the whole value."""
    about: str = ""
    """What tells it from others of its rule at the same place, where the words themselves must not be repeated."""
    occurrence: int = 0
    """Which of them, from 0, where they stand there several times; between internal marks they do not count."""
