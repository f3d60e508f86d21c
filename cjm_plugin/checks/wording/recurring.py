"""Needs and problems that say nearly the same as others of the catalogue."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cjm_plugin.checks.facts import Facts, Wording
from cjm_plugin.checks.rule import Overview
from cjm_plugin.checks.wording.similar import Folded, alike
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.files import FileKind


class Placed(NamedTuple):
    """A wording, and the file that it stands in."""

    file: Facts
    wording: Wording

    @property
    def shared(self) -> bool:
        """Whether it is a need of the shared register."""
        return self.file.kind is FileKind.NEED


class Recurring(NamedTuple):
    """A wording, the most similar one in another file (a shared need before others), and how many more there are."""

    here: Placed
    there: Placed
    more: int

    @property
    def message(self) -> Message:
        """What there is to say of it, whatever it is the wording of."""
        values = {"id": self.there.wording.id, "path": self.there.file.path, "text": self.there.wording.text}
        if self.more:
            text = N_("Nearly the same as {id} in {path}: «{text}». Others like it: {more}.")
            return Message(text, {**values, "more": self.more})
        return Message(N_("Nearly the same as {id} in {path}: «{text}»."), values)


@dataclass
class _Group:
    """Wordings with the same words."""

    members: list[Placed] = field(default_factory=list)
    by_file: Counter[str] = field(default_factory=Counter)

    def add(self, member: Placed) -> None:
        self.members.append(member)
        self.by_file[member.file.path] += 1

    def elsewhere(self, file: str) -> int:
        """How many stand in other files."""
        return len(self.members) - self.by_file[file]

    def first_elsewhere(self, file: str) -> Placed:
        """The first that stands in another file; there must be one."""
        return next(member for member in self.members if member.file.path != file)


def recurring(overview: Overview, kind: str) -> Iterator[Recurring]:
    """Every wording of a kind that is nearly the same as one in another file, in the order of the catalogue.

    A shared need is compared with shared ones only: what else says the same is for its own file to replace.
    """
    placed = [Placed(file, each) for file in overview.files for each in file.wordings if each.kind == kind]
    shared = [each for each in placed if each.shared]
    yield from _among(shared)
    own_after_shared = [*shared, *(each for each in placed if not each.shared)]
    yield from (each for each in _among(own_after_shared) if not each.here.shared)


def said(overview: Overview, kind: str) -> Iterator[str]:
    """What tells all that `recurring` looks at from anything else."""
    for file in overview.files:
        if kind in file.said:
            page = file.entries[0].id if file.entries else ""
            yield f"{file.path} {page} {file.said[kind]}"


def _among(placed: Sequence[Placed]) -> Iterator[Recurring]:
    groups: dict[Folded, _Group] = defaultdict(_Group)
    for each in placed:
        if each.wording.folded:
            groups[each.wording.folded].add(each)
    near = alike(groups)
    for each in placed:
        if each.wording.folded in groups:
            yield from _beside(each, _nearest_first(each.wording.folded, groups, near))


def _nearest_first(
    folded: Folded, groups: Mapping[Folded, _Group], near: Mapping[Folded, Mapping[Folded, float]]
) -> Iterator[_Group]:
    """The group of the same words, then those alike, the most similar first."""
    yield groups[folded]
    alike_here = near.get(folded, {})
    by_rank = sorted(alike_here, key=lambda other: (-alike_here[other], other))
    yield from (groups[other] for other in by_rank)


def _beside(here: Placed, groups: Iterable[_Group]) -> Iterator[Recurring]:
    file = here.file.path
    elsewhere = [group for group in groups if group.elsewhere(file)]
    if elsewhere:
        # A shared need goes before others: it is the one to name, even if another is more similar.
        nearest = min(elsewhere, key=lambda group: not group.members[0].shared)
        yield Recurring(here, nearest.first_elsewhere(file), sum(group.elsewhere(file) for group in elsewhere) - 1)
