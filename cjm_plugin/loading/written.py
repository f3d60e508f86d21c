"""What a file calls by ids of its own, also where the things themselves cannot be read."""

from collections.abc import Collection, Mapping
from typing import Any, TypeAlias

from cjm_plugin.loading.references import Target

Written: TypeAlias = Mapping[Target, Collection[str] | None]
"""The ids of a journey's own things; `None` where they cannot be told."""

_SECTIONS = {
    Target.NEED: "needs",
    Target.PROBLEM: "problems",
    Target.RECOMMENDATION: "recommendations",
    Target.EVIDENCE: "evidence",
}


def written(data: Mapping[str, Any], unread: Collection[str]) -> Written:
    """The ids that the data of a journey introduces; `unread` are its keys that could not be read to the last word."""
    sections = {target: _keys(data.get(name), name in unread) for target, name in _SECTIONS.items()}
    return {**sections, Target.AS_IS_STEP: _steps(data.get("as_is"), "as_is" in unread)}


def _keys(section: Any, unread: bool) -> Collection[str] | None:
    if isinstance(section, dict):
        return [key for key in section if isinstance(key, str)]
    return None if unread else ()


def _steps(path: Any, unread: bool) -> Collection[str] | None:
    steps = path.get("steps") if isinstance(path, dict) else None
    if not isinstance(steps, list):
        return None if unread else ()
    ids = [step.get("id") if isinstance(step, dict) else None for step in steps]
    return None if None in ids else [id_ for id_ in ids if isinstance(id_, str)]
