"""The pages of the registers: agencies, segments, channels, documents, regulations.

Each register has an index and a page for every entry. They differ in what is said of an entry and in what
refers to it, so each is a `Register` of its own; the pages are made alike.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from cjm_plugin.derive import Place, ProblemUse
from cjm_plugin.model.journey import Journey
from cjm_plugin.model.registers import Need, RegisterEntry
from cjm_plugin.pages import links
from cjm_plugin.pages.markup import plain_text
from cjm_plugin.pages.page import SearchSection, SitePage
from cjm_plugin.pages.site import Site
from cjm_plugin.pages.views.cards import MANY, Card, cards
from cjm_plugin.pages.views.places import StepsOfJourney, steps_by_journey


@dataclass(frozen=True, slots=True)
class StepList:
    """Steps that refer to an entry, under the heading that says how."""

    title: str
    journeys: tuple[StepsOfJourney, ...]


@dataclass(frozen=True, slots=True)
class EntryUses:
    """Everything that refers to an entry."""

    cards: tuple[Card, ...] = ()
    steps: tuple[StepList, ...] = ()
    problems: tuple[ProblemUse, ...] = ()
    needs: tuple[Need, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing refers to it."""
        return not (self.cards or any(each.journeys for each in self.steps) or self.problems or self.needs)


@dataclass(frozen=True, slots=True)
class Register:
    """One register: where its pages stand, what it is called, and who refers to an entry."""

    address: str
    title: str
    entries: Mapping[str, RegisterEntry]
    uses: Callable[[str], EntryUses]
    journeys: Callable[[str], int]
    """How many journeys refer to an entry."""


def pages(site: Site) -> Iterator[SitePage]:
    """The indexes of all registers and the pages of their entries."""
    for register in _registers(site):
        yield SitePage(register.address, register.title, "register.html", partial(_index, register))
        for entry in register.entries.values():
            yield SitePage(
                address=links.entry_address(register.address, entry.id),
                title=getattr(entry, "label", entry.title),
                template="entry.html",
                view=partial(_entry, register, entry),
                description=plain_text(entry.summary or ""),
                search=partial(_search, entry),
            )


def _search(entry: RegisterEntry) -> tuple[SearchSection, ...]:
    return (SearchSection(entry.title, text=f"{entry.title}. {plain_text(entry.summary or '')}"),)


def _index(register: Register) -> Mapping[str, Any]:
    rows = [
        (entry, links.entry_address(register.address, entry.id), register.journeys(entry.id))
        for entry in register.entries.values()
    ]
    return {"register": register, "rows": sorted(rows, key=lambda row: -row[2])}


def _entry(register: Register, entry: RegisterEntry) -> Mapping[str, Any]:
    uses = register.uses(entry.id)
    return {
        "register": register,
        "entry": entry,
        "kind": type(entry).__name__.lower(),
        "uses": uses,
        "many": len(uses.cards) > MANY,
        "page_address": links.page_address,
        "need_address": partial(links.entry_address, links.NEEDS),
    }


def _registers(site: Site) -> Iterator[Register]:
    catalogue, _ = site.catalogue, site.words.gettext

    def register(
        address: str,
        title: str,
        entries: Mapping[str, RegisterEntry],
        uses: Callable[[Site, str], EntryUses],
        journeys: Callable[[Site, str], Iterable[Journey]],
    ) -> Register:
        return Register(address, title, entries, partial(uses, site), lambda id_: _distinct(journeys(site, id_)))

    yield register(links.AGENCIES, _("Agencies"), catalogue.agencies, _agency, _agency_journeys)
    yield register(links.SEGMENTS, _("Client segments"), catalogue.segments, _segment, _segment_journeys)
    yield register(links.CHANNELS, _("Channels"), catalogue.channels, _channel, _channel_journeys)
    yield register(links.DOCUMENTS, _("Documents"), catalogue.documents, _document, _document_journeys)
    yield register(links.REGULATIONS, _("Regulations"), catalogue.regulations, _regulation, _regulation_journeys)


def _agency(site: Site, id_: str) -> EntryUses:
    journeys = site.usage.agency_journeys[id_]
    theirs = {_key(journey) for journey in journeys}
    elsewhere = [place for place in site.usage.agency_steps[id_] if _key(place.journey) not in theirs]
    return EntryUses(
        cards=cards(site, journeys),
        steps=(_steps(site.words.gettext("Steps of other journeys that lead here"), elsewhere),),
    )


def _segment(site: Site, id_: str) -> EntryUses:
    usage = site.usage
    return EntryUses(
        cards=cards(site, usage.segment_journeys[id_]),
        steps=(_steps(site.words.gettext("Steps that only these clients take"), usage.segment_steps[id_]),),
        problems=usage.segment_problems[id_],
        needs=usage.segment_needs[id_],
    )


def _channel(site: Site, id_: str) -> EntryUses:
    title = site.words.gettext("Steps that clients take by this channel")
    return EntryUses(steps=(_steps(title, site.usage.channel_steps[id_]),))


def _document(site: Site, id_: str) -> EntryUses:
    _ = site.words.gettext
    asked = _steps(_("Where clients are asked for this document"), site.usage.documents_asked[id_])
    received = _steps(_("Where clients receive this document"), site.usage.documents_received[id_])
    return EntryUses(steps=(asked, received))


def _regulation(site: Site, id_: str) -> EntryUses:
    return EntryUses(cards=cards(site, site.usage.regulation_journeys[id_]))


def _steps(title: str, places: Sequence[Place]) -> StepList:
    return StepList(title, steps_by_journey(places))


def _agency_journeys(site: Site, id_: str) -> Iterable[Journey]:
    return [*site.usage.agency_journeys[id_], *_journeys(site.usage.agency_steps[id_])]


def _segment_journeys(site: Site, id_: str) -> Iterable[Journey]:
    return [*site.usage.segment_journeys[id_], *_journeys(site.usage.segment_steps[id_])]


def _channel_journeys(site: Site, id_: str) -> Iterable[Journey]:
    return _journeys(site.usage.channel_steps[id_])


def _document_journeys(site: Site, id_: str) -> Iterable[Journey]:
    return _journeys([*site.usage.documents_asked[id_], *site.usage.documents_received[id_]])


def _regulation_journeys(site: Site, id_: str) -> Iterable[Journey]:
    return site.usage.regulation_journeys[id_]


def _journeys(places: Iterable[Place]) -> Iterator[Journey]:
    return (place.journey for place in places)


def _distinct(journeys: Iterable[Journey]) -> int:
    return len({_key(journey) for journey in journeys})


def _key(journey: Journey) -> tuple[str, str]:
    return journey.kind, journey.id
