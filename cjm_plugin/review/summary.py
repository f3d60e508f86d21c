"""How much changed, in one line."""

from cjm_plugin.review.told import Told


def summary(told: Told) -> str:
    """How many changes there are on how many pages, how many deserve a second look, and what could not be compared."""
    say, number = told.words, sum(len(page.changes) for page in told.pages)
    unread = len({each.location.path for each in told.unreadable})
    parts = []
    if number:
        parts.append(say.ngettext("{n} change", "{n} changes", number).format(n=number))
        text = say.ngettext("{n} page or entry", "{n} pages or entries", len(told.pages))
        parts.append(text.format(n=len(told.pages)))
    if told.looks:
        text = say.ngettext("{n} deserves a second look", "{n} deserve a second look", len(told.looks))
        parts.append(text.format(n=len(told.looks)))
    if unread:
        text = say.ngettext("{n} file could not be compared", "{n} files could not be compared", unread)
        parts.append(text.format(n=unread))
    return " · ".join(parts) or say.gettext("Nothing has changed in meaning.")
