"""What a journey refers to by id, as its page names it: with a title, and the address of its own page if it has one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from cjm_plugin.model.journey import Journey, Step
from cjm_plugin.model.mentions import ChannelMention, DocumentMention, Mention, RegulationMention
from cjm_plugin.model.quantities import PartialDate
from cjm_plugin.model.registers import RegisterEntry
from cjm_plugin.pages import links
from cjm_plugin.pages.site import Site


class Ref(NamedTuple):
    """A thing by its title, plain text; an empty address: it has no page."""

    title: str
    address: str = ""
    anchor: str = ""


class DocumentRef(NamedTuple):
    """A document that a step asks for or gives; `held`: the state already has it."""

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


@dataclass(frozen=True, slots=True)
class Names:
    """Names what one journey refers to. An id that does not resolve stands for itself."""

    site: Site
    journey: Journey

    def agencies(self, ids: Iterable[str]) -> tuple[Ref, ...]:
        """Agencies under the short names that maps show."""
        register = self.site.catalogue.agencies
        return tuple(
            Ref(register[id_].label, links.entry_address(links.AGENCIES, id_)) if id_ in register else Ref(id_)
            for id_ in ids
        )

    def segments(self, ids: Iterable[str]) -> tuple[Ref, ...]:
        """Client segments."""
        register = self.site.catalogue.segments
        return tuple(
            Ref(register[id_].title, links.entry_address(links.SEGMENTS, id_)) if id_ in register else Ref(id_)
            for id_ in ids
        )

    def segment_titles(self, ids: Iterable[str]) -> str:
        """Client segments in one line of text."""
        return ", ".join(ref.title for ref in self.segments(ids))

    def channels(self, mentions: Iterable[ChannelMention]) -> tuple[Ref, ...]:
        """Channels, from the register or in free text."""
        register = self.site.catalogue.channels
        return tuple(
            Ref(_title(mention, register.get(mention.ref or "")), _address(links.CHANNELS, mention))
            for mention in mentions
        )

    def documents(self, mentions: Iterable[DocumentMention]) -> tuple[DocumentRef, ...]:
        """Documents, from the register or in free text."""
        return tuple(map(self._document, mentions))

    def _document(self, mention: DocumentMention) -> DocumentRef:
        entry = self.site.catalogue.documents.get(mention.ref or "")
        held = entry is not None and entry.held_by_state
        return DocumentRef(_title(mention, entry), _address(links.DOCUMENTS, mention), mention.when, held)

    def regulation(self, mention: RegulationMention) -> RegulationRef:
        """An act: what the map writes about it, else what the register does."""
        entry = self.site.catalogue.regulations.get(mention.ref or "")
        number, date, url = mention.number, mention.date, mention.url
        if entry:
            number, date, url = number or entry.number, date or entry.date, url or entry.url
        return RegulationRef(_title(mention, entry), _address(links.REGULATIONS, mention), number, date, url)

    def journeys(self, journeys: Iterable[Journey]) -> tuple[Ref, ...]:
        """Other journeys of the catalogue."""
        return tuple(Ref(each.title, links.page_address(each)) for each in journeys)

    def service(self, step: Step) -> Ref | None:
        """The service into whose journey a step leads."""
        service = self.site.catalogue.services.get(step.service or "")
        return Ref(service.title, links.page_address(service)) if service else None

    def need(self, need_id: str) -> NeedRef:
        """A need of the journey's own, which stands on its page, or of the shared register."""
        own = self.journey.needs.get(need_id)
        if own:
            return NeedRef(need_id, own.title, "", None, own.segments)
        shared = self.site.catalogue.needs.get(need_id)
        if shared is None:
            return NeedRef(need_id, need_id, "", None, ())
        address = links.entry_address(links.NEEDS, need_id)
        return NeedRef(need_id, shared.title, address, self._others(need_id), shared.segments)

    def _others(self, need_id: str) -> int:
        users = {(place.journey.kind, place.journey.id) for place in self.site.usage.needs[need_id]}
        return len(users - {(self.journey.kind, self.journey.id)})


def _title(mention: Mention, entry: RegisterEntry | None) -> str:
    return entry.title if entry else mention.text or mention.written or ""


def _address(section: str, mention: Mention) -> str:
    return links.entry_address(section, mention.ref) if mention.ref else ""
