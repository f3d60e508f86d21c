"""What may be chosen from a register: by number, by id, or by a part of the title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.assemble import title_order
from cjm_plugin.loading.nearest import Nearest
from cjm_plugin.scaffold.answers import RefusedError, read_needed, read_text

_BETWEEN = re.compile(r"[\s,;]+")
_NUMBERS = re.compile(r"[\d\s,;]+")
_MOST_NAMED = 5
NEW = "+"
"""An answer that begins with it is a new text, though a title holds the same words."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry that may be chosen."""

    id: str
    title: str
    short_title: str = ""

    @property
    def label(self) -> str:
        """The shortest name."""
        return self.short_title or self.title


@dataclass(frozen=True, slots=True)
class Chosen:
    """What an answer names: entries by their ids, or something new in words."""

    ids: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True)
class Choices:
    """The entries of one register, in the order in which they are shown and counted (from 1)."""

    entries: Sequence[Choice]

    def several(self, answer: str) -> tuple[str, ...]:
        """The ids of all entries that an answer names, each once; commas stand between them."""
        text = read_text(answer)
        whole = self._exactly(text)
        listed = whole or self._listed(text)
        parts = (part for part in text.split(",") if part.strip())
        found = listed or (id_ for part in parts for id_ in self._part(part.strip()))
        return tuple(dict.fromkeys(found))

    def or_new(self, answer: str) -> Chosen:
        """The entries that an answer names by numbers, ids, or a part of one title; any other text is new."""
        text = read_text(answer)
        if text.startswith(NEW):
            return Chosen(text=read_needed(text.removeprefix(NEW)))
        ids = self._exactly(text) or self._listed(text)
        if not ids and self.entries and _NUMBERS.fullmatch(text):
            raise RefusedError(self._unknown(text))
        return Chosen(ids) if ids else self._one_or_new(text)

    def label(self, id_: str) -> str:
        """The shortest name of an entry."""
        return next(entry.label for entry in self.entries if entry.id == id_)

    def _part(self, text: str) -> tuple[str, ...]:
        found = self._exactly(text) or self._listed(text) or self._fitting(text)
        if not found:
            raise RefusedError(self._unknown(text))
        return found

    def _one_or_new(self, text: str) -> Chosen:
        found = self._fitting(text)
        return Chosen(found) if found else Chosen(text=text)

    def _exactly(self, text: str) -> tuple[str, ...]:
        """The entry that has this id, or this title."""
        names = ((entry.id, {entry.id, _folded(entry.title), _folded(entry.short_title)}) for entry in self.entries)
        wanted = _folded(text)
        return next(((id_,) for id_, known in names if wanted and wanted in known), ())

    def _listed(self, text: str) -> tuple[str, ...]:
        """The entries of a list of numbers and ids; none where one piece is neither."""
        numbers = {str(number): entry.id for number, entry in enumerate(self.entries, 1)}
        known = numbers | {entry.id: entry.id for entry in self.entries}
        pieces = [piece for piece in _BETWEEN.split(text) if piece]
        return tuple(known[piece] for piece in pieces) if all(piece in known for piece in pieces) else ()

    def _fitting(self, text: str) -> tuple[str, ...]:
        """The one entry with this text in its title; none, or a refusal where several have it."""
        wanted = _folded(text)
        found = [entry for entry in self.entries if wanted and wanted in _folded(f"{entry.title}\n{entry.short_title}")]
        if len(found) > 1:
            named = "; ".join(f"{entry.id} ({entry.title})" for entry in found[:_MOST_NAMED])
            more = "; …" if len(found) > _MOST_NAMED else ""
            message = N_("«{text}» fits several: {names}. Write more of the title, or the id.")
            raise RefusedError(Message(message, {"text": text, "names": named + more}))
        return tuple(entry.id for entry in found)

    def _unknown(self, text: str) -> Message:
        nearest = self._nearest.to(text)
        if nearest:
            return Message(
                N_("There is no {name} to choose. Did you mean {nearest}?"), {"name": text, "nearest": nearest}
            )
        return Message(N_("There is no {name} to choose."), {"name": text})

    @cached_property
    def _nearest(self) -> Nearest:
        return Nearest([entry.id for entry in self.entries])


def _folded(text: str) -> str:
    return title_order(text.strip())
