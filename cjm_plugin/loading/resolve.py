"""What is known by which id, and what to say of a reference that names nothing."""

from collections.abc import Collection, Iterable, Mapping

from cjm_plugin.diagnostic import Diagnostic
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.nearest import Nearest
from cjm_plugin.loading.references import Reference, Target
from cjm_plugin.loading.source import Source

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

    def within(self, own: Mapping[Target, Collection[str]]) -> "KnownInFile":
        """The same with what one journey's file has of its own."""
        return KnownInFile(self, own)

    def missing(self, target: Target, ids: Iterable[str]) -> list[str]:
        """Those ids of which the catalogue has no thing of this kind."""
        known = self._ids.get(target, ())
        return [] if target in self._incomplete else [id_ for id_ in ids if id_ not in known]

    def nearest(self, reference: Reference) -> str | None:
        """The nearest known id of the kind that a reference names."""
        return self._nearest[reference.target].to(reference.id) if reference.target in self._nearest else None

    def elsewhere(self, id_: str) -> Target | None:
        """Another kind of thing that has this id."""
        return next((target for target, ids in self._ids.items() if id_ in ids), None)


_MOST_SUGGESTIONS = 200


class KnownInFile:
    """The ids that one journey's file may refer to: the catalogue's and its own."""

    def __init__(self, catalogue: Known, own: Mapping[Target, Collection[str]]) -> None:
        self._catalogue = catalogue
        self._own = {target: frozenset(ids) for target, ids in own.items()}
        self._nearest = {target: Nearest(ids) for target, ids in own.items()}
        self._suggestions = _MOST_SUGGESTIONS

    def nearest(self, reference: Reference) -> str | None:
        """The nearest known id of the kind that a reference names, the file's own first; `None` when a file has had
        its share of suggestions: each is looked for among all ids, and who has so many wrong ones needs another help.
        """
        if self._suggestions == 0:
            return None
        self._suggestions -= 1
        own = self._nearest.get(reference.target)
        return (own.to(reference.id) if own else None) or self._catalogue.nearest(reference)

    def elsewhere(self, id_: str) -> Target | None:
        """Another kind of thing that has this id."""
        own = next((target for target, ids in self._own.items() if id_ in ids), None)
        return own or self._catalogue.elsewhere(id_)


def explain_unresolved(reference: Reference, known: KnownInFile, source: Source) -> Diagnostic:
    """The error for a reference that names nothing, with what was most likely meant."""
    what = Message(TARGET_WORDS[reference.target])
    message = Message(N_("There is no «{id}» that would be {what}."), {"id": reference.id, "what": what})
    return source.error("unknown-reference", reference.path, message, _hint(reference, known))


def _hint(reference: Reference, known: KnownInFile) -> Message | None:
    nearest = known.nearest(reference)
    if nearest:
        return Message(N_("Did you mean {name}?"), {"name": nearest})
    other = known.elsewhere(reference.id)
    if other:
        return Message(N_("This id is that of {what}."), {"what": Message(TARGET_WORDS[other])})
    if reference.target in _FREE_TEXT:
        return Message(N_("If it is not an id but a text, write {{title: {id}}}."), {"id": reference.id})
    return None
