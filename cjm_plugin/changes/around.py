"""What stands around journeys that are compared: the registers, the shared needs, and the names of other journeys."""

from dataclasses import replace
from weakref import WeakKeyDictionary

from cjm_plugin.changes.change import Kind, Subject
from cjm_plugin.changes.compare import Renamed, renamed_subjects
from cjm_plugin.changes.state import State, state_of
from cjm_plugin.model.catalogue import Catalogue


class Around:
    """What is not compared, and stands around what is: its names stand in sentences, and figures hang on it."""

    def __init__(self, catalogue: Catalogue, registers: State, names: State) -> None:
        """`registers` are the entries and shared needs as plain values; `names` holds them too, and whatever else has
        to be named.
        """
        self.catalogue, self.registers, self.names = catalogue, registers, names
        self._renamed_since: WeakKeyDictionary[Around, Renamed] = WeakKeyDictionary()

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Around":
        """All of a catalogue: of journeys no more than their names."""
        registers = state_of(replace(catalogue, services={}, life_situations={}))
        kinds = ((Kind.SERVICE, catalogue.services), (Kind.LIFE_SITUATION, catalogue.life_situations))
        journeys = {Subject(kind, id_): {"title": each.title} for kind, found in kinds for id_, each in found.items()}
        return cls(catalogue, registers, {**journeys, **registers})

    def renamed_since(self, before: "Around") -> Renamed:
        """What is called otherwise here than in another one. Many journeys are compared within the same two."""
        if before not in self._renamed_since:
            self._renamed_since[before] = renamed_subjects(before.registers, self.registers)
        return self._renamed_since[before]
