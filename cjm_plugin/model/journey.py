"""A journey: what a client goes through to get a valued outcome, today and on the target path.

Field names are those that authors write.
"""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field, model_validator

from cjm_plugin.model.entity import Entity, Entry, with_ids
from cjm_plugin.model.fields import (
    Amount,
    Boolean,
    Count,
    Date,
    Emotion,
    Id,
    MarkdownText,
    Stripped,
    Text,
    Time,
    Title,
    Url,
)
from cjm_plugin.model.mentions import ChannelMention, DocumentMention, RegulationMention
from cjm_plugin.model.registers import Page
from cjm_plugin.model.vocabulary import (
    EvidenceKind,
    Interaction,
    Level,
    ProblemSeverity,
    RecommendationKind,
    RecommendationStatus,
    Status,
)


class Cost(Entity):
    """What a step costs the client: nothing (`free`), or an amount, perhaps only in some cases (`when`)."""

    shorthand: ClassVar[str | None] = "amount"
    behind: ClassVar[Mapping[str, str]] = {"currency": "amount"}

    amount: Amount
    """`None` when the step is known to cost nothing."""
    when: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _join(cls, data: Any) -> Any:
        """`{amount: 2500, currency: RUB}` says the same as `2500 RUB`."""
        if not (isinstance(data, dict) and isinstance(data.get("amount"), str) and "currency" in data):
            return data
        currency = data["currency"] if isinstance(data["currency"], str) else ""
        return {key: value for key, value in data.items() if key != "currency"} | {
            "amount": f"{data['amount'].strip()} {currency.strip()}"
        }


class OwnNeed(Entry):
    """A need that only this journey has."""

    shorthand: ClassVar[str | None] = "title"

    title: Title
    segments: tuple[Id, ...] = ()


class Evidence(Entry):
    """A source of what a map says: a rule, or the real experience of clients."""

    kind: EvidenceKind
    title: Title
    url: Url | None = None
    date: Date | None = None
    sample: Count | None = None
    """How many people, cases or answers."""
    finding: Text | None = None
    quote: Text | None = None
    alias: Title | None = None
    """Who is quoted, under a name that is not theirs."""
    consent: Boolean = False
    internal: Boolean = False
    example: Boolean = False
    """Made up for illustration: every page that shows it says so."""

    @property
    def quotable(self) -> bool:
        """Whether the quote may be published: it needs a consent and an alias."""
        return bool(self.quote and self.alias and self.consent)


class Step(Entity):
    """What is common to the steps of both paths."""

    id: Id
    title: Title
    stage: Title | None = None
    description: MarkdownText | None = None
    when: Text | None = None
    """The condition under which the step is taken at all; left out: always."""
    segments: tuple[Id, ...] = ()
    """Who takes the step; empty: everyone."""
    interaction: Interaction | None = None
    channels: tuple[ChannelMention, ...] = ()
    """Alternatives: the client uses one of them."""
    agencies: tuple[Id, ...] = ()
    """With whom; empty: with the journey's own agencies."""
    service: Id | None = None
    """In a life situation: the service whose journey this step leads into."""
    documents: tuple[DocumentMention, ...] = ()
    receives: tuple[DocumentMention, ...] = ()
    deadline: Text | None = None
    effort: Time | None = None
    wait: Time | None = None
    cost: Cost | None = None
    emotion: Emotion | None = None
    needs: tuple[Id, ...] = ()

    @property
    def conditional(self) -> bool:
        """Whether only some clients take the step, or only sometimes."""
        return self.when is not None or bool(self.segments)


class AsIsStep(Step):
    """A step of today's path."""

    problems: tuple[Id, ...] = ()


class TargetStep(Step):
    """A step of the target path: its interaction is always given."""

    interaction: Interaction
    replaces: tuple[Id, ...] = ()
    recommendations: tuple[Id, ...] = ()


class AsIsPath(Entity):
    """Today's path, from the start event to the valued outcome."""

    start_event: Text
    outcome: Text
    needs: tuple[Id, ...] = ()
    """Needs of the whole path."""
    steps: Annotated[tuple[AsIsStep, ...], Field(min_length=2)]


class TargetPath(Entity):
    """The target path. Where it leaves out its start event or outcome, they are today's."""

    goals: tuple[Text, ...] = ()
    start_event: Text | None = None
    outcome: Text | None = None
    minimises: tuple[Id, ...] = ()
    """Problems made smaller, not gone."""
    steps: Annotated[tuple[TargetStep, ...], Field(min_length=1)]


class Problem(Entry):
    """A problem (barrier) of clients on today's path."""

    text: Text
    severity: ProblemSeverity | None = None
    category: Id | None = None
    segments: tuple[Id, ...] = ()
    """Whom it hits; empty: everyone."""
    evidence: tuple[Id, ...] = ()


class Recommendation(Entry):
    """What would resolve problems, looking past today's rules."""

    text: Text
    resolves: Annotated[tuple[Id, ...], Field(min_length=1)]
    kind: RecommendationKind | None = None
    requires_law_change: Boolean | None = None
    status: RecommendationStatus = RecommendationStatus.PROPOSED
    effort: Level | None = None
    impact: Level | None = None


ById = BeforeValidator(with_ids)


class Journey(Page):
    """What a service and a life situation have in common: a client, a reason, and a path."""

    kind: ClassVar[Literal["service", "life_situation"]]

    title: Title
    summary: Text | None = None
    status: Status = Status.DRAFT
    owner: Stripped | None = None
    """Who answers for the map. Internal: never in a public build."""
    reviewed: Date | None = None
    example: Boolean = False
    """Made up for illustration: every page that shows it says so."""
    agencies: tuple[Id, ...] = ()
    segments: tuple[Id, ...] = ()
    motivation: Text | None = None
    eligibility: Text | None = None
    url: Url | None = None
    volume: Count | None = None
    """Cases a year."""
    regulation: tuple[RegulationMention, ...] = ()
    term: Time | None = None
    """The time that the rules allow."""
    evidence: Annotated[Mapping[Id, Evidence], ById] = Field(default_factory=dict)
    needs: Annotated[Mapping[Id, OwnNeed], ById] = Field(default_factory=dict)
    as_is: AsIsPath | None = None
    problems: Annotated[Mapping[Id, Problem], ById] = Field(default_factory=dict)
    recommendations: Annotated[Mapping[Id, Recommendation], ById] = Field(default_factory=dict)
    to_be: TargetPath | None = None

    @property
    def mapped(self) -> bool:
        """Whether today's path is described."""
        return self.as_is is not None


class Service(Journey):
    """One government service and its journey."""

    kind: ClassVar[Literal["service", "life_situation"]] = "service"
    behind: ClassVar[Mapping[str, str]] = {"life_situations": "agencies"}

    life_situations: tuple[Id, ...] = ()


class LifeSituation(Journey):
    """A journey that spans several services (жизненная ситуация)."""

    kind: ClassVar[Literal["service", "life_situation"]] = "life_situation"
    behind: ClassVar[Mapping[str, str]] = {"services": "agencies"}

    services: tuple[Id, ...] = ()


__all__ = [
    "AsIsPath",
    "AsIsStep",
    "Cost",
    "Evidence",
    "Journey",
    "LifeSituation",
    "OwnNeed",
    "Problem",
    "Recommendation",
    "Service",
    "Step",
    "TargetPath",
    "TargetStep",
]
