"""Texts of a new map that get ids: its own needs, and its problems."""

from collections.abc import Collection
from dataclasses import dataclass, field

from cjm_plugin.scaffold.choices import Choice, Choices, Chosen
from cjm_plugin.scaffold.ids import PART_LENGTH, proposed_id


@dataclass
class Parts:
    """What the map has of one kind so far; a text said twice is one part."""

    name: str
    """What an id is made of where the text gives none."""
    shared: Choices = field(default_factory=lambda: Choices(()))
    """What other files have, and may be named as well."""
    texts: dict[str, str] = field(default_factory=dict)
    """Id and text, in the order in which they were said."""

    @property
    def choices(self) -> Choices:
        """All that can be named by now."""
        return Choices((*self.shared.entries, *(Choice(id_, text) for id_, text in self.texts.items())))

    def ids(self, chosen: Chosen) -> Collection[str]:
        """The ids of what an answer names; a new text becomes a part."""
        return chosen.ids or (self._id(chosen.text),)

    def _id(self, text: str) -> str:
        known = next((id_ for id_, known in self.texts.items() if known == text), "")
        taken = {entry.id for entry in self.choices.entries}
        id_ = known or proposed_id(text, taken, longest=PART_LENGTH) or proposed_id(self.name, taken)
        self.texts[id_] = text
        return id_
