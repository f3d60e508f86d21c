"""Journeys, problems and recommendations by agency: the order in which long pages are read."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from cjm_plugin.model.journey import Journey
from cjm_plugin.pages import links
from cjm_plugin.pages.site import Site

T = TypeVar("T")
WITHOUT_AGENCY = "without-agency"


@dataclass(frozen=True, slots=True)
class AgencyGroup(Generic[T]):
    """What belongs to one agency; `id` and `address` are those of nothing for journeys that name no agency."""

    id: str
    title: str
    address: str
    """The agency's page; empty where there is none."""
    items: tuple[T, ...]


def by_agency(site: Site, items: Iterable[T], journey_of: Callable[[T], Journey]) -> tuple[AgencyGroup[T], ...]:
    """Items by the first agency of their journey, in the order of the register; those without one at the end."""
    register = site.catalogue.agencies
    found: dict[str, list[T]] = {id_: [] for id_ in register}
    for item in items:
        agencies = journey_of(item).agencies
        found.setdefault(agencies[0] if agencies else WITHOUT_AGENCY, []).append(item)
    return tuple(AgencyGroup(id_, *_title(site, id_), tuple(members)) for id_, members in found.items() if members)


def _title(site: Site, id_: str) -> tuple[str, str]:
    agency = site.catalogue.agencies.get(id_)
    if agency is None:
        return site.words.gettext("No agency named"), ""
    return agency.label, links.entry_address(links.AGENCIES, id_)
