"""The fields of the content model in the order in which they are read, and what their values are."""

from collections.abc import Mapping
from enum import StrEnum

from cjm_plugin.i18n import N_
from cjm_plugin.model.vocabulary import (
    EvidenceKind,
    Interaction,
    Level,
    ProblemSeverity,
    RecommendationKind,
    RecommendationStatus,
    Status,
)

SECTIONS: Mapping[str, tuple[str, str]] = {
    "needs": ("own-need", N_("Need of this map")),
    "problems": ("problem", N_("Problem")),
    "recommendations": ("recommendation", N_("Recommendation")),
    "evidence": ("evidence", N_("Source")),
}
"""The keys of a page under which entries stand by their ids: the thing, and what it is called."""
PATHS: Mapping[str, tuple[str, str, str, str]] = {
    "as_is": ("path", N_("Today's path"), "step", N_("Step")),
    "to_be": ("target-path", N_("Target path"), "target-step", N_("Step of the target path")),
}
"""The same for the paths and their steps."""
_ORDER = (
    *("id", "title", "text", "short_title", "summary", "status", "owner", "reviewed", "example", "agencies"),
    *("life_situations", "services", "start_event", "outcome", "goals", "minimises", "stage", "description", "when"),
    *("severity", "category", "resolves", "kind", "requires_law_change", "segments", "motivation", "eligibility"),
    *("interaction", "channels", "service", "documents", "receives", "deadline", "effort", "impact", "wait", "cost"),
    *("amount", "currency", "emotion", "volume", "regulation", "number", "term", "needs", "problems", "evidence"),
    *("replaces", "recommendations", "date", "url", "held_by_state", "sample", "finding", "quote", "alias"),
    *("consent", "internal", "document", "channel"),
)
"""One order for all objects: a field of one name means much the same everywhere."""
_LAST = ("notes",)
_PLACES: Mapping[str, int] = {key: place for place, key in enumerate(_ORDER)}

VOCABULARIES: Mapping[tuple[str, str], type[StrEnum]] = {
    ("page", "status"): Status,
    ("page", "interaction"): Interaction,
    ("entry", "interaction"): Interaction,
    ("step", "interaction"): Interaction,
    ("target-step", "interaction"): Interaction,
    ("problem", "severity"): ProblemSeverity,
    ("evidence", "kind"): EvidenceKind,
    ("recommendation", "kind"): RecommendationKind,
    ("recommendation", "status"): RecommendationStatus,
    ("recommendation", "effort"): Level,
    ("recommendation", "impact"): Level,
}
"""The fields that hold a word of a vocabulary, by the thing and the field."""
DURATIONS = frozenset(
    {("page", "term"), *((step, key) for step in ("step", "target-step") for key in ("effort", "wait"))}
)
BOOLEANS = frozenset({"example", "consent", "internal", "held_by_state", "requires_law_change"})
COUNTS = frozenset({"emotion", "volume", "sample"})
DEFAULTS: Mapping[tuple[str, str], str] = {
    ("page", "status"): Status.DRAFT.value,
    ("page", "example"): "false",
    ("entry", "held_by_state"): "false",
    ("recommendation", "status"): RecommendationStatus.PROPOSED.value,
    ("evidence", "consent"): "false",
    ("evidence", "internal"): "false",
    ("evidence", "example"): "false",
}
"""What a field says when it is left out, where that is a word, by the thing and the field."""
MENTIONS: Mapping[str, str] = {
    "channels": "channel",
    "documents": "document",
    "receives": "document",
    "regulation": "regulation",
}
"""The lists of things that are named by an id or in words, and the key under which that may stand."""
OWN_PREFIX = "x-"
"""Keys that begin so are the author's: nobody else knows what stands below them."""
NAMES_OWN: Mapping[str, str] = {
    "problems": "problems",
    "minimises": "problems",
    "resolves": "problems",
    "recommendations": "recommendations",
    "evidence": "evidence",
    "needs": "needs",
    "replaces": "steps",
}
"""The fields that name something of the map itself by its id, and where that stands."""


def rank(key: str) -> tuple[int, str]:
    """Where a field stands among others: unknown ones behind those of the model, own keys (`x-…`) last."""
    if key in _PLACES:
        return _PLACES[key], ""
    behind = 1 if key in _LAST else 2 if key.startswith(OWN_PREFIX) else 0
    return len(_ORDER) + behind, key
