"""What the fixed names of the content model are called on a page."""

from enum import StrEnum

from cjm_plugin.i18n import N_, Translation
from cjm_plugin.model.vocabulary import (
    EvidenceKind,
    Interaction,
    Level,
    ProblemSeverity,
    RecommendationKind,
    RecommendationStatus,
    Status,
)

_WORDS: tuple[tuple[StrEnum, str, str], ...] = (
    (Interaction.VISIT, "interaction", N_("Personal visit")),
    (Interaction.SELF_SERVICE, "interaction", N_("Self-service")),
    (Interaction.REMOTE, "interaction", N_("By phone or post")),
    (Interaction.PROACTIVE, "interaction", N_("Proactive")),
    (ProblemSeverity.LOW, "severity", N_("low")),
    (ProblemSeverity.MEDIUM, "severity", N_("medium")),
    (ProblemSeverity.HIGH, "severity", N_("high")),
    (ProblemSeverity.CRITICAL, "severity", N_("critical")),
    (Level.LOW, "level", N_("low")),
    (Level.MEDIUM, "level", N_("medium")),
    (Level.HIGH, "level", N_("high")),
    (Status.DRAFT, "status", N_("Draft")),
    (Status.REVIEW, "status", N_("In review")),
    (Status.PUBLISHED, "status", N_("Published")),
    (Status.ARCHIVED, "status", N_("Archived")),
    (EvidenceKind.REGULATION, "evidence", N_("Regulation")),
    (EvidenceKind.RESEARCH, "evidence", N_("Research")),
    (EvidenceKind.INTERVIEW, "evidence", N_("Interviews")),
    (EvidenceKind.OBSERVATION, "evidence", N_("Observation")),
    (EvidenceKind.WALKTHROUGH, "evidence", N_("Walk-through")),
    (EvidenceKind.SURVEY, "evidence", N_("Survey")),
    (EvidenceKind.REVIEW, "evidence", N_("Reviews")),
    (EvidenceKind.STATISTICS, "evidence", N_("Statistics")),
    (EvidenceKind.FEEDBACK, "evidence", N_("Feedback")),
    (EvidenceKind.COMPLAINT, "evidence", N_("Complaints")),
    (RecommendationKind.MERGE, "recommendation", N_("Merge steps")),
    (RecommendationKind.PREFILL, "recommendation", N_("Fill in for the client")),
    (RecommendationKind.ELIMINATE, "recommendation", N_("Drop the requirement")),
    (RecommendationKind.NOTIFY, "recommendation", N_("Notify")),
    (RecommendationKind.AUTOMATE, "recommendation", N_("Automate")),
    (RecommendationKind.SHORTEN, "recommendation", N_("Shorten")),
    (RecommendationKind.EXTEND, "recommendation", N_("Extend")),
    (RecommendationKind.INFORM, "recommendation", N_("Inform")),
    (RecommendationKind.OTHER, "recommendation", N_("Other")),
    (RecommendationStatus.PROPOSED, "recommendation status", N_("proposed")),
    (RecommendationStatus.ACCEPTED, "recommendation status", N_("accepted")),
    (RecommendationStatus.IN_PROGRESS, "recommendation status", N_("in progress")),
    (RecommendationStatus.DONE, "recommendation status", N_("done")),
    (RecommendationStatus.REJECTED, "recommendation status", N_("rejected")),
)
"""Each name with the context in which translators meet it, and its English word."""


def word(member: StrEnum, translation: Translation) -> str:
    """What a member of a vocabulary is called in a language."""
    context, text = _BY_TYPE[type(member), member.value]
    return translation.pgettext(context, text)


# Members of two vocabularies can have equal values (`low`), and StrEnum members compare as their text.
_BY_TYPE = {(type(member), member.value): (context, text) for member, context, text in _WORDS}
