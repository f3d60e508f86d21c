"""The page of a journey: of a service, or of a life situation."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from cjm_plugin.model.journey import Journey
from cjm_plugin.pages import links
from cjm_plugin.pages.markup import plain_text
from cjm_plugin.pages.page import SearchSection, SitePage
from cjm_plugin.pages.site import Site
from cjm_plugin.pages.views.journey.board import board
from cjm_plugin.pages.views.journey.comparison import comparison
from cjm_plugin.pages.views.journey.grid import journey_map
from cjm_plugin.pages.views.journey.header import header
from cjm_plugin.pages.views.journey.lists import need_items, problem_items, recommendation_items
from cjm_plugin.pages.views.journey.names import Names, Register
from cjm_plugin.pages.views.journey.remarks import remarks
from cjm_plugin.pages.views.journey.spanned import spanned_services

__all__ = ["journey_pages", "journey_view"]


def journey_pages(site: Site) -> Iterator[SitePage]:
    """The page of every journey of the catalogue."""
    register = Register(site)
    for journey in site.catalogue.journeys:
        yield SitePage(
            address=links.page_address(journey),
            title=journey.title,
            template="journey.html",
            view=partial(journey_view, Names(register, journey)),
            description=plain_text(journey.summary or ""),
            source=f"{journey.path}.md",
            search=partial(_search, journey),
        )


def journey_view(names: Names) -> Mapping[str, Any]:
    """The values that the template of a journey's page shows."""
    site, journey = names.site, names.journey
    metrics = site.metrics(journey)
    said = remarks(site, journey)
    return {
        "journey": journey,
        "names": names,
        "head": header(site, names),
        "map": journey_map(names, journey.as_is, said.by_step if said else {}) if journey.as_is else None,
        "board": board(site, metrics, journey.volume) if metrics else None,
        "comparison": comparison(site, names),
        "spanned": spanned_services(names),
        "problems": problem_items(site, names),
        "recommendations": recommendation_items(names),
        "needs": need_items(site, names),
        "remarks": said,
        "data_file": links.journey_file(journey),
        "history": site.histories.get(journey.path),
    }


def _search(journey: Journey) -> tuple[SearchSection, ...]:
    return tuple(_sections(journey))


def _sections(journey: Journey) -> Iterator[SearchSection]:
    yield SearchSection(journey.title, text=plain_text(journey.summary or ""))
    for step in journey.as_is.steps if journey.as_is else ():
        yield SearchSection(step.title, f"step-{step.id}", plain_text(" ".join((step.description or "").split())))
    for problem in journey.problems.values():
        yield SearchSection(plain_text(problem.text), f"problem-{problem.id}")
