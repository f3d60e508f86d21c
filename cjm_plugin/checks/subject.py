"""What a rule looks at: a page of the catalogue, and what is known beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from cjm_plugin.checks.texts import Told, texts
from cjm_plugin.derive import Coverage, Metrics, coverage, metrics
from cjm_plugin.loading.source import DataPath
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import AsIsStep, Journey, Step, TargetStep
from cjm_plugin.model.registers import Page
from cjm_plugin.model.vocabulary import Interaction


@dataclass(frozen=True)
class PageSubject:
    """A page: a journey or a need of the shared register."""

    page: Page
    registers: Catalogue
    """The shared registers alone: no journeys, no needs."""

    @cached_property
    def texts(self) -> tuple[Told, ...]:
        """Every text of the page that people read."""
        return tuple(texts(self.page))


@dataclass(frozen=True)
class Subject:
    """One journey, with the shared registers."""

    journey: Journey
    registers: Catalogue
    """The shared registers alone: a rule about one journey knows of no other, nor of the shared needs."""

    @cached_property
    def coverage(self) -> Coverage | None:
        """What the target path covers; `None` unless there are both paths."""
        return coverage(self.journey)

    @cached_property
    def metrics(self) -> Metrics | None:
        """The figures of both paths; `None` when today's is not described."""
        return metrics(self.registers, self.journey)

    @property
    def as_is_steps(self) -> Iterator[tuple[DataPath, AsIsStep]]:
        """The steps of today's path with their paths in the file."""
        if self.journey.as_is:
            for index, step in enumerate(self.journey.as_is.steps):
                yield ("as_is", "steps", index), step

    @property
    def target_steps(self) -> Iterator[tuple[DataPath, TargetStep]]:
        """The steps of the target path with their paths in the file."""
        if self.journey.to_be:
            for index, step in enumerate(self.journey.to_be.steps):
                yield ("to_be", "steps", index), step

    def interaction(self, step: Step) -> Interaction | None:
        """How the client and the agency meet in a step, by its own word or that of its channels."""
        return self.registers.interaction(step)
