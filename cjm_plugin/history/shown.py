"""Histories as pages show them."""

from collections import Counter

from cjm_plugin.history.history import Histories, History
from cjm_plugin.history.journal import SAID, Entry
from cjm_plugin.i18n import Translation
from cjm_plugin.model.quantities import PartialDate
from cjm_plugin.pages.links import history_address
from cjm_plugin.pages.versions import ShownChange, ShownHistory, ShownVersion


def shown_histories(histories: Histories, words: Translation) -> dict[str, ShownHistory]:
    """The histories in which there is something to show, by the path of the page."""
    return {path: _shown(history, words) for path, history in histories.items() if history.journal.entries}


def day_of(entry: Entry) -> PartialDate:
    """The day of a version, where it was made."""
    return PartialDate(entry.date.year, entry.date.month, entry.date.day)


def _shown(history: History, words: Translation) -> ShownHistory:
    comparable = {entry.version for entry in history.earlier}
    days = Counter(entry.date.date() for entry in history.journal.entries)
    versions = tuple(
        _version(
            entry,
            f"{entry.date:%H:%M}" if days[entry.date.date()] > 1 else "",
            history_address(history.journey, entry.version) if entry.version in comparable else "",
            words,
        )
        for entry in history.journal.entries
    )
    return ShownHistory(versions, history_address(history.journey), history.journal.end)


def _version(entry: Entry, time: str, compared: str, words: Translation) -> ShownVersion:
    return ShownVersion(
        name=entry.version,
        day=day_of(entry),
        moment=entry.date,
        time=time,
        author=entry.author,
        text=words.gettext(SAID[entry.kind]) if entry.kind in SAID else "",
        changes=tuple(ShownChange(each.mark, each.text, each.words) for each in entry.changes),
        consequences=entry.consequences,
        compared=compared,
    )
