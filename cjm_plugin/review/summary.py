"""How much changed, in one line."""

from cjm_plugin.review.told import Told


def summary(told: Told) -> str:
    """How many changes there are on how many pages, and how many deserve a second look."""
    number = sum(page.counted for page in told.pages)
    if not number:
        return told.words.gettext("Nothing has changed in meaning.")
    parts = [
        told.words.ngettext("{n} change", "{n} changes", number).format(n=number),
        told.words.ngettext("{n} page or entry", "{n} pages or entries", len(told.pages)).format(n=len(told.pages)),
    ]
    if told.looks:
        text = told.words.ngettext("{n} deserves a second look", "{n} deserve a second look", len(told.looks))
        parts.append(text.format(n=len(told.looks)))
    return " · ".join(parts)
