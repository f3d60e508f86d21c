"""Alignment of today's path with the target path: which steps stand in for which.

The rules are the content model's, "What follows from it".
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import AsIsPath, AsIsStep, Journey, TargetPath, TargetStep
from cjm_plugin.model.vocabulary import Interaction


class AlignmentKind(StrEnum):
    """What becomes of a group of steps."""

    KEPT = "kept"
    CHANGED = "changed"
    MERGED = "merged"
    SPLIT = "split"
    RESHAPED = "reshaped"
    REMOVED = "removed"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Group:
    """Steps that `replaces` joins: their ids, each side in the order of its path; one side may be empty."""

    as_is: tuple[str, ...]
    to_be: tuple[str, ...]
    kind: AlignmentKind
    became_proactive: bool
    """Whether the client no longer has to do what these steps did: all of the target is proactive, today's is not."""


def align(catalogue: Catalogue, journey: Journey) -> tuple[Group, ...] | None:
    """The groups of a journey's steps, in the order of today's path; `None` unless it has both paths.

    Every step of either path is in exactly one group. A new step stands after the group of the target step
    before it, or first when none precedes it.
    """
    if journey.as_is is None or journey.to_be is None:
        return None
    joined = _join(journey.as_is, journey.to_be)
    return tuple(_group(catalogue, as_is, to_be) for as_is, to_be in _order(joined, journey.to_be))


_Joined = tuple[list[AsIsStep], list[TargetStep]]


def _join(as_is: AsIsPath, to_be: TargetPath) -> list[_Joined]:
    """The connected groups of steps, those with today's steps first and in their order."""
    leader = {step.id: step.id for step in as_is.steps}
    replaced = {step.id: [old for old in step.replaces if old in leader] for step in to_be.steps}
    for olds in replaced.values():
        for old in olds[1:]:
            leader[_find(leader, old)] = _find(leader, olds[0])
    groups: dict[str, _Joined] = {}
    for step in as_is.steps:
        groups.setdefault(_find(leader, step.id), ([], []))[0].append(step)
    for target in to_be.steps:
        olds = replaced[target.id]
        # A target step's id may equal an as-is id only in a broken catalogue; the prefix keeps even these apart.
        key = _find(leader, olds[0]) if olds else f"new {target.id}"
        groups.setdefault(key, ([], []))[1].append(target)
    return list(groups.values())


def _find(leader: dict[str, str], step_id: str) -> str:
    while leader[step_id] != step_id:
        leader[step_id] = leader[leader[step_id]]
        step_id = leader[step_id]
    return step_id


def _order(groups: Sequence[_Joined], to_be: TargetPath) -> list[_Joined]:
    """Put each new step behind the group of its predecessor on the target path."""
    group_of = {step.id: group for group in groups for step in group[1]}
    first: list[_Joined] = []
    behind: dict[int, list[_Joined]] = {}
    followers = first
    for step in to_be.steps:
        group = group_of[step.id]
        if group[0]:
            followers = behind.setdefault(id(group), [])
        else:
            followers.append(group)
    return first + [each for group in groups if group[0] for each in (group, *behind.get(id(group), ()))]


def _group(catalogue: Catalogue, as_is: Sequence[AsIsStep], to_be: Sequence[TargetStep]) -> Group:
    before = [catalogue.interaction(step) for step in as_is]
    after = [catalogue.interaction(step) for step in to_be]
    return Group(
        as_is=tuple(step.id for step in as_is),
        to_be=tuple(step.id for step in to_be),
        kind=_kind(before, after),
        became_proactive=bool(before and after) and _all_proactive(after) and not _all_proactive(before),
    )


def _all_proactive(interactions: Iterable[Interaction | None]) -> bool:
    return all(interaction is Interaction.PROACTIVE for interaction in interactions)


def _kind(before: Sequence[Interaction | None], after: Sequence[Interaction | None]) -> AlignmentKind:
    match min(len(before), 2), min(len(after), 2):
        case (_, 0):
            return AlignmentKind.REMOVED
        case (0, _):
            return AlignmentKind.NEW
        case (1, 1):
            return AlignmentKind.KEPT if before[0] == after[0] else AlignmentKind.CHANGED
        case (_, 1):
            return AlignmentKind.MERGED
        case (1, _):
            return AlignmentKind.SPLIT
    return AlignmentKind.RESHAPED
