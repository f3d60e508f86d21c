"""The pages of the site that tell what changed."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from cjm_plugin.history.history import Histories, History
from cjm_plugin.history.journal import Entry
from cjm_plugin.history.news import news_view
from cjm_plugin.model.journey import Journey
from cjm_plugin.pages import links
from cjm_plugin.pages.page import SitePage
from cjm_plugin.pages.site import Site
from cjm_plugin.pages.typography import whole
from cjm_plugin.pages.versions import ShownHistory, ShownVersion
from cjm_plugin.pages.views.journey.header import section_of
from cjm_plugin.pages.views.journey.names import Ref
from cjm_plugin.review.drawn import Drawer


def with_room(histories: Histories, paths: Collection[str]) -> Histories:
    """The histories whose addresses are free; `paths` are those of all maps, hidden ones too."""
    return {
        path: history
        for path, history in histories.items()
        if not any(f"{other}/".startswith(f"{path}/history/") for other in paths)
    }


def history_pages(site: Site, histories: Histories) -> Iterator[SitePage]:
    """The page of what is new, and for each journey that of its history and those of its earlier versions."""
    if not site.histories:
        return
    title = site.words.gettext("What is new")
    yield SitePage(links.CHANGES, title, "changes.html", partial(news_view, site, histories), in_search=False)
    for path, shown in site.histories.items():
        yield _page(site, histories[path].journey, shown)
        versions = {version.name: version for version in shown.versions}
        for entry in histories[path].earlier:
            yield _version_page(site, histories[path], entry, versions[entry.version])


def _page(site: Site, journey: Journey, shown: ShownHistory) -> SitePage:
    title = site.words.gettext("History of the map «{name}»").format(name=journey.title)
    view = {"section": section_of(site, journey), "journey": _ref(journey), "history": shown}
    return SitePage(shown.address, title, "history.html", lambda: view, in_search=False)


def _version_page(site: Site, history: History, entry: Entry, version: ShownVersion) -> SitePage:
    day, name = whole(", ".join(filter(None, (site.format.date(version.day), version.time)))), history.journey.title
    heading = site.words.gettext("What has changed since {day}").format(day=day)
    address = links.history_address(history.journey, entry.version)
    view = partial(_version, site, history, entry, heading, day)
    return SitePage(address, f"{heading} – {name}", "version.html", view, in_search=False)


def _version(site: Site, history: History, entry: Entry, heading: str, day: str) -> Mapping[str, Any]:
    told = history.since(entry)
    drawn = Drawer(told).draw(told.pages[0]) if told and told.pages else None
    return {
        "heading": heading,
        "version": day,
        "section": section_of(site, history.journey),
        "journey": _ref(history.journey),
        "history": links.history_address(history.journey),
        # To look twice is for those who review a change, not for those who read of it.
        "drawn": drawn and replace(drawn, looks=()),
    }


def _ref(journey: Journey) -> Ref:
    return Ref(journey.title, links.page_address(journey))
