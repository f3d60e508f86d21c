"""Figures that are others now, in words."""

from collections.abc import Sequence

from cjm_plugin.changes import Moved, Value
from cjm_plugin.derive import CostSum, DurationSum
from cjm_plugin.i18n import N_, Translation
from cjm_plugin.pages.format import Format

_NAMES = {
    "steps": N_("Steps of the client"),
    "visits": N_("Personal visits"),
    "self_service": N_("Forms filled in"),
    "remote": N_("Contacts by phone or post"),
    "proactive": N_("Steps without the client"),
    "documents": N_("Documents the client brings"),
    "distinct_documents": N_("Different documents"),
    "agencies": N_("Agencies"),
    "channels": N_("Channels"),
    "conditional_steps": N_("Steps that only some take"),
    "conditional_documents": N_("Documents that only some bring"),
    "effort": N_("Own time"),
    "wait": N_("Waiting"),
    "cost": N_("Cost"),
}
_OF_PATHS = {
    (False, False): N_("Today, {figures}"),
    (True, False): N_("Target path, {figures}"),
    (False, True): N_("Today, over a year, {figures}"),
    (True, True): N_("Target path, over a year, {figures}"),
}
"""By whether it is the target path, and whether it is over a year."""
_PATHS = {
    (False, False): N_("Today's path"),
    (True, False): N_("The target path"),
    (False, True): N_("Today's path, over a year"),
    (True, True): N_("The target path, over a year"),
}
"""The same as headings."""

BECOMES = "\u00a0→\u00a0"
"""Between what was and what is: the arrow stays on the line of both."""


class FigureWords:
    """Tells of figures in one language."""

    def __init__(self, words: Translation) -> None:
        self._words, self._format = words, Format(words)

    def sentence(self, moved: Sequence[Moved]) -> str:
        """Figures of one path, all of a case or all over a year."""
        text = self._words.gettext(_OF_PATHS[moved[0].target, moved[0].yearly])
        return text.format(figures="; ".join(self._figure(each) for each in moved))

    def path(self, moved: Moved) -> str:
        """Which path a figure is of, as a heading."""
        return self._words.gettext(_PATHS[moved.target, moved.yearly])

    def below_path(self, moved: Moved) -> str:
        """A figure below the heading that says of which path it is."""
        text = self._figure(moved)
        return f"{text[:1].upper()}{text[1:]}"

    def name(self, figure: str) -> str:
        """What a figure is called."""
        return self._words.gettext(_NAMES[figure])

    def value(self, value: Value) -> str:
        """A figure itself."""
        match value:
            case None:
                return self._words.gettext("unknown")
            case DurationSum():
                return self._format.days_and_minutes(value.days, value.minutes, approximate=value.approximate)
            case CostSum():
                amounts = [self._format.amount(amount, currency) for currency, amount in value.amounts.items()]
                return " + ".join(amounts) or self._words.gettext("free")
        return self._format.number(value)

    def _figure(self, moved: Moved) -> str:
        name = self.name(moved.figure)
        text = f"{name[:1].lower()}{name[1:]}: {self.value(moved.before)}{BECOMES}{self.value(moved.after)}"
        whole = _is_whole(moved.before) and _is_whole(moved.after)
        incomplete = self._words.gettext("not every step says")
        return text if whole else f"{text} ({incomplete})"


def _is_whole(value: Value) -> bool:
    return value.complete if isinstance(value, DurationSum | CostSum) else True
