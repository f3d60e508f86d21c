"""Two states beside each other: the changes, and what follows from them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from cjm_plugin.changes.around import Around
from cjm_plugin.changes.change import Change, Kind, Op, Plain, Subject
from cjm_plugin.changes.compare import Renamed, compare
from cjm_plugin.changes.consequences import (
    Both,
    Covered,
    Figures,
    Moved,
    journeys_in_both,
    moved_coverage,
    moved_figures,
)
from cjm_plugin.changes.promoted import Item, item_of, named_anew, promoted_needs
from cjm_plugin.changes.restated import NAMES_OTHERS, Pair, between, restated
from cjm_plugin.changes.state import Known, State, state_of, state_of_redirects
from cjm_plugin.changes.things import About, Inner, about, name_of
from cjm_plugin.derive import metrics
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Journey, Service


@dataclass(frozen=True)
class Comparison:
    """What changed between two catalogues. They need not be whole: what is the same in both may be left out."""

    before: Catalogue
    after: Catalogue
    redirects: Mapping[str, str] = field(default_factory=dict)
    """Where old addresses lead afterwards, without slashes at the ends."""
    redirects_before: Mapping[str, str] = field(default_factory=dict)
    """Where they led before."""
    around: Around | None = None
    """Where the two hold single journeys: all that these refer to."""
    around_before: Around | None = None
    """The same as it was before, where it was another one."""
    held: frozenset[str] = frozenset()
    """Where the two hold one journey: those to which it belongs before and after, as their own pages say so."""
    follows: "Comparison | None" = None
    """The comparison before this one, where the state after that is the state before this."""

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Everything that changed; carried out on the old state it makes the new one."""
        return compare(self.old, self.new, self.renamed_around)

    @property
    def renamed_around(self) -> Renamed:
        """What is called otherwise afterwards of what the two refer to and do not hold."""
        return self.around.renamed_since(self.around_before) if self.around and self.around_before else {}

    def name_of(self, change: Change) -> str:
        """The name of this kind of change."""
        return "own-need-promoted" if self.promoted_to(change) else name_of(change)

    def promoted_to(self, change: Change) -> str | None:
        """The shared need that a map's own one became: it has the same title. `None` for any other change."""
        if change.op is not Op.REMOVE or about(change) != About(Inner.OWN_NEED, change.path, ""):
            return None
        return self._promoted.get(change.subject, {}).get(change.path[-1])

    def follows_from_promotion(self, change: Change) -> bool:
        """Whether a change names a shared need in place of the own one that it was made of."""
        item = item_of(change)
        return item is not None and item in self._named_anew

    @cached_property
    def _promoted(self) -> Mapping[Subject, Mapping[str, str]]:
        return promoted_needs(self.changes, self.new, self.around.registers if self.around else {})

    @cached_property
    def _named_anew(self) -> frozenset[Item]:
        return frozenset(named_anew(self.changes, self._promoted))

    def is_restated(self, change: Change) -> bool:
        """Whether a service and a life situation belong together before and after: only the page that says so is
        another one.
        """
        pair = between(change)
        return pair is not None and pair in self._restated

    def is_doubled(self, change: Change) -> bool:
        """Whether a service and a life situation belong together before and after, as the page of the other one says.

        What this page says, or says no longer, changes nothing then.
        """
        pair = between(change)
        if pair is None:
            return False
        of_service = change.subject.kind is Kind.SERVICE
        other = Subject(Kind.LIFE_SITUATION if of_service else Kind.SERVICE, pair[of_service])
        pages = (self.before_of(other), self.new.get(other))
        return all(pair[not of_service] in (page or {}).get(NAMES_OTHERS[other.kind], ()) for page in pages)

    def is_held(self, change: Change) -> bool:
        """Whether a service and a life situation belong together before and after, as the other page says so."""
        pair = between(change)
        return pair is not None and pair[change.subject.kind is Kind.SERVICE] in self.held

    @cached_property
    def _restated(self) -> frozenset[Pair]:
        return restated(self.changes)

    def holds(self, journey: Journey) -> bool:
        """Whether the state afterwards holds this very object."""
        section = self.after.services if isinstance(journey, Service) else self.after.life_situations
        return section.get(journey.id) is journey

    @cached_property
    def moved(self) -> tuple[Moved, ...]:
        """The figures that are others now."""
        old = self.follows._figures if self.follows else self._figures_of(self.before, after=False)
        return tuple(moved for each in self._both for moved in moved_figures(each, old, self._figures))

    @cached_property
    def covered(self) -> tuple[Covered, ...]:
        """What the target paths do more, or less, about."""
        return tuple(
            covered for each in self._both for covered in moved_coverage(each, self.changes, self.renamed_around)
        )

    @cached_property
    def _both(self) -> tuple[Both, ...]:
        return tuple(journeys_in_both(self.before, self.after, self.changes))

    @cached_property
    def _figures(self) -> Figures:
        return self._figures_of(self.after, after=True)

    def _figures_of(self, catalogue: Catalogue, *, after: bool) -> Figures:
        """The figures afterwards, or before, of the journeys that are in both."""
        beside = self.around if after else self.around_before or self.around
        around = beside.catalogue if beside else catalogue
        return {each.subject: metrics(around, each.after if after else each.before) for each in self._both}

    @cached_property
    def old(self) -> State:
        """The state before."""
        if self.follows:
            return self.follows.new
        return {**state_of(self.before, self._known), **state_of_redirects(self.redirects_before)}

    @cached_property
    def new(self) -> State:
        """The state afterwards."""
        return {**state_of(self.after, self._known), **state_of_redirects(self.redirects)}

    @cached_property
    def _known(self) -> Known:
        """What is written down of parts that these versions, and those before them, have in common."""
        return self.follows._known if self.follows else {}

    def before_of(self, subject: Subject) -> Plain | None:
        """What a page or an entry, named by its id afterwards, was before; `None` if it was not there."""
        return self.old.get(Subject(subject.kind, self._old_ids.get(subject, subject.id)))

    @cached_property
    def _old_ids(self) -> dict[Subject, str]:
        return {each.subject: each.before for each in self.changes if each.op is Op.RENAME and not each.path}
