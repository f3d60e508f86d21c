"""What the fixed values mean."""

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

VALUES: tuple[tuple[StrEnum, str], ...] = (
    (Status.DRAFT, N_("Being written; only an internal build shows it.")),
    (Status.REVIEW, N_("Ready to be checked by others; only an internal build shows it.")),
    (Status.PUBLISHED, N_("Shown to the public.")),
    (Status.ARCHIVED, N_("Out of use; only an internal build shows it.")),
    (Interaction.VISIT, N_("The client comes in person.")),
    (Interaction.SELF_SERVICE, N_("The client fills in the information alone, as a rule on the web.")),
    (Interaction.REMOTE, N_("Contact without a visit or a form on the web: by telephone, post or e-mail.")),
    (Interaction.PROACTIVE, N_("It happens by itself: the client does nothing.")),
    (ProblemSeverity.LOW, N_("An annoyance: the client gets by.")),
    (ProblemSeverity.MEDIUM, N_("It costs the client time or money.")),
    (ProblemSeverity.HIGH, N_("Many clients are held up, or have to begin again.")),
    (ProblemSeverity.CRITICAL, N_("Clients do not reach the outcome, or come to harm.")),
    (Level.LOW, N_("Little.")),
    (Level.MEDIUM, N_("A middling amount.")),
    (Level.HIGH, N_("Much.")),
    (EvidenceKind.REGULATION, N_("An act or another rule.")),
    (EvidenceKind.RESEARCH, N_("A study, one's own or another's.")),
    (EvidenceKind.INTERVIEW, N_("Talks with clients or with staff.")),
    (EvidenceKind.OBSERVATION, N_("Watching how clients get on.")),
    (EvidenceKind.WALKTHROUGH, N_("The author has gone through the path as a client.")),
    (EvidenceKind.SURVEY, N_("Questions put to many clients.")),
    (EvidenceKind.REVIEW, N_("What people write about the service in public.")),
    (EvidenceKind.STATISTICS, N_("Figures from registers, systems or reports.")),
    (EvidenceKind.FEEDBACK, N_("What clients say when they are asked after the service.")),
    (EvidenceKind.COMPLAINT, N_("Complaints that clients have made.")),
    (RecommendationKind.MERGE, N_("Several steps become one.")),
    (RecommendationKind.PREFILL, N_("What the state knows is filled in for the client.")),
    (RecommendationKind.ELIMINATE, N_("A step, document or requirement goes.")),
    (RecommendationKind.NOTIFY, N_("The client is told in time.")),
    (RecommendationKind.AUTOMATE, N_("It is done without the client.")),
    (RecommendationKind.SHORTEN, N_("The client waits or spends less time.")),
    (RecommendationKind.EXTEND, N_("More clients, channels or time are allowed.")),
    (RecommendationKind.INFORM, N_("Things are explained better.")),
    (RecommendationKind.OTHER, N_("Anything else.")),
    (RecommendationStatus.PROPOSED, N_("Not decided yet.")),
    (RecommendationStatus.ACCEPTED, N_("Agreed, not begun.")),
    (RecommendationStatus.IN_PROGRESS, N_("Being put into practice.")),
    (RecommendationStatus.DONE, N_("In force.")),
    (RecommendationStatus.REJECTED, N_("Decided against.")),
)
"""Pairs, and no mapping: members of two vocabularies can have equal values, and compare as their text."""
