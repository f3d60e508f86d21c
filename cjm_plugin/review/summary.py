"""How much changed, in one line."""

from cjm_plugin.review.told import Told


def summary(told: Told) -> str:
    """How many changes there are on how many pages, how many deserve a second look, and what could not be compared."""
    say = told.words.ngettext
    number, unread = sum(page.counted for page in told.pages), len({each.location.path for each in told.unreadable})
    parts = []
    if number:
        parts.append(say("{n} change", "{n} changes", number).format(n=number))
        parts.append(say("{n} page or entry", "{n} pages or entries", len(told.pages)).format(n=len(told.pages)))
    if told.looks:
        text = say("{n} deserves a second look", "{n} deserve a second look", len(told.looks))
        parts.append(text.format(n=len(told.looks)))
    if unread:
        parts.append(say("{n} file could not be compared", "{n} files could not be compared", unread).format(n=unread))
    return " · ".join(parts) or told.words.gettext("Nothing has changed in meaning.")
