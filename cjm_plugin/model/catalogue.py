"""The catalogue: every journey, need and register of one `content/` folder, with its references resolved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from cjm_plugin.model.journey import Journey, LifeSituation, OwnNeed, Service, Step
from cjm_plugin.model.mentions import ChannelMention
from cjm_plugin.model.registers import (
    Agency,
    Channel,
    Document,
    Need,
    ProblemCategory,
    Regulation,
    Segment,
)
from cjm_plugin.model.vocabulary import Interaction

V = TypeVar("V")


def _none() -> Mapping[str, V]:
    return MappingProxyType({})


@dataclass(frozen=True)
class Catalogue:
    """Everything by id, journeys and needs in the order of their titles, registers as they were written.

    A catalogue that was loaded without errors holds no reference that does not resolve.
    """

    services: Mapping[str, Service] = field(default_factory=_none)
    life_situations: Mapping[str, LifeSituation] = field(default_factory=_none)
    needs: Mapping[str, Need] = field(default_factory=_none)
    agencies: Mapping[str, Agency] = field(default_factory=_none)
    segments: Mapping[str, Segment] = field(default_factory=_none)
    channels: Mapping[str, Channel] = field(default_factory=_none)
    documents: Mapping[str, Document] = field(default_factory=_none)
    regulations: Mapping[str, Regulation] = field(default_factory=_none)
    problem_categories: Mapping[str, ProblemCategory] = field(default_factory=_none)

    @property
    def journeys(self) -> Iterator[Journey]:
        """Every life situation, then every service."""
        yield from self.life_situations.values()
        yield from self.services.values()

    def need(self, journey: Journey, need_id: str) -> Need | OwnNeed | None:
        """The need that `need_id` means inside `journey`: its own first, then the shared one."""
        return journey.needs.get(need_id) or self.needs.get(need_id)

    def interaction(self, step: Step) -> Interaction | None:
        """The step's interaction, or the one on which all its channels agree; `None` is the client's own doing."""
        if step.interaction:
            return step.interaction
        defaults = {self._default_interaction(channel) for channel in step.channels}
        return defaults.pop() if len(defaults) == 1 else None

    def _default_interaction(self, mention: ChannelMention) -> Interaction | None:
        channel = self.channels.get(mention.ref or "")
        return channel.interaction if channel else None
