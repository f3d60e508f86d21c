"""Metrics of a path: what it asks of the client, counted as the content model says, "What follows from it"."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, fields

from cjm_plugin.derive.sums import CostSum, DurationSum
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import AsIsPath, Journey, Step, TargetPath
from cjm_plugin.model.mentions import DocumentMention, Mention
from cjm_plugin.model.vocabulary import Interaction

Path = AsIsPath | TargetPath


@dataclass(frozen=True, slots=True)
class PathMetrics:
    """What one path, or several together, ask of the client."""

    steps: int
    """Steps that the client takes: all but the proactive."""
    visits: int
    self_service: int
    remote: int
    proactive: int
    documents: int
    """How often a step asks for a document; one that it names twice in the same words is asked for once."""
    distinct_documents: int
    agencies: int
    """Distinct agencies; a step without its own is with the journey's."""
    channels: int
    """Distinct channels, of all alternatives."""
    conditional_steps: int
    """How many of `steps` only some clients take, or only sometimes."""
    conditional_documents: int
    """How many of `documents` have a condition: their own, or their step's."""
    effort: DurationSum | None
    wait: DurationSum | None
    cost: CostSum | None

    @property
    def counts(self) -> dict[str, int]:
        """The whole numbers by name, in their order."""
        return {name: getattr(self, name) for name in COUNTS}


COUNTS = tuple(field.name for field in fields(PathMetrics) if field.type is int)
"""The names of the metrics that are whole numbers."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """Metrics of today's path, of the target path if there is one, and the difference between them."""

    as_is: PathMetrics
    to_be: PathMetrics | None

    @property
    def difference(self) -> dict[str, int] | None:
        """Target minus today for every whole number; `None` without a target path."""
        if self.to_be is None:
            return None
        before, after = self.as_is.counts, self.to_be.counts
        return {name: after[name] - before[name] for name in COUNTS}


@dataclass(frozen=True, slots=True)
class Yearly:
    """What a path takes from all clients over a year. What is distinct does not add up, so it is not here."""

    steps: int
    visits: int
    self_service: int
    remote: int
    proactive: int
    documents: int
    effort: DurationSum | None
    wait: DurationSum | None
    cost: CostSum | None


def metrics(catalogue: Catalogue, journey: Journey) -> Metrics | None:
    """The metrics of a journey's own paths; `None` when it is not mapped."""
    if journey.as_is is None:
        return None
    to_be = path_metrics(catalogue, journey, journey.to_be) if journey.to_be else None
    return Metrics(path_metrics(catalogue, journey, journey.as_is), to_be)


def path_metrics(catalogue: Catalogue, journey: Journey, path: Path) -> PathMetrics:
    """The metrics of one path of a journey."""
    return joint_metrics(catalogue, [(journey, path)])


def joint_metrics(catalogue: Catalogue, paths: Iterable[tuple[Journey, Path]]) -> PathMetrics:
    """The metrics of several paths walked together: what they share is distinct once."""
    walked = [(journey, step) for journey, path in paths for step in path.steps]
    steps = [step for _, step in walked]
    interactions = [catalogue.interaction(step) for step in steps]
    taken = [step for step, kind in zip(steps, interactions, strict=True) if kind is not Interaction.PROACTIVE]
    number = Counter(interactions)
    documents = [(step, mention) for step in steps for mention in _each_once(step.documents)]
    return PathMetrics(
        steps=len(taken),
        visits=number[Interaction.VISIT],
        self_service=number[Interaction.SELF_SERVICE],
        remote=number[Interaction.REMOTE],
        proactive=number[Interaction.PROACTIVE],
        documents=len(documents),
        distinct_documents=_distinct(mention for _, mention in documents),
        agencies=len({agency for journey, step in walked for agency in agencies_of(journey, step)}),
        channels=_distinct(channel for step in steps for channel in step.channels),
        conditional_steps=sum(step.conditional for step in taken),
        conditional_documents=sum(step.conditional or mention.when is not None for step, mention in documents),
        effort=DurationSum.of(step.effort for step in steps),
        wait=DurationSum.of(step.wait for step in steps),
        cost=CostSum.of(step.cost for step in steps),
    )


def yearly(path: PathMetrics, volume: int) -> Yearly:
    """What a path takes over a year with `volume` cases."""

    def sums(value: DurationSum | None) -> DurationSum | None:
        return value.times(volume) if value else None

    return Yearly(
        steps=path.steps * volume,
        visits=path.visits * volume,
        self_service=path.self_service * volume,
        remote=path.remote * volume,
        proactive=path.proactive * volume,
        documents=path.documents * volume,
        effort=sums(path.effort),
        wait=sums(path.wait),
        cost=path.cost.times(volume) if path.cost else None,
    )


def agencies_of(journey: Journey, step: Step) -> tuple[str, ...]:
    """With whom a step is: its own agencies, else the journey's."""
    return step.agencies or journey.agencies


def _each_once(mentions: Sequence[DocumentMention]) -> Sequence[DocumentMention]:
    if len({mention.document or mention.title for mention in mentions}) == len(mentions):  # as nearly always
        return mentions
    return [mention for place, mention in enumerate(mentions) if mention not in mentions[:place]]


def _distinct(mentions: Iterable[Mention]) -> int:
    return len({_identity(mention) for mention in mentions})


def _identity(mention: Mention) -> Hashable:
    """What makes two mentions the same: the id, or the text whatever its case and spaces."""
    return mention.ref or ("text", " ".join((mention.text or "").casefold().split()))
