"""One of the two states of a journey, with the names of what it refers to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cjm_plugin.changes import Comparison, Kind, Op, Subject
from cjm_plugin.model.journey import AsIsStep, Journey, Step, TargetStep
from cjm_plugin.model.vocabulary import Interaction
from cjm_plugin.pages.views.journey.names import Names

STEPS = "steps"


@dataclass(frozen=True)
class Side:
    """A journey before or afterwards. Keys are ids as they are afterwards, so that both sides have the same."""

    names: Names
    new_ids: Mapping[str, Mapping[str, str]]
    """New ids by old ones, for `steps`, each section of entries and each kind; empty for the state afterwards."""

    @property
    def journey(self) -> Journey:
        """The journey itself."""
        return self.names.journey

    def key(self, section: str, id_: str) -> str:
        """The id that something has afterwards."""
        return self.new_ids.get(section, {}).get(id_, id_)

    def steps(self, path: str) -> dict[str, Step]:
        """The steps of a path by their keys, in their order; none where there is no such path."""
        found = getattr(self.journey, path)
        return {self.key(STEPS, step.id): step for step in found.steps} if found else {}

    def interaction(self, step: Step) -> Interaction | None:
        """How the client and the agency meet in a step."""
        return self.names.site.catalogue.interaction(step)

    def problems(self, step: Step) -> tuple[str, ...]:
        """The ids of a step's problems."""
        return step.problems if isinstance(step, AsIsStep) else ()

    def recommendations(self, step: Step) -> Iterator[str]:
        """The ids of what would resolve the problems of a step, or of what a target step carries out."""
        if isinstance(step, TargetStep):
            yield from (id_ for id_ in step.recommendations if id_ in self.journey.recommendations)
            return
        problems = frozenset(self.problems(step))
        for id_, each in self.journey.recommendations.items():
            if not problems.isdisjoint(each.resolves):
                yield id_


def new_ids(comparison: Comparison, subject: Subject) -> dict[str, dict[str, str]]:
    """What was renamed in a journey, and of what it may name: new ids by old ones."""
    found = {_section(kind): dict(ids) for kind, ids in comparison.renamed_around.items()}
    for change in comparison.changes:
        if change.op is not Op.RENAME:
            continue
        if not change.path:
            found.setdefault(_section(change.subject.kind), {})[change.before] = change.after
        elif change.subject == subject:
            section = STEPS if STEPS in change.path else change.path[0]
            found.setdefault(section, {})[change.before] = change.after
    return found


def _section(kind: Kind) -> str:
    return "needs" if kind is Kind.NEED else kind.value
