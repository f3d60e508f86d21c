"""What became of each journey, as git remembers it."""

from cjm_plugin.history.feed import feed
from cjm_plugin.history.history import Histories, History, read_histories
from cjm_plugin.history.journal import End, Entry, Journal, Kind, Told
from cjm_plugin.history.pages import history_pages, with_room
from cjm_plugin.history.shown import shown_histories
from cjm_plugin.history.today import Today
from cjm_plugin.history.writing import Limits

__all__ = [
    "End",
    "Entry",
    "Histories",
    "History",
    "Journal",
    "Kind",
    "Limits",
    "Today",
    "Told",
    "feed",
    "history_pages",
    "read_histories",
    "shown_histories",
    "with_room",
]
