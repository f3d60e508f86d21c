"""The units of durations in words."""

from cjm_plugin.i18n import Translation


def unit_pattern(words: Translation, unit: str, count: int) -> str:
    """`{n} days`, in the form that goes with a number."""
    ngettext = words.ngettext
    match unit:
        case "y":
            return ngettext("{n} year", "{n} years", count)
        case "mo":
            return ngettext("{n} month", "{n} months", count)
        case "w":
            return ngettext("{n} week", "{n} weeks", count)
        case "d":
            return ngettext("{n} day", "{n} days", count)
        case "wd":
            return ngettext("{n} working day", "{n} working days", count)
        case "h":
            return ngettext("{n} h", "{n} h", count)
        case _:
            return ngettext("{n} min", "{n} min", count)
