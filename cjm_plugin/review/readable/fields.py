"""The fields of the content model in the order in which they are read, and what their values are."""

from collections.abc import Mapping
from enum import StrEnum

from cjm_plugin.model.vocabulary import (
    EvidenceKind,
    Interaction,
    Level,
    ProblemSeverity,
    RecommendationKind,
    RecommendationStatus,
    Status,
)

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
    behind = 1 if key in _LAST else 2 if key.startswith("x-") else 0
    return len(_ORDER) + behind, key
