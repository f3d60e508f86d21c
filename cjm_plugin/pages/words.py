"""What the fixed names of the content model are called on a page."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from cjm_plugin.i18n import NP_, Translation
from cjm_plugin.model.vocabulary import (
    EvidenceKind,
    Interaction,
    Level,
    ProblemSeverity,
    RecommendationKind,
    RecommendationStatus,
    Status,
)

_WORDS: tuple[tuple[StrEnum, tuple[str, str]], ...] = (
    (Interaction.VISIT, NP_("interaction", "Personal visit")),
    (Interaction.SELF_SERVICE, NP_("interaction", "Self-service")),
    (Interaction.REMOTE, NP_("interaction", "By phone or post")),
    (Interaction.PROACTIVE, NP_("interaction", "Proactive")),
    (ProblemSeverity.LOW, NP_("severity", "low")),
    (ProblemSeverity.MEDIUM, NP_("severity", "medium")),
    (ProblemSeverity.HIGH, NP_("severity", "high")),
    (ProblemSeverity.CRITICAL, NP_("severity", "critical")),
    (Level.LOW, NP_("level", "low")),
    (Level.MEDIUM, NP_("level", "medium")),
    (Level.HIGH, NP_("level", "high")),
    (Status.DRAFT, NP_("status", "Draft")),
    (Status.REVIEW, NP_("status", "In review")),
    (Status.PUBLISHED, NP_("status", "Published")),
    (Status.ARCHIVED, NP_("status", "Archived")),
    (EvidenceKind.REGULATION, NP_("evidence", "Regulation")),
    (EvidenceKind.RESEARCH, NP_("evidence", "Research")),
    (EvidenceKind.INTERVIEW, NP_("evidence", "Interviews")),
    (EvidenceKind.OBSERVATION, NP_("evidence", "Observation")),
    (EvidenceKind.WALKTHROUGH, NP_("evidence", "Walk-through")),
    (EvidenceKind.SURVEY, NP_("evidence", "Survey")),
    (EvidenceKind.REVIEW, NP_("evidence", "Reviews")),
    (EvidenceKind.STATISTICS, NP_("evidence", "Statistics")),
    (EvidenceKind.FEEDBACK, NP_("evidence", "Feedback")),
    (EvidenceKind.COMPLAINT, NP_("evidence", "Complaints")),
    (RecommendationKind.MERGE, NP_("recommendation", "Merge steps")),
    (RecommendationKind.PREFILL, NP_("recommendation", "Fill in for the client")),
    (RecommendationKind.ELIMINATE, NP_("recommendation", "Drop the requirement")),
    (RecommendationKind.NOTIFY, NP_("recommendation", "Notify")),
    (RecommendationKind.AUTOMATE, NP_("recommendation", "Automate")),
    (RecommendationKind.SHORTEN, NP_("recommendation", "Shorten")),
    (RecommendationKind.EXTEND, NP_("recommendation", "Extend")),
    (RecommendationKind.INFORM, NP_("recommendation", "Inform")),
    (RecommendationKind.OTHER, NP_("recommendation", "Other")),
    (RecommendationStatus.PROPOSED, NP_("recommendation status", "proposed")),
    (RecommendationStatus.ACCEPTED, NP_("recommendation status", "accepted")),
    (RecommendationStatus.IN_PROGRESS, NP_("recommendation status", "in progress")),
    (RecommendationStatus.DONE, NP_("recommendation status", "done")),
    (RecommendationStatus.REJECTED, NP_("recommendation status", "rejected")),
)
"""Each name with the context in which translators meet it, and its English word."""


class Words:
    """What the members of all vocabularies are called in one language."""

    def __init__(self, translation: Translation) -> None:
        self._words = _all_words(translation)

    def of(self, member: StrEnum) -> str:
        """The word for a member. `KeyError` for anything else."""
        return self._words[type(member), member]


@cache
def _all_words(translation: Translation) -> Mapping[tuple[type[StrEnum], str], str]:
    # Members of two vocabularies can have equal values (`low`), and StrEnum members compare as their text.
    return {(type(member), member.value): translation.pgettext(*named) for member, named in _WORDS}
