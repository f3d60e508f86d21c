"""The indexes of services, of life situations and of target paths."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from cjm_plugin.loading import title_order
from cjm_plugin.model.journey import Journey
from cjm_plugin.pages import links
from cjm_plugin.pages.page import SitePage
from cjm_plugin.pages.site import Site
from cjm_plugin.pages.views.cards import MANY, Card, cards


def pages(site: Site) -> Iterator[SitePage]:
    """The three indexes."""
    _ = site.words.gettext
    yield SitePage(links.SERVICES, _("Services"), "services.html", partial(_services, site))
    situations = partial(_cards, site, tuple(site.catalogue.life_situations.values()))
    yield SitePage(links.LIFE_SITUATIONS, _("Life situations"), "life-situations.html", situations)
    with_target = tuple(journey for journey in site.catalogue.journeys if journey.to_be)
    yield SitePage(links.TARGET_PATHS, _("Target paths"), "target-paths.html", partial(_cards, site, with_target))


def _cards(site: Site, journeys: tuple[Journey, ...]) -> Mapping[str, Any]:
    return {"cards": cards(site, journeys), "many": len(journeys) > MANY}


def _services(site: Site) -> Mapping[str, Any]:
    return {"letters": by_letter(cards(site, site.catalogue.services.values()))}


def by_letter(found: Iterable[Card]) -> dict[str, list[Card]]:
    """Cards by the first letter of their titles, in the order of the alphabet."""
    letters: dict[str, list[Card]] = {}
    for each in sorted(found, key=lambda each: title_order(each.journey.title)):
        letters.setdefault(title_order(each.journey.title)[:1].upper(), []).append(each)
    return letters
