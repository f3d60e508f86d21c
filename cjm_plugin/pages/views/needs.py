"""The needs of the shared register: the index, and a page for each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from cjm_plugin.derive import NeedCoverage, PathName, Place
from cjm_plugin.model.journey import AsIsStep, Journey, Problem, Step
from cjm_plugin.model.registers import Need
from cjm_plugin.pages import links
from cjm_plugin.pages.markup import plain_text
from cjm_plugin.pages.page import SearchSection, SitePage
from cjm_plugin.pages.site import Site
from cjm_plugin.pages.views.cards import agency_names


@dataclass(frozen=True, slots=True)
class NeedUse:
    """Where one journey lists a need, and what stands beside it there."""

    journey: Journey
    address: str
    agencies: str
    whole_path: bool
    steps: tuple[Step, ...]
    """Steps of today's path."""
    target_steps: tuple[Step, ...]
    problems: tuple[Problem, ...]
    """Problems of the steps that list the need."""
    coverage: NeedCoverage | None
    """`None` without a target path."""


@dataclass(frozen=True, slots=True)
class NeedSummary:
    """A need in the index: how many journeys list it, and what their target paths make of it."""

    need: Need
    address: str
    journeys: int
    met: int
    unmet: int


def pages(site: Site) -> Iterator[SitePage]:
    """The index, and the page of every need."""
    yield SitePage(links.NEEDS, site.words.gettext("Needs"), "needs.html", partial(_index, site))
    for need in site.catalogue.needs.values():
        yield SitePage(
            address=links.entry_address(links.NEEDS, need.id),
            title=need.title,
            template="need.html",
            view=partial(_page, site, need),
            description=plain_text(need.summary or ""),
            source=f"{need.path}.md",
            search=partial(_search, need),
        )


def _search(need: Need) -> tuple[SearchSection, ...]:
    return (SearchSection(need.title, text=plain_text(need.summary or "")),)


def _page(site: Site, need: Need) -> Mapping[str, Any]:
    register = site.catalogue.segments
    segments = [(register[id_].title, links.entry_address(links.SEGMENTS, id_)) for id_ in need.segments]
    return {"need": need, "segments": segments, "uses": need_uses(site, need.id)}


def _index(site: Site) -> Mapping[str, Any]:
    summaries = [_summary(site, need) for need in site.catalogue.needs.values()]
    summaries.sort(key=lambda summary: -summary.journeys)
    return {"needs": summaries, "own": site.usage.own_needs, "page_address": links.page_address}


def _summary(site: Site, need: Need) -> NeedSummary:
    found = {(place.journey.kind, place.journey.id): place.journey for place in site.usage.needs[need.id]}
    states = [site.usage.need_coverage(journey, need.id) for journey in found.values()]
    return NeedSummary(
        need=need,
        address=links.entry_address(links.NEEDS, need.id),
        journeys=len(found),
        met=states.count(NeedCoverage.MET),
        unmet=states.count(NeedCoverage.UNMET),
    )


def need_uses(site: Site, need_id: str) -> tuple[NeedUse, ...]:
    """Every journey that lists a shared need."""
    places: dict[tuple[str, str], list[Place]] = {}
    for place in site.usage.needs[need_id]:
        places.setdefault((place.journey.kind, place.journey.id), []).append(place)
    return tuple(_use(site, need_id, found) for found in places.values())


def _use(site: Site, need_id: str, places: list[Place]) -> NeedUse:
    journey = places[0].journey
    steps = [place.step for place in places if place.step and place.path is PathName.AS_IS]
    problems = dict.fromkeys(id_ for step in steps if isinstance(step, AsIsStep) for id_ in step.problems)
    return NeedUse(
        journey=journey,
        address=links.page_address(journey),
        agencies=", ".join(agency_names(site, journey)),
        whole_path=any(place.step is None for place in places),
        steps=tuple(steps),
        target_steps=tuple(place.step for place in places if place.step and place.path is PathName.TO_BE),
        problems=tuple(journey.problems[id_] for id_ in problems),
        coverage=site.usage.need_coverage(journey, need_id),
    )
