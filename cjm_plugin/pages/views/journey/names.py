"""What a journey refers to by id, as its page names it: with a title, and the address of its own page if it has one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cjm_plugin.model.journey import Journey, Step
from cjm_plugin.model.mentions import ChannelMention, DocumentMention, RegulationMention
from cjm_plugin.model.quantities import PartialDate
from cjm_plugin.model.registers import RegisterEntry
from cjm_plugin.pages import links
from cjm_plugin.pages.site import Site


class Ref(NamedTuple):
    """A thing by its title, plain text; an empty address: it has no page."""

    title: str
    address: str = ""


class DocumentRef(NamedTuple):
    """A document that a step asks for or gives; `held`: it is asked for although the state already has it."""

    title: str
    address: str
    when: str | None
    held: bool


class RegulationRef(NamedTuple):
    """An act with what identifies it."""

    title: str
    address: str
    number: str | None
    date: PartialDate | None
    url: str | None


class NeedRef(NamedTuple):
    """A need; `others` is in how many other services and life situations it occurs, `None` for an own need."""

    id: str
    title: str
    address: str
    others: int | None
    segments: tuple[str, ...]


class Register:
    """The names of everything in a catalogue, worked out once for all its journeys."""

    def __init__(self, site: Site) -> None:
        self.site = site
        catalogue = site.catalogue
        self.agencies = {id_: Ref(each.label, _page(links.AGENCIES, id_)) for id_, each in catalogue.agencies.items()}
        self.segments = _refs(links.SEGMENTS, catalogue.segments)
        self.channels = _refs(links.CHANNELS, catalogue.channels)

    @cached_property
    def journeys_with(self) -> Mapping[str, int]:
        """By shared need: how many journeys list it."""
        uses = self.site.usage.needs
        return {id_: len({(place.journey.kind, place.journey.id) for place in uses[id_]}) for id_ in uses}

    def document(self, mention: DocumentMention, *, asked: bool) -> DocumentRef:
        """A document that a step asks for, or gives, from the register or in free text."""
        entry = self.site.catalogue.documents.get(mention.ref or "")
        if entry is None:
            return DocumentRef(mention.text or mention.written or "", "", mention.when, held=False)
        held = asked and entry.held_by_state
        return DocumentRef(entry.title, _page(links.DOCUMENTS, entry.id), mention.when, held)

    def regulation(self, mention: RegulationMention) -> RegulationRef:
        """An act: what the map writes about it, else what the register does."""
        entry = self.site.catalogue.regulations.get(mention.ref or "")
        if entry is None:
            title = mention.text or mention.written or ""
            return RegulationRef(title, "", mention.number, mention.date, mention.url)
        number, date, url = mention.number or entry.number, mention.date or entry.date, mention.url or entry.url
        return RegulationRef(entry.title, _page(links.REGULATIONS, entry.id), number, date, url)


@dataclass(frozen=True)
class Names:
    """Names what one journey refers to. An id that does not resolve stands for itself."""

    register: Register
    journey: Journey

    @property
    def site(self) -> Site:
        """The site of which the journey's page is one."""
        return self.register.site

    def agencies(self, ids: Iterable[str]) -> tuple[Ref, ...]:
        """Agencies under the short names that maps show."""
        known = self.register.agencies
        return tuple([known.get(id_) or Ref(id_) for id_ in ids])

    def segments(self, ids: Iterable[str]) -> tuple[Ref, ...]:
        """Client segments."""
        known = self.register.segments
        return tuple([known.get(id_) or Ref(id_) for id_ in ids])

    def segment_titles(self, ids: Iterable[str]) -> str:
        """Client segments in one line of text."""
        return ", ".join(ref.title for ref in self.segments(ids))

    def channels(self, mentions: Iterable[ChannelMention]) -> tuple[Ref, ...]:
        """Channels, from the register or in free text."""
        known = self.register.channels
        return tuple([known.get(each.written or "") or Ref(each.text or each.written or "") for each in mentions])

    def documents(self, mentions: Iterable[DocumentMention], *, asked: bool) -> tuple[DocumentRef, ...]:
        """Documents that a step asks for, or gives."""
        return tuple([self.register.document(mention, asked=asked) for mention in mentions])

    def service(self, step: Step) -> Ref | None:
        """The service into whose journey a step leads."""
        service = self.site.catalogue.services.get(step.service or "")
        return Ref(service.title, links.page_address(service)) if service else None

    def needs(self, ids: Iterable[str]) -> tuple[NeedRef, ...]:
        """Needs of the journey's own, which stand on its page, or of the shared register."""
        return tuple([self._needs.get(id_) or self._remembered(id_) for id_ in ids])

    @cached_property
    def _needs(self) -> dict[str, NeedRef]:
        return {}

    def _remembered(self, need_id: str) -> NeedRef:
        self._needs[need_id] = self._need(need_id)
        return self._needs[need_id]

    def _need(self, need_id: str) -> NeedRef:
        own = self.journey.needs.get(need_id)
        if own:
            return NeedRef(need_id, own.title, "", None, own.segments)
        shared = self.site.catalogue.needs.get(need_id)
        if shared is None:
            return NeedRef(need_id, need_id, "", None, ())
        others = self.register.journeys_with.get(need_id, 0) - 1
        return NeedRef(need_id, shared.title, _page(links.NEEDS, need_id), max(0, others), shared.segments)


def journey_refs(journeys: Iterable[Journey]) -> tuple[Ref, ...]:
    """Journeys of the catalogue."""
    return tuple(Ref(each.title, links.page_address(each)) for each in journeys)


def _refs(section: str, entries: Mapping[str, RegisterEntry]) -> dict[str, Ref]:
    return {id_: Ref(entry.title, _page(section, id_)) for id_, entry in entries.items()}


def _page(section: str, entry_id: str) -> str:
    return links.entry_address(section, entry_id)
