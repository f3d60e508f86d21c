"""What its author has said of a new page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from cjm_plugin.loading.files import FileKind
from cjm_plugin.model.mentions import RegulationMention
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
    folder: PurePosixPath = field(default_factory=PurePosixPath)
    """Below the folder of the kind."""
    summary: str = ""
    agencies: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    """Those that a life situation spans."""
    segments: tuple[str, ...] = ()
    motivation: str = ""
    regulation: tuple[RegulationMention, ...] = ()
    evidence: tuple[NewEvidence, ...] = ()
    needs: Mapping[str, str] = field(default_factory=dict)
    """The needs that only this map has: id and words."""
    start_event: str = ""
    outcome: str = ""
    steps: tuple[NewStep, ...] = ()
    problems: Mapping[str, str] = field(default_factory=dict)
    """Id and words."""

    @property
    def is_journey(self) -> bool:
        """Whether it has a path; a need has none."""
        return self.kind is not FileKind.NEED

    @property
    def path(self) -> PurePosixPath:
        """The new file, below the folder of the catalogue."""
        return PurePosixPath(self.kind.value, self.folder, f"{self.id}.md")
