"""What each kind of page shows: values made for its template, nothing about HTML."""

from collections.abc import Iterator

from cjm_plugin.pages.page import SitePage
from cjm_plugin.pages.site import Site
from cjm_plugin.pages.views import checks, findings, home, journeys, needs, registers
from cjm_plugin.pages.views.journey import journey_pages


def all_pages(site: Site) -> Iterator[SitePage]:
    """Every page of the site, the home page first."""
    yield from home.pages(site)
    yield from journeys.pages(site)
    yield from journey_pages(site)
    yield from needs.pages(site)
    yield from findings.pages(site)
    yield from registers.pages(site)
    yield from checks.pages(site)
