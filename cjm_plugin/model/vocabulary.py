"""The closed vocabularies of the content model, as an author writes them.

The order of the members is the order in which readers meet them: in legends, filters and sorted lists.
What a member is called on a page is in `cjm_plugin.pages.words`; here are only the fixed names.
"""

from enum import StrEnum


class Status(StrEnum):
    """How far a map has come. Only `PUBLISHED` is shown to the public."""

    DRAFT = "draft"
    REVIEW = "review"
    PUBLISHED = "published"
    ARCHIVED = "archived"


class Interaction(StrEnum):
    """How the client and the agency meet in a step: the method's three, and contact without a visit or a form."""

    VISIT = "visit"
    SELF_SERVICE = "self_service"
    REMOTE = "remote"
    PROACTIVE = "proactive"


class ProblemSeverity(StrEnum):
    """How much a problem hurts the client."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


class Level(StrEnum):
    """A rough size, of a recommendation's effort or impact."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class EvidenceKind(StrEnum):
    """Where what a map says comes from."""

    REGULATION = "regulation"
    RESEARCH = "research"
    INTERVIEW = "interview"
    OBSERVATION = "observation"
    WALKTHROUGH = "walkthrough"
    SURVEY = "survey"
    REVIEW = "review"
    STATISTICS = "statistics"
    FEEDBACK = "feedback"
    COMPLAINT = "complaint"


class RecommendationKind(StrEnum):
    """What a recommendation does to the path."""

    MERGE = "merge"
    PREFILL = "prefill"
    ELIMINATE = "eliminate"
    NOTIFY = "notify"
    AUTOMATE = "automate"
    SHORTEN = "shorten"
    EXTEND = "extend"
    INFORM = "inform"
    OTHER = "other"


class RecommendationStatus(StrEnum):
    """What has become of a recommendation."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    REJECTED = "rejected"
