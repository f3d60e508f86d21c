"""What its author has said of a new page."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cjm_plugin.loading.files import FileKind
from cjm_plugin.model.vocabulary import EvidenceKind


@dataclass(frozen=True, slots=True)
class NewEvidence:
    """A source of the map."""

    id: str
    kind: EvidenceKind
    title: str


@dataclass(frozen=True, slots=True)
class NewStep:
    """A step that the client takes today, with the ids of its needs and problems."""

    id: str
    title: str
    needs: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A new page. Whatever does not belong to its kind, or was passed over, is empty."""

    kind: FileKind
    """Any but a register."""
    id: str
    title: str
    summary: str = ""
    agencies: tuple[str, ...] = ()
    segments: tuple[str, ...] = ()
    motivation: str = ""
    regulation: tuple[str, ...] = ()
    """Ids of the register, and acts in words."""
    known_regulations: frozenset[str] = frozenset()
    """Which of `regulation` are ids."""
    evidence: tuple[NewEvidence, ...] = ()
    needs: Mapping[str, str] = field(default_factory=dict)
    """The needs that only this map has: id and words."""
    start_event: str = ""
    outcome: str = ""
    steps: tuple[NewStep, ...] = ()
    problems: Mapping[str, str] = field(default_factory=dict)
    """Id and words."""
    services: tuple[str, ...] = ()
    """Those that a life situation spans."""

    @property
    def is_journey(self) -> bool:
        """Whether it has a path; a need has none."""
        return self.kind is not FileKind.NEED
