"""Who and what a journey is about: the facts at the head of its page."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from cjm_plugin.model.journey import Journey, LifeSituation
from cjm_plugin.model.vocabulary import EvidenceKind
from cjm_plugin.pages import links
from cjm_plugin.pages.site import Site
from cjm_plugin.pages.views.journey.names import Names, Ref, RegulationRef, journey_refs


class Made(StrEnum):
    """What of a page is made up for illustration."""

    MAP = "map"
    EVIDENCE = "evidence"


class EvidenceCount(NamedTuple):
    """Sources of one kind, and the people or cases in them together: 0 when no source says."""

    kind: EvidenceKind
    sources: int
    sample: int


@dataclass(frozen=True, slots=True)
class Header:
    """The facts at the head of a journey's page."""

    section: Ref
    """The index page above."""
    agencies: tuple[Ref, ...]
    life_situations: tuple[Ref, ...]
    segments: tuple[Ref, ...]
    regulation: tuple[RegulationRef, ...]
    evidence: tuple[EvidenceCount, ...]
    made_up: Made | None


def header(site: Site, names: Names) -> Header:
    """The head of a journey's page."""
    journey = names.journey
    situation = isinstance(journey, LifeSituation)
    return Header(
        section=section_of(site, journey),
        agencies=names.agencies(journey.agencies),
        life_situations=() if situation else journey_refs(site.usage.life_situations_of[journey.id]),
        segments=names.segments(journey.segments),
        regulation=tuple(map(names.register.regulation, journey.regulation)),
        evidence=tuple(_evidence(journey)),
        made_up=_made_up(journey),
    )


def section_of(site: Site, journey: Journey) -> Ref:
    """The index page in which a journey stands."""
    if isinstance(journey, LifeSituation):
        return Ref(site.words.gettext("Life situations"), links.LIFE_SITUATIONS)
    return Ref(site.words.gettext("Services"), links.SERVICES)


def _evidence(journey: Journey) -> Iterator[EvidenceCount]:
    for kind in EvidenceKind:
        found = [each for each in journey.evidence.values() if each.kind is kind]
        if found:
            yield EvidenceCount(kind, len(found), sum(each.sample or 0 for each in found))


def _made_up(journey: Journey) -> Made | None:
    if journey.example:
        return Made.MAP
    return Made.EVIDENCE if any(each.example for each in journey.evidence.values()) else None
