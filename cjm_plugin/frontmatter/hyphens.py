"""Hyphens that were to begin an item of a list, and are a part of a text."""

import re

from cjm_plugin.i18n import N_, Message

_STUCK = re.compile(r"-[\u00a0\u2007\u202f]*(?=[^\W_]|['\"\[{])")
_SHOWN = 40


def stuck_hyphen(text: str) -> Message | None:
    """What to write, where a hyphen has no plain space behind it; `None` where there is no such hyphen."""
    match = _STUCK.match(text)
    if not match:
        return None
    item = re.split(r"\s", text[match.end() :], maxsplit=1)[0][:_SHOWN]
    return Message(N_("A hyphen that begins an item needs a plain space behind it: - {item}"), {"item": item})
