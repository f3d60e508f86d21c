"""What one file says of others: enough to judge how the files of a catalogue fit together."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from cjm_plugin.loading.documents import FileContent
from cjm_plugin.loading.files import FileKind
from cjm_plugin.loading.references import Reference, Target, need_references, references
from cjm_plugin.model.journey import Journey
from cjm_plugin.model.registers import Need

TARGETS = {
    "services": Target.SERVICE,
    "life-situations": Target.LIFE_SITUATION,
    "needs": Target.NEED,
    "agencies": Target.AGENCY,
    "segments": Target.SEGMENT,
    "channels": Target.CHANNEL,
    "documents": Target.DOCUMENT,
    "regulations": Target.REGULATION,
    "problem-categories": Target.CATEGORY,
}
"""The kind of thing that each section of a catalogue holds: a folder, or a register."""


@dataclass(frozen=True, slots=True)
class Outline:
    """One file: what it introduces, and what it names."""

    path: str
    """Below `content/`."""
    kind: FileKind
    ids: tuple[str, ...]
    """The ids that the file introduces into the catalogue."""
    complete: bool
    """Whether these are all; not so where the file could not be read."""
    uses: Mapping[Target, tuple[str, ...]] = field(default_factory=dict)
    """What it names that stands in other files, each id once."""
    dangling: tuple[Reference, ...] = ()
    """What it names of its own that is not there."""

    @property
    def target(self) -> Target | None:
        """What kind of things the file introduces; `None` for a file that is no register."""
        return target_of(self.kind, self.path)


def target_of(kind: FileKind, path: PurePosixPath | str) -> Target | None:
    """What kind of things a file introduces; `None` for a file of `registers/` that is none."""
    return TARGETS.get(PurePosixPath(path).stem if kind is FileKind.REGISTER else kind.value)


def outline(content: FileContent) -> Outline:
    """The outline of a file that was read, as far as it could be."""
    own = own_ids(content)
    outside: list[Reference] = []
    dangling: list[Reference] = []
    for reference in references_of(content):
        if reference.id not in own.get(reference.target, ()):
            (dangling if reference.target in _ONLY_OWN else outside).append(reference)
    file = content.file
    return Outline(str(file.path), file.kind, content.ids, content.complete, _by_target(outside), tuple(dangling))


_ONLY_OWN = frozenset({Target.PROBLEM, Target.RECOMMENDATION, Target.EVIDENCE, Target.AS_IS_STEP})


def references_of(content: FileContent) -> Iterator[Reference]:
    """Every reference that a file makes, as far as it could be read and it can be told what it names."""
    page, rest = content.legible, content.remainder
    if isinstance(page, Journey):
        found = references(page)
    else:
        found = need_references(page) if isinstance(page, Need) else iter(())
    if rest is None:
        return found
    untold = {target for target, ids in (content.written or {}).items() if ids is None}
    return (each._replace(path=rest.place(each.path)) for each in found if each.target not in untold)


def own_ids(content: FileContent) -> Mapping[Target, Collection[str]]:
    """The ids that a file introduces for itself alone."""
    if content.written is not None:
        return {target: ids for target, ids in content.written.items() if ids is not None}
    return _of_journey(content.page) if isinstance(content.page, Journey) else {}


def _of_journey(journey: Journey) -> Mapping[Target, Collection[str]]:
    return {
        Target.NEED: journey.needs,
        Target.PROBLEM: journey.problems,
        Target.RECOMMENDATION: journey.recommendations,
        Target.EVIDENCE: journey.evidence,
        Target.AS_IS_STEP: [step.id for step in journey.as_is.steps] if journey.as_is else (),
    }


def _by_target(found: Iterable[Reference]) -> dict[Target, tuple[str, ...]]:
    ids: dict[Target, dict[str, None]] = defaultdict(dict)
    for reference in found:
        ids[reference.target][reference.id] = None
    return {target: tuple(names) for target, names in ids.items()}
