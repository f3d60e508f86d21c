"""The pages of the site that tell what changed."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from cjm_plugin.history.history import Histories, History
from cjm_plugin.history.journal import SAID, Entry
from cjm_plugin.i18n import Translation
from cjm_plugin.model.journey import Journey
from cjm_plugin.model.quantities import PartialDate
from cjm_plugin.pages import links
from cjm_plugin.pages.latest import Latest
from cjm_plugin.pages.page import SitePage
from cjm_plugin.pages.site import Site
from cjm_plugin.pages.views.journey.names import Ref
from cjm_plugin.review.drawn import Drawer

MOST_NEWS = 200
"""So many versions are told of on the page of the whole catalogue; the rest are found by agency and map."""
_MOST_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A version as it is shown."""

    entry: Entry
    day: PartialDate
    compared: str
    """The address of the page that compares it with today's; empty for today's own."""


@dataclass(frozen=True, slots=True)
class News:
    """A version among those of all maps."""

    row: Row
    journey: Ref
    history: str
    """The address of the whole history."""
    agencies: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A map with the day of its last change."""

    journey: Ref
    day: PartialDate
    changes: int


def latest_changes(histories: Histories, words: Translation) -> dict[str, Latest]:
    """What each journey's page says, by the path of the page."""
    return {path: _latest(history, words) for path, history in histories.items() if history.journal.entries}


def with_room(histories: Histories, paths: Collection[str]) -> Histories:
    """The histories whose addresses are free; `paths` are those of all maps, hidden ones too."""
    return {
        path: history
        for path, history in histories.items()
        if not any(f"{other}/".startswith(f"{path}/history/") for other in paths)
    }


def history_pages(site: Site, histories: Histories) -> Iterator[SitePage]:
    """The page of what is new, and for each journey that of its history and those of its earlier versions."""
    if not site.latest:
        return
    shown = [history for history in histories.values() if history.journal.entries]
    yield SitePage(
        links.CHANGES, site.words.gettext("What is new"), "changes.html", partial(_news, site, shown), in_search=False
    )
    for history in shown:
        title = site.words.gettext("History of the map «{name}»").format(name=history.journey.title)
        yield SitePage(
            links.history_address(history.journey), title, "history.html", partial(_history, history), in_search=False
        )
        for entry in history.earlier:
            title = site.words.gettext("What has changed since {day}: {name}").format(
                day=site.format.date(_day(entry)), name=history.journey.title
            )
            address = links.history_address(history.journey, entry.version)
            view = partial(_version, history, entry)
            yield SitePage(address, title, "version.html", view, in_search=False)


def _latest(history: History, words: Translation) -> Latest:
    entry = history.journal.entries[0]
    told = [*(change.text for change in entry.changes), *entry.consequences]
    sentences = tuple(told[:_MOST_SENTENCES]) or (words.gettext(SAID[entry.kind]),)
    return Latest(_day(entry), sentences, max(0, len(told) - len(sentences)), links.history_address(history.journey))


def _day(entry: Entry) -> PartialDate:
    return PartialDate(entry.date.year, entry.date.month, entry.date.day)


def _rows(history: History) -> Iterator[Row]:
    comparable = history.earlier
    for entry in history.journal.entries:
        address = links.history_address(history.journey, entry.version) if entry in comparable else ""
        yield Row(entry, _day(entry), address)


def _history(history: History) -> Mapping[str, Any]:
    return {"journey": _ref(history.journey), "rows": tuple(_rows(history)), "said": SAID, "end": history.journal.end}


def _version(history: History, entry: Entry) -> Mapping[str, Any]:
    told = history.since(entry)
    drawn = Drawer(told).draw(told.pages[0]) if told and told.pages else None
    return {
        "journey": _ref(history.journey),
        "history": links.history_address(history.journey),
        "entry": entry,
        "day": _day(entry),
        "drawn": drawn,
    }


def _news(site: Site, histories: list[History]) -> Mapping[str, Any]:
    every = ((row, history.journey) for history in histories for row in _rows(history))
    newest = sorted(every, key=lambda each: each[0].entry.date, reverse=True)
    return {
        "news": [
            News(row, _ref(journey), links.history_address(journey), _agencies(site, journey))
            for row, journey in newest[:MOST_NEWS]
        ],
        "said": SAID,
        "by_agency": list(_by_agency(site, histories)),
        "feed": links.FEED,
    }


def _by_agency(site: Site, histories: list[History]) -> Iterator[tuple[str, tuple[Known, ...]]]:
    found: dict[str, list[Known]] = {}
    for history in sorted(histories, key=lambda each: each.journal.entries[0].date, reverse=True):
        entries = history.journal.entries
        known = Known(
            Ref(history.journey.title, links.history_address(history.journey)), _day(entries[0]), len(entries)
        )
        for agency in _agencies(site, history.journey) or (Ref(site.words.gettext("No agency")),):
            found.setdefault(agency.title, []).append(known)
    for title in sorted(found):
        yield title, tuple(found[title])


def _agencies(site: Site, journey: Journey) -> tuple[Ref, ...]:
    known = site.catalogue.agencies
    return tuple(
        Ref(known[id_].label, links.entry_address(links.AGENCIES, id_)) for id_ in journey.agencies if id_ in known
    )


def _ref(journey: Journey) -> Ref:
    return Ref(journey.title, links.page_address(journey))
