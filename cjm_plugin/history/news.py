"""What is new over the whole catalogue: by day, and by agency."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from cjm_plugin.history.history import Histories
from cjm_plugin.model.journey import Journey
from cjm_plugin.model.quantities import PartialDate
from cjm_plugin.pages import links
from cjm_plugin.pages.site import Site
from cjm_plugin.pages.versions import ShownVersion
from cjm_plugin.pages.views.journey.names import Ref

MOST_NEWS = 100
"""So many versions are told of on the page of the whole catalogue; the rest are found by agency and map."""


@dataclass(frozen=True, slots=True)
class News:
    """A version among those of all maps."""

    version: ShownVersion
    journey: Ref
    history: str
    """The address of the whole history."""
    agencies: tuple[Ref, ...]

    @property
    def day(self) -> PartialDate:
        """The day of the version."""
        return self.version.day


@dataclass(frozen=True, slots=True)
class Known:
    """A map with the day of its last change."""

    history: Ref
    day: PartialDate


def news_view(site: Site, histories: Histories) -> Mapping[str, Any]:
    """What the page of what is new shows."""
    told = sorted(_news(site, histories), key=lambda each: each.version.moment, reverse=True)
    return {
        "news": told[:MOST_NEWS],
        "more": len(told) > MOST_NEWS,
        "by_agency": list(_by_agency(site, histories)),
        "feed": links.FEED,
    }


def _news(site: Site, histories: Histories) -> Iterator[News]:
    for path, shown in site.histories.items():
        journey = histories[path].journey
        agencies = _agencies(site, journey)
        for version in shown.versions:
            yield News(version, Ref(journey.title, links.page_address(journey)), shown.address, agencies)


def _by_agency(site: Site, histories: Histories) -> Iterator[tuple[str, list[Known]]]:
    found: dict[str, list[Known]] = {}
    for path, shown in site.histories.items():
        journey = histories[path].journey
        known = Known(Ref(journey.title, shown.address), shown.versions[0].day)
        for agency in _agencies(site, journey) or (Ref(site.words.gettext("No agency")),):
            found.setdefault(agency.title, []).append(known)
    for title in sorted(found):
        yield title, sorted(found[title], key=attrgetter("day"), reverse=True)


def _agencies(site: Site, journey: Journey) -> tuple[Ref, ...]:
    known = site.catalogue.agencies
    return tuple(
        Ref(known[id_].label, links.entry_address(links.AGENCIES, id_)) for id_ in journey.agencies if id_ in known
    )
