"""Checks that every reference names something that exists."""

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

from cjm_plugin.diagnostic import Diagnostic
from cjm_plugin.i18n import N_, Message
from cjm_plugin.load.nearest import Nearest
from cjm_plugin.load.references import Reference, Target
from cjm_plugin.load.source import Source
from cjm_plugin.model.journey import Journey

TARGET_WORDS = {
    Target.AGENCY: N_("an agency"),
    Target.SEGMENT: N_("a segment"),
    Target.CHANNEL: N_("a channel"),
    Target.DOCUMENT: N_("a document"),
    Target.REGULATION: N_("a regulation"),
    Target.CATEGORY: N_("a problem category"),
    Target.SERVICE: N_("a service"),
    Target.LIFE_SITUATION: N_("a life situation"),
    Target.NEED: N_("a need"),
    Target.PROBLEM: N_("a problem of this file"),
    Target.RECOMMENDATION: N_("a recommendation of this file"),
    Target.EVIDENCE: N_("evidence of this file"),
    Target.AS_IS_STEP: N_("a step of today's path in this file"),
}
_FREE_TEXT = frozenset({Target.CHANNEL, Target.DOCUMENT, Target.REGULATION})


class Known:
    """The ids that exist in a catalogue, by what they name.

    Of an `incomplete` kind not all could be read; whether a reference to it resolves is not judged.
    """

    def __init__(self, ids: Mapping[Target, Collection[str]], incomplete: Collection[Target] = ()) -> None:
        self._ids = ids
        self._incomplete = incomplete
        self._nearest = {target: Nearest(names) for target, names in ids.items()}

    def within(self, journey: Journey) -> "KnownInFile":
        """The same with what one journey's own file adds."""
        return KnownInFile(self, journey)

    def has(self, reference: Reference) -> bool:
        """Whether the catalogue has what a reference names."""
        return reference.id in self._ids.get(reference.target, ()) or reference.target in self._incomplete

    def nearest(self, reference: Reference) -> str | None:
        """The nearest known id of the kind that a reference names."""
        return self._nearest[reference.target].to(reference.id) if reference.target in self._nearest else None

    def elsewhere(self, id_: str) -> Target | None:
        """Another kind of thing that has this id."""
        return next((target for target, ids in self._ids.items() if id_ in ids), None)


class KnownInFile:
    """The ids that a journey's file may refer to: the catalogue's and its own."""

    def __init__(self, catalogue: Known, journey: Journey) -> None:
        self._catalogue = catalogue
        self._journey = journey

    @cached_property
    def _own(self) -> Mapping[Target, Collection[str]]:
        journey = self._journey
        return {
            Target.NEED: journey.needs,
            Target.PROBLEM: journey.problems,
            Target.RECOMMENDATION: journey.recommendations,
            Target.EVIDENCE: journey.evidence,
            Target.AS_IS_STEP: {step.id for step in journey.as_is.steps} if journey.as_is else set(),
        }

    def has(self, reference: Reference) -> bool:
        """Whether the file or the catalogue has what a reference names."""
        return reference.id in self._own.get(reference.target, ()) or self._catalogue.has(reference)

    def nearest(self, reference: Reference) -> str | None:
        """The nearest known id of the kind that a reference names, the file's own first."""
        return Nearest(self._own.get(reference.target, ())).to(reference.id) or self._catalogue.nearest(reference)

    def elsewhere(self, id_: str) -> Target | None:
        """Another kind of thing that has this id."""
        own = next((target for target, ids in self._own.items() if id_ in ids), None)
        return own or self._catalogue.elsewhere(id_)


def unresolved(references: Iterator[Reference], known: Known | KnownInFile) -> list[Reference]:
    """The references that name nothing."""
    return [reference for reference in references if not known.has(reference)]


def explain_unresolved(reference: Reference, known: Known | KnownInFile, source: Source) -> Diagnostic:
    """The error for a reference that names nothing, with what was most likely meant."""
    what = Message(TARGET_WORDS[reference.target])
    message = Message(N_("There is no «{id}» that would be {what}."), {"id": reference.id, "what": what})
    return source.error("unknown-reference", reference.path, message, _hint(reference, known))


def _hint(reference: Reference, known: Known | KnownInFile) -> Message | None:
    nearest = known.nearest(reference)
    if nearest:
        return Message(N_("Did you mean {name}?"), {"name": nearest})
    other = known.elsewhere(reference.id)
    if other:
        return Message(N_("This id is that of {what}."), {"what": Message(TARGET_WORDS[other])})
    if reference.target in _FREE_TEXT:
        return Message(N_("If it is not an id but a text, write {{title: {id}}}."), {"id": reference.id})
    return None
