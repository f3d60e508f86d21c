"""The home page: the catalogue in figures, its life situations, and every service."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from cjm_plugin.derive import ProblemCoverage, services_total
from cjm_plugin.pages import links
from cjm_plugin.pages.page import SitePage
from cjm_plugin.pages.sections import more_sections
from cjm_plugin.pages.site import Site
from cjm_plugin.pages.views.cards import MANY, cards
from cjm_plugin.pages.views.groups import by_agency


@dataclass(frozen=True, slots=True)
class Totals:
    """The catalogue in figures."""

    services: int
    agencies: int
    """Agencies that services name as theirs."""
    life_situations: int
    needs: int
    problems: int
    answered: int
    """Problems of the journeys that have a target path; only of these it can be said whether they stay open."""
    answering: int
    """The journeys of which these are."""
    open: int
    """Those that target paths leave open."""
    with_target: int
    """Services that have a target path; the changes below are theirs alone."""
    visits: int
    documents: int


def pages(site: Site) -> Iterator[SitePage]:
    """The home page."""
    title = site.words.gettext("How people get services today, and how they will")
    yield SitePage(links.HOME, title, "home.html", partial(_view, site))


def _view(site: Site) -> Mapping[str, Any]:
    services = site.catalogue.services.values()
    return {
        "totals": totals(site),
        "situations": cards(site, site.catalogue.life_situations.values()),
        "groups": by_agency(site, cards(site, services), lambda card: card.journey),
        "many": len(services) > MANY,
        "more": more_sections(site.words, history=bool(site.histories)),
    }


def totals(site: Site) -> Totals:
    """What the home page says of the whole catalogue. Differences count only services with both paths."""
    catalogue, usage = site.catalogue, site.usage
    answered = [use for use in usage.problems if use.coverage is not None]
    total = services_total(catalogue, catalogue.services.values())
    difference = (total.compared.difference if total.compared else None) or {}
    return Totals(
        services=len(catalogue.services),
        agencies=len({agency for service in catalogue.services.values() for agency in service.agencies}),
        life_situations=len(catalogue.life_situations),
        needs=len(catalogue.needs),
        problems=len(usage.problems),
        answered=len(answered),
        answering=len({(use.journey.kind, use.journey.id) for use in answered}),
        open=sum(use.coverage is ProblemCoverage.OPEN for use in answered),
        with_target=total.with_target,
        visits=difference.get("visits", 0),
        documents=difference.get("documents", 0),
    )
