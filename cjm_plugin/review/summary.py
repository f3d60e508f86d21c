"""How much changed, in one line."""

from collections import Counter

from cjm_plugin.changes import Kind
from cjm_plugin.review.told import Told

_JOURNEYS = frozenset({Kind.SERVICE, Kind.LIFE_SITUATION})
_BY_ITSELF = _JOURNEYS | {Kind.NEED, Kind.REDIRECT}


def summary(told: Told) -> str:
    """How many changes there are of what, how many deserve a second look, and what could not be compared."""
    say, number = told.words, sum(len(page.changes) for page in told.pages)
    unread = len({each.location.path for each in told.unreadable})
    parts = []
    if number:
        parts += [say.ngettext("{n} change", "{n} changes", number).format(n=number), _pages(told)]
    if told.looks:
        text = say.ngettext("{n} deserves a second look", "{n} deserve a second look", len(told.looks))
        parts.append(text.format(n=len(told.looks)))
    if unread:
        text = say.ngettext("{n} file could not be compared", "{n} files could not be compared", unread)
        parts.append(text.format(n=unread))
    return " · ".join(parts) or say.gettext("Nothing has changed in meaning.")


def _pages(told: Told) -> str:
    """How many maps, shared needs, entries of registers and redirects."""
    say, kinds = told.words, Counter(page.subject.kind for page in told.pages)
    maps, needs, redirects = sum(kinds[kind] for kind in _JOURNEYS), kinds[Kind.NEED], kinds[Kind.REDIRECT]
    entries = sum(number for kind, number in kinds.items() if kind not in _BY_ITSELF)
    counted = (
        (maps, say.ngettext("{n} map", "{n} maps", maps)),
        (needs, say.ngettext("{n} shared need", "{n} shared needs", needs)),
        (entries, say.ngettext("{n} register entry", "{n} register entries", entries)),
        (redirects, say.ngettext("{n} redirect", "{n} redirects", redirects)),
    )
    return ", ".join(text.format(n=number) for number, text in counted if number)
