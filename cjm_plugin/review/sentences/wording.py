"""What sentences are made with."""

from dataclasses import dataclass
from typing import Any

from cjm_plugin.changes import Plain
from cjm_plugin.i18n import N_, Translation
from cjm_plugin.review.figures import BECOMES

LONG = 70
"""Longer values stand below their sentence, and not in it."""
_SHORT = 15
"""Figures that are no longer stay on one line."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A change in words. Long values stand apart: what was, and what is."""

    text: str
    before: str = ""
    after: str = ""
    of_what_stays: bool = False
    """Whether something is told of what is there before and after, though the operation puts it in or takes it out."""


def stands_apart(value: str) -> bool:
    """Whether a value is too long for its sentence, or has lines that would break it."""
    return len(value) > LONG or len(value.strip().splitlines()) > 1


class Wording:
    """Puts values into texts in one language."""

    def __init__(self, translation: Translation) -> None:
        self.translation = translation

    def say(self, text: str, **values: Any) -> str:
        """A text with its values; in quotation marks their own become others."""
        quoted = {name: inner(value) if f"«{{{name}}}»" in text else value for name, value in values.items()}
        return self.translation.gettext(text).format_map(quoted) if values else self.translation.gettext(text)

    def short(self, label: str, before: str, after: str) -> str:
        """A field with a short value."""
        if before and after:
            is_figure = max(len(before), len(after)) <= _SHORT and (before + after)[:1].isdigit()
            return f"{label}: {before}{BECOMES if is_figure else ' → '}{after}"
        if after:
            return self.say(N_("{label}: {after} (was not given)"), label=label, after=after)
        return self.say(N_("{label}: not given any more (was: {before})"), label=label, before=before)


def inner(text: str) -> str:
    """A text as it stands in quotation marks: its own are others."""
    return text.replace("«", "„").replace("»", "“")


def verb(before: Plain, after: Plain) -> str:
    """What was done to a value, where that does not stand in the sentence."""
    if before is None:
        return N_("{label}: written")
    return N_("{label}: taken out") if after is None else N_("{label}: worded anew")
