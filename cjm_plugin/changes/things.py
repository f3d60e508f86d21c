"""What a change is about, and what it is called: the names by which programs know the kinds of changes."""

from enum import StrEnum
from typing import NamedTuple

from cjm_plugin.changes.change import Change, Op, Path


class Inner(StrEnum):
    """What stands inside a journey, beside what `Kind` names."""

    PATH = "path"
    TARGET_PATH = "target-path"
    STEP = "step"
    TARGET_STEP = "target-step"
    PROBLEM = "problem"
    RECOMMENDATION = "recommendation"
    EVIDENCE = "evidence"
    OWN_NEED = "own-need"


class About(NamedTuple):
    """What a change is about: the thing (a `Kind` or an `Inner`), its place, and the fields below it."""

    thing: str
    place: Path
    """The part of the change's path that leads to the thing."""
    field: str
    """The field, with those that it stands in, joined by points; empty for the thing as a whole."""


_SECTIONS = {
    "problems": Inner.PROBLEM,
    "recommendations": Inner.RECOMMENDATION,
    "evidence": Inner.EVIDENCE,
    "needs": Inner.OWN_NEED,
}
_PATHS = {"as_is": (Inner.PATH, Inner.STEP), "to_be": (Inner.TARGET_PATH, Inner.TARGET_STEP)}
_DONE = {
    Op.ADD: "added",
    Op.REMOVE: "removed",
    Op.RENAME: "renamed",
    Op.MOVE: "moved",
    Op.LINK: "linked",
    Op.UNLINK: "unlinked",
    Op.SET: "changed",
}


def about(change: Change) -> About:
    """What a change is about."""
    path = change.path
    if path and path[0] in _PATHS:
        whole, step = _PATHS[path[0]]
        if path[1:2] == ("steps",):
            return About(step, path[:3], ".".join(path[3:]))
        return About(whole, path[:1], ".".join(path[1:]))
    if len(path) > 1 and path[0] in _SECTIONS:
        return About(_SECTIONS[path[0]], path[:2], ".".join(path[2:]))
    return About(change.subject.kind, (), ".".join(path))


def name_of(change: Change) -> str:
    """The name of this kind of change, as `step-wait-changed`; own keys (`x-…`) all have one name."""
    thing, _, field = about(change)
    if change.subject.kind in {"service", "life-situation"} and change.path == ("status",):
        if change.after == "published":
            return f"{thing}-published"
        if change.before == "published":
            return f"{thing}-withdrawn"
    part = "own-key" if field.startswith("x-") else field.replace("_", "-").replace(".", "-")
    return "-".join(filter(None, (thing, part, _DONE[change.op])))
